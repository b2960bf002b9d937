"""What is the same thing in two plans: by id, by what the plan says, by file – and never by likeness alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nämndplan.compare import Evidence, How, Matching, identity_of, match
from nämndplan.driver import load
from nämndplan.model import Item

BASE = {
    "plan.yaml": "organisation: Påhittade regionen\ntitel: Plan\når: 2026\n",
    "organisation.yaml": "organ:\n  teaternämnden:\n    namn: Teaternämnden\n    typ: nämnd\n",
    "mål/1-kultur.yaml": "titel: Ett rikt kulturliv\n",
    "mål/2-hälsa.yaml": "titel: God hälsa\n",
    "uppdrag/scenen.yaml": "titel: Bygg ut scenen\ntill: [teaternämnden]\n",
    "uppdrag/resor.yaml": "titel: Minska resandet\ntill: [teaternämnden]\n",
    "nämnder/teaternämnden/nämndplan.yaml": "titel: Teaternämndens plan\n",
    "nämnder/teaternämnden/mål/1-kultur.yaml": (
        "delmål:\n"
        "  publik:\n"
        "    titel: Fler ska se teater\n"
        "    indikatorer:\n"
        "      besök:\n        titel: Antal besök\n        utfall:\n          2025: 12 407\n        målvärde: 13 000\n"
        "      unga:\n        titel: Andel unga\n        målvärde: 40 %\n"
    ),
    "nämnder/teaternämnden/mål/2-hälsa.yaml": "beskrivning: Teatern bidrar till hälsa.\n",
}
BOARD = "nämnder/teaternämnden/mål/1-kultur.yaml"


def items(files: Mapping[str, str]) -> tuple[Item[Any], ...]:
    return load({file: text.encode() for file, text in files.items()}).plan.items


def changed(*edits: tuple[str, str, str], rename: Mapping[str, str] | None = None) -> dict[str, str]:
    files = dict(BASE)
    for file, old, new in edits:
        assert old in files[file]
        files[file] = files[file].replace(old, new)
    return {(rename or {}).get(file, file): text for file, text in files.items()}


def matched(after: Mapping[str, str], renamed: Mapping[str, str] | None = None) -> Matching:
    return match(items(BASE), items(after), renamed)


def said(matching: Matching) -> tuple[set[tuple[str, str, How]], set[str], set[str]]:
    """The pairs that are not plainly the same, what is gone and what is new, by their ids."""
    pairs = {(pair.before.id, pair.after.id, pair.how) for pair in matching.pairs if pair.how is not How.SAME}
    return pairs, {item.id for item in matching.removed}, {item.id for item in matching.added}


def test_a_plan_is_itself() -> None:
    matching = matched(BASE)
    assert said(matching) == (set(), set(), set())
    assert all(identity_of(pair.before) == identity_of(pair.after) for pair in matching.pairs)
    assert not matching.candidates


def test_the_same_id_is_the_same_thing_however_it_is_reworded() -> None:
    assert said(matched(changed(("uppdrag/resor.yaml", "Minska resandet", "Res mindre, och grönare")))) == (
        set(),
        set(),
        set(),
    )


def test_the_plan_says_what_a_thing_was_called() -> None:
    after = changed((BOARD, "      besök:\n", "      teaterbesök:\n        tidigare: [besök]\n"))
    assert said(matched(after)) == ({("besök", "teaterbesök", How.DECLARED)}, set(), set())


def test_what_lies_inside_follows_a_thing_that_has_a_new_id() -> None:
    after = changed((BOARD, "  publik:\n", "  besökare:\n    tidigare: [publik]\n"))
    assert said(matched(after)) == ({("publik", "besökare", How.DECLARED)}, set(), set())


def test_a_path_of_ids_leads_to_another_goal() -> None:
    files = changed()
    text = files.pop(BOARD)
    files[BOARD] = "beskrivning: Flyttat.\n"
    moved = text.replace("  publik:\n", "  publiken:\n    tidigare: [1-kultur/publik]\n")
    files["nämnder/teaternämnden/mål/2-hälsa.yaml"] = moved
    assert said(matched(files)) == ({("publik", "publiken", How.DECLARED)}, set(), set())


def test_the_only_one_with_an_id_has_moved() -> None:
    files = changed()
    files["nämnder/teaternämnden/mål/2-hälsa.yaml"] = files[BOARD]
    files[BOARD] = "beskrivning: Flyttat.\n"
    pairs, removed, added = said(matched(files))
    assert ("publik", "publik", How.MOVED) in pairs
    assert (removed, added) == (set(), set())


def test_a_renamed_file_holds_the_same_thing_when_version_control_says_so() -> None:
    after = changed(rename={"uppdrag/scenen.yaml": "uppdrag/stora-scenen.yaml"})
    assert said(matched(after)) == (set(), {"scenen"}, {"stora-scenen"})
    renamed = {"uppdrag/stora-scenen.yaml": "uppdrag/scenen.yaml"}
    assert said(matched(after, renamed)) == ({("scenen", "stora-scenen", How.FILE)}, set(), set())


def test_evidence_is_shown_and_nothing_is_joined_on_it() -> None:
    after = changed((BOARD, "      besök:\n        titel: Antal besök\n", "      publik:\n        titel: Besökare\n"))
    matching = matched(after)
    assert said(matching) == (set(), {"besök"}, {"publik"})
    (candidate,) = matching.candidates
    assert (candidate.before.id, candidate.after.id) == ("besök", "publik")
    assert set(candidate.evidence) == {Evidence.OUTCOME, Evidence.PLACE}


def test_likeness_of_words_is_no_evidence() -> None:
    after = changed(
        ("uppdrag/scenen.yaml", "Bygg ut scenen", "Bygg ut salongen"),
        rename={"uppdrag/scenen.yaml": "uppdrag/salongen.yaml"},
    )
    assert not matched(after).candidates


def test_two_that_would_fit_are_neither() -> None:
    """An id that ``tidigare`` names is only followed when there is one such thing."""
    after = changed(("uppdrag/resor.yaml", "titel:", "tidigare: [finns-inte]\ntitel:"))
    assert said(matched(after)) == (set(), set(), set())


def test_another_board_is_another_thing() -> None:
    files = changed()
    files["organisation.yaml"] += "  musiknämnden:\n    namn: Musiknämnden\n    typ: nämnd\n"
    files["nämnder/musiknämnden/mål/1-kultur.yaml"] = files.pop(BOARD)
    pairs, removed, added = said(matched(files))
    assert not {pair for pair in pairs if pair[0] == "publik"}
    assert {"publik", "besök", "unga"} <= removed & added


def test_a_goal_and_an_assignment_of_one_id_have_each_their_own() -> None:
    decided = "beslut:\n  organ: kf\n"
    files = {"mål/a.yaml": f"titel: Mål\n{decided}", "uppdrag/a.yaml": f"titel: Gör\ntill: [ks]\n{decided}"}
    matching = match(items(files), items(files))
    assert {(pair.before.place.file, pair.after.place.file) for pair in matching.pairs} == {
        (file, file) for file in files
    }
