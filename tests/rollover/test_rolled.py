"""Next year's plan: what comes along, what does not, and that all of it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from nämndplan.diagnostics import Severity
from nämndplan.diff import compare_plans
from nämndplan.driver import Loaded, load
from nämndplan.i18n import ENGLISH, SWEDISH
from nämndplan.rollover import NotRollable, Rolled, account, rolled

GOAL = "nämnder/teaternämnden/mål/1-kultur.yaml"
FILES = {
    "plan.yaml": (
        "# Påhittad plan\norganisation: Påhittade regionen\ntitel: Plan 2026\når: 2026 # året\n"
        "beslut:\n  datum: 2025-11-07\n# sist\n"
    ),
    "organisation.yaml": (
        "organ:\n  teaternämnden:\n    namn: Teaternämnden\n    typ: nämnd\n"
        "  gamla-nämnden:\n    namn: Gamla nämnden\n    typ: nämnd\n    period: 2019–2026\n"
    ),
    "mål/1-kultur.yaml": "titel: Ett rikt kulturliv\nbeslut: {datum: 2025-11-07}\nbeskrivning: Alla ska nå den.\n",
    "uppdrag/resor.yaml": "titel: Minska resandet\ntill: [teaternämnden]\nperiod: 2024–2026\n",
    "uppdrag/scenen.yaml": "titel: Bygg ut scenen\ntill: [teaternämnden]\nklart: 2026-06-30\n",
    "nämnder/teaternämnden/nämndplan.yaml": "titel: Teaternämndens plan\n",
    "nämnder/teaternämnden/ekonomi.yaml": "enhet: mnkr\nramförändringar:\n  hyra:\n    titel: Hyra\n    belopp: -1,5\n",
    GOAL: (
        "delmål:\n"
        "  publik:\n"
        "    titel: Fler ska se teater\n"
        "    svarar_mot: [scenen, resor]\n"
        "    indikatorer:\n"
        "      # Räknas vid entrén.\n"
        "      besök:\n"
        "        titel: Antal besök\n"
        "        utfall:\n"
        "          2025: 12 407\n"
        "        målvärde:\n"
        "          # beslutat i juni\n"
        "          2026: 13 000\n"
        "          2027: 14 000\n"
        "      unga:\n"
        "        titel: Andel unga\n"
        "        svarar_mot:\n"
        "        - resor\n"
        "        målvärde: 40 %\n"
        "        riktning: öka\n"
        "      klagomål:\n"
        "        titel: Klagomål\n"
        "        målvärde: {2026: högst 12}\n"
    ),
}


def loaded(**changes: str) -> Loaded:
    files = FILES | {name.replace("__", "/"): text for name, text in changes.items()}
    return load({file: text.encode() for file, text in files.items()})


@pytest.fixture(scope="module")
def new() -> Rolled:
    return rolled(loaded(), 2027)


def test_targets_stay_only_for_years_to_come(new: Rolled) -> None:
    assert new.files[GOAL] == (
        "delmål:\n"
        "  publik:\n"
        "    titel: Fler ska se teater\n"
        "    svarar_mot: [scenen]\n"
        "    indikatorer:\n"
        "      # Räknas vid entrén.\n"
        "      besök:\n"
        "        titel: Antal besök\n"
        "        utfall:\n"
        "          2025: 12 407\n"
        "        målvärde:\n"
        "          # beslutat i juni\n"
        "          2027: 14 000\n"
        "      unga:\n"
        "        titel: Andel unga\n"
        "        riktning: öka\n"
        "      klagomål:\n"
        "        titel: Klagomål\n"
    )


def test_the_year_is_new_and_the_decisions_are_to_be_made(new: Rolled) -> None:
    assert (
        new.files["plan.yaml"]
        == "# Påhittad plan\norganisation: Påhittade regionen\ntitel: Plan 2026\når: 2027 # året\n# sist\n"
    )
    assert new.files["mål/1-kultur.yaml"] == "titel: Ett rikt kulturliv\nbeskrivning: Alla ska nå den.\n"


def test_what_was_for_the_year_does_not_come_along(new: Rolled) -> None:
    gone = {note.place.file: note.sentence.text(SWEDISH) for note in new.left_out}
    assert gone == {
        "nämnder/teaternämnden/ekonomi.yaml": "Ekonomin gäller 2026 och följer inte med.",
        "uppdrag/resor.yaml": "Uppdraget ”Minska resandet” gäller inte 2027 och följer inte med.",
    }
    assert not gone.keys() & new.files.keys()


def test_what_is_to_be_decided_is_listed(new: Rolled) -> None:
    assert {note.sentence.text(SWEDISH) for note in new.to_decide} == {
        "”Andel unga” har inget målvärde för 2027: ange det.",
        "”Klagomål” har inget målvärde för 2027: ange det.",
        "Gamla nämnden finns inte 2027: se över vem som tar över.",
        "Uppdraget ”Bygg ut scenen” skulle vara klart 2026-06-30: står det kvar?",
    }
    assert {note.sentence.text(SWEDISH) for note in new.mentions} == {"Texten nämner 2026: stämmer den?"}


def test_the_new_plan_has_no_errors_but_missing_targets(new: Rolled) -> None:
    result = load({file: text.encode() for file, text in new.files.items()})
    errors = {item.code for item in result.diagnostics if item.severity is Severity.ERROR}
    assert errors == {"NP401"}
    told = account(new, loaded().plan, result, SWEDISH)
    assert all(item.code in told for item in result.diagnostics)
    assert "Följde inte med (2)" in told
    assert "# Carried over from 2026 to 2027" in account(new, loaded().plan, result, ENGLISH)


def test_a_reason_that_now_holds_for_an_indicator_is_told() -> None:
    """While it had a target, the reason written for all around it was not its own."""
    reason = "utan_målvärde: Nämnden mäter först.\n"
    for text, told in ((FILES[GOAL] + reason, ["Klagomål", "Andel unga"]), (FILES[GOAL], [])):
        old = loaded(**{GOAL: text})
        new = rolled(old, 2027)
        result = load({file: text.encode() for file, text in new.files.items()})
        lines = account(new, old.plan, result, SWEDISH).splitlines()
        said = [line for line in lines if "för allt i samma del: Nämnden mäter först." in line]
        assert [line.split("”")[1] for line in said] == told


def test_twice_the_same(new: Rolled) -> None:
    assert rolled(loaded(), 2027) == new


PLANS = [Path(__file__).parents[2] / "plans" / "2024", *sorted((Path(__file__).parents[1] / "plans").iterdir())]


@pytest.mark.parametrize("folder", PLANS, ids=lambda folder: folder.name)
def test_every_plan_rolls_and_differs_only_as_told(folder: Path) -> None:
    old = load(folder)
    assert old.plan.year
    new = rolled(old, old.plan.year + 1)
    after = load({file: text.encode() for file, text in new.files.items()})
    assert not after.plan.faults
    told = [note.place for note in (*new.left_out, *new.removed)]
    for difference in compare_plans(old.plan, after.plan).differences:
        places = [place for place in (difference.before, difference.after) if place]
        assert any(note.covers(place) or place.covers(note) for note in told for place in places), difference


def test_one_board_alone() -> None:
    plan = loaded(**{"nämnder__musiknämnden__nämndplan.yaml": "titel: Musikplan\n"})
    new = rolled(plan, 2027, board="teaternämnden")
    assert not [file for file in new.files if file.startswith("nämnder/musiknämnden/")]


def test_a_plan_that_cannot_be_read_is_not_carried_over() -> None:
    with pytest.raises(NotRollable):
        rolled(loaded(**{"uppdrag__fel.yaml": "titel: [\n"}), 2027)
    with pytest.raises(NotRollable):
        rolled(loaded(), 2026)


def test_what_was_frozen_belongs_to_its_decision() -> None:
    frozen = Path(__file__).parents[1] / "plans" / "fullmäktige-ensamt"
    before = load(frozen)
    new = rolled(before, (before.plan.year or 0) + 1)
    assert not [file for file in new.files if file.startswith("beslut/")]
    assert "beslut/2025-06-17.yaml" in {remark.place.file for remark in new.left_out}
    after = load({file: text.encode() for file, text in new.files.items()})
    assert "NP951" not in {diagnostic.code for diagnostic in after.diagnostics}
