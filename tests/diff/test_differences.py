"""What a change of a plan is called: a row a change, with code, and the sentence that people read."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from nämndplan.diff import BY_CODE, KINDS, Comparison, Mark, compare_plans, pieces, same_meaning
from nämndplan.driver import load
from nämndplan.i18n import SWEDISH

HARD, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"
GOAL = "nämnder/teaternämnden/mål/1-kultur.yaml"
BASE = {
    "plan.yaml": "organisation: Påhittade regionen\ntitel: Plan\når: 2026\n",
    "organisation.yaml": (
        "organ:\n  teaternämnden:\n    namn: Teaternämnden\n    typ: nämnd\n    alias: [teatern]\n"
        "  musiknämnden:\n    namn: Musiknämnden\n    typ: nämnd\n"
    ),
    "mål/1-kultur.yaml": "titel: Ett rikt kulturliv\nbeskrivning: Alla ska nå kulturen.\n",
    "mål/2-hälsa.yaml": "titel: God hälsa\n",
    "uppdrag/resor.yaml": "titel: Minska resandet\ntill: [teaternämnden]\nklart: 2026-06-30\n",
    "finansiella-mål.yaml": (
        "mål:\n  resultat:\n    titel: Resultatmål\n    målvärde:\n"
        "      2026:\n        värde: minst 2 %\n        bindning: ska\n"
    ),
    "nämnder/teaternämnden/nämndplan.yaml": "titel: Teaternämndens plan\n",
    GOAL: (
        "delmål:\n"
        "  publik:\n"
        "    titel: Fler ska se teater\n"
        "    indikatorer:\n"
        "      besök:\n        titel: Antal besök\n        riktning: öka\n        enhet: st\n"
        "        utfall:\n          2025: 12 407\n        målvärde: 13 000\n"
        "      klagomål:\n        titel: Klagomål\n        målvärde: högst 12\n"
    ),
    "nämnder/teaternämnden/mål/2-hälsa.yaml": "beskrivning: Teatern bidrar.\n",
    "nämnder/teaternämnden/ekonomi.yaml": (
        "enhet: Mkr\nramförändringar:\n  hyra:\n    titel: Hyra\n    belopp: -1,5\ntotalt: -1,5\n"
    ),
}

GOAL_TWICE = (
    "delmål:\n  publik:\n    titel: Fler ska se teater\n    indikatorer:\n"
    "      {first}:\n        titel: Barns besök\n        riktning: öka\n        enhet: st\n"
    "        utfall:\n          2025: 12 407\n        målvärde: 13 000\n"
    "      {second}:\n        titel: Vuxnas besök\n        riktning: öka\n        enhet: st\n"
    "        utfall:\n          2025: 12 407\n        målvärde: 13 000\n"
    "      klagomål:\n        titel: Klagomål\n        målvärde: högst 12\n"
)

ROWS = [
    (GOAL, "13 000", "12 500", "ND301", "svagare än förut: 13 000 → 12 500 (riktning: öka)"),
    (GOAL, "13 000", "14 000", "ND302", "starkare än förut: 13 000 → 14 000 (riktning: öka)"),
    (GOAL, "13 000", "13000", "ND901", "skrivet på ett annat sätt"),
    (GOAL, "högst 12", "högst 20", "ND301", "svagare"),
    (GOAL, "högst 12", "minst 12", "ND303", "av ett annat slag"),
    (GOAL, "        målvärde: högst 12\n", "", "ND305", "finns inte längre: högst 12"),
    (GOAL, "2025: 12 407", "2025: 12 470", "ND501", "Utfallet för ”Antal besök” 2025 ändras: 12 407 → 12 470"),
    (GOAL, "2025: 12 407", "2024: 11 000\n          2025: 12 407", "ND502", "utfall för 2024: 11 000"),
    (GOAL, "Fler ska se teater", "Fler unga ska se teater", "ND201", "heter nu ”Fler unga ska se teater”"),
    (GOAL, "Fler ska se teater", "Fler ska se teater.", "ND901", "skriven på ett annat sätt"),
    (GOAL, "enhet: st", "enhet: procent", "ND203", "enhet ändras, st → procent"),
    ("uppdrag/resor.yaml", "[teaternämnden]", "[teaternämnden, musiknämnden]", "ND311", "också till musiknämnden"),
    ("uppdrag/resor.yaml", "[teaternämnden]", "[musiknämnden]", "ND311", "musiknämnden i stället för teaternämnden"),
    ("uppdrag/resor.yaml", "[teaternämnden]", "[teatern]", "ND901", "skriven på ett annat sätt"),
    ("uppdrag/resor.yaml", "2026-06-30", "2026-12-31", "ND321", "senare: 2026-06-30 → 2026-12-31"),
    ("uppdrag/resor.yaml", "2026-06-30", "2026-01-31", "ND322", "tidigare: 2026-06-30 → 2026-01-31"),
    ("uppdrag/resor.yaml", "2026-06-30", "hösten 2026", "ND321", "senare: 2026-06-30 → hösten 2026"),
    ("uppdrag/resor.yaml", "2026-06-30", "våren 2026", "ND203", "klart ändras, 2026-06-30 → våren 2026"),
    ("uppdrag/resor.yaml", "2026-06-30", "löpande", "ND324", "inte längre något datum"),
    ("uppdrag/resor.yaml", "klart: 2026-06-30\n", "", "ND324", "inte längre något datum"),
    ("mål/1-kultur.yaml", "Alla ska", "Barn ska", "ND202", "har fått andra ord"),
    ("finansiella-mål.yaml", "bindning: ska", "bindning: bör", "ND331", "binder svagare: ska → bör"),
    ("finansiella-mål.yaml", "minst 2 %", "minst 1 %", "ND301", "svagare"),
    ("nämnder/teaternämnden/ekonomi.yaml", "belopp: -1,5", "belopp: -1,6", "ND401", "-1,5 → -1,6"),
    ("nämnder/teaternämnden/ekonomi.yaml", "enhet: Mkr", "enhet: mnkr", "ND901", "skriven på ett annat sätt"),
    ("plan.yaml", "titel: Plan", "titel: Planen", "ND201", "heter nu ”Planen”"),
]


def between(before: Mapping[str, str], after: Mapping[str, str]) -> Comparison:
    old, new = (load({file: text.encode() for file, text in files.items()}).plan for files in (before, after))
    return compare_plans(old, new)


def told(comparison: Comparison) -> list[tuple[str, str]]:
    return [(item.code, item.sentence.text(SWEDISH)) for item in comparison.differences]


@pytest.mark.parametrize(("file", "old", "new", "code", "says"), ROWS)
def test_one_edit_is_one_difference(file: str, old: str, new: str, code: str, says: str) -> None:
    assert BASE[file].count(old) == 1
    edited = {**BASE, file: BASE[file].replace(old, new)}
    ((found, sentence),) = told(between(BASE, edited))
    assert found == code
    assert says in sentence.replace(NARROW, " ").replace(HARD, " ")
    ((back, _),) = told(between(edited, BASE))
    assert back == BY_CODE[code].mirror


def test_a_plan_does_not_differ_from_itself() -> None:
    assert between(BASE, BASE) == Comparison((), ())


def test_what_is_gone_is_told_once_with_what_lay_inside() -> None:
    without = {**BASE, GOAL: "beskrivning: Utan delmål.\n"}
    found = told(between(BASE, without))
    assert ("ND102", "Delmålet ”Fler ska se teater” finns inte längre, med 2 indikatorer") in found
    assert [code for code, _ in found].count("ND102") == 1
    assert ("ND101", "Delmålet ”Fler ska se teater” har tillkommit, med 2 indikatorer") in told(between(without, BASE))


def test_what_has_moved_says_from_where() -> None:
    other = "nämnder/teaternämnden/mål/2-hälsa.yaml"
    moved = {**BASE, other: BASE[other] + BASE[GOAL], GOAL: "beskrivning: Flyttat.\n"}
    codes = [code for code, _ in told(between(BASE, moved))]
    assert codes.count("ND103") == 1
    assert not {"ND101", "ND102"} & set(codes)


TRAIN = "tidigare: [resor]\ntitel: Minska resandet med tåg\ntill: [teaternämnden]\nklart: 2026-06-30\n"
FLIGHT = "tidigare: [resor]\ntitel: Minska flygandet\ntill: [teaternämnden]\nklart: 2026-06-30\n"
WITHOUT = {file: text for file, text in BASE.items() if file != "uppdrag/resor.yaml"}


def test_what_is_declared_to_have_been_one_is_divided() -> None:
    divided = {**WITHOUT, "uppdrag/tåg.yaml": TRAIN, "uppdrag/flyg.yaml": FLIGHT}
    found = dict(told(between(BASE, divided)))
    assert (
        found["ND104"] == "Uppdraget ”Minska resandet” har delats upp: ”Minska flygandet” och ”Minska resandet med tåg”"
    )
    assert set(found) == {"ND104", "ND201"}
    assert {code for code, _ in told(between(divided, BASE))} == {"ND105", "ND201"}


def test_what_keeps_its_id_may_also_be_divided() -> None:
    found = dict(told(between(BASE, {**BASE, "uppdrag/flyg.yaml": FLIGHT})))
    assert found == {"ND104": "Uppdraget ”Minska resandet” har delats upp: ”Minska resandet” och ”Minska flygandet”"}
    back = told(between({**BASE, "uppdrag/flyg.yaml": FLIGHT}, BASE))
    assert [code for code, _ in back] == ["ND105"]


def test_what_is_declared_to_have_been_several_is_put_together() -> None:
    both = {**BASE, "uppdrag/bilar.yaml": "titel: Minska bilkörningen\ntill: [teaternämnden]\n"}
    joined = {**WITHOUT, "uppdrag/färder.yaml": TRAIN.replace("[resor]", "[resor, bilar]")}
    found = dict(told(between(both, joined)))
    assert found["ND105"] == (
        "Uppdraget ”Minska resandet med tåg” är en sammanslagning av ”Minska resandet” och ”Minska bilkörningen”"
    )
    assert set(found) == {"ND105", "ND201"}
    assert {code for code, _ in told(between(joined, both))} == {"ND104", "ND201"}


def test_what_only_seems_to_be_divided_is_shown_and_never_joined() -> None:
    twice = GOAL_TWICE.format(first="besök-barn", second="besök-vuxna")
    comparison = between(BASE, {**BASE, GOAL: twice})
    assert not {"ND104", "ND105"} & {code for code, _ in told(comparison)}
    assert [(item.before.id, item.after.id, item.is_part) for item in comparison.candidates] == [
        ("besök", "besök-barn", False),
        ("besök", "besök-vuxna", True),
    ]


def test_next_years_target_stands_against_this_years() -> None:
    goal = BASE[GOAL].replace("målvärde: 13 000", "målvärde:\n          2026: 13 000")
    this_year = {**BASE, GOAL: goal}
    next_year = {
        **BASE,
        "plan.yaml": BASE["plan.yaml"].replace("2026", "2027"),
        GOAL: goal.replace("2026: 13 000", "2027: 12 000"),
    }
    assert "ND301" in [code for code, _ in told(between(this_year, next_year))]


def test_codes_mirror_each_other() -> None:
    assert len(BY_CODE) == len(KINDS)
    assert all(BY_CODE[BY_CODE[kind.code].mirror].mirror == kind.code for kind in KINDS)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("minska hyrberoende", "minska hyrberoendet i vården"),
        ("", "allt är nytt"),
        ("15 procent jämfört med 2023", "10 procent jämfört med 2023"),
    ],
)
def test_pieces_give_both_texts_back(before: str, after: str) -> None:
    found = list(pieces(before, after))
    assert "".join(piece.text for piece in found if piece.mark is not Mark.ADDED) == before
    assert "".join(piece.text for piece in found if piece.mark is not Mark.STRUCK) == after


def test_form_is_not_meaning() -> None:
    assert same_meaning("2024-2027, ”nära vård”", '2024–2027, "nära  vård".')
    assert not same_meaning("ska minska", "bör minska")
