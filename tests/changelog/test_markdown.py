"""The comment on a pull request: what got weaker or is gone is seen at once, however much there is."""

from __future__ import annotations

import pytest

from nämndplan.changelog import Side, changelog_of
from nämndplan.changelog.markdown import AT_A_GLANCE, OPEN, markdown
from nämndplan.driver import Loaded, load
from nämndplan.i18n import SWEDISH


def plan(target: str, indicators: int, assignments: int) -> Loaded:
    listed = "".join(
        f"      mått-{number}:\n        titel: Mått{number:02} på att allt det som nämnden ska göra också blir gjort\n"
        f"        riktning: öka\n        målvärde: {target}\n"
        for number in range(indicators)
    )
    files = {
        "plan.yaml": "organisation: Påhittade regionen\ntitel: Plan\når: 2026\n",
        "organisation.yaml": "organ:\n  teaternämnden:\n    namn: Teaternämnden\n    typ: nämnd\n",
        "mål/1-kultur.yaml": "titel: Ett rikt kulturliv\n",
        "nämnder/teaternämnden/mål/1-kultur.yaml": f"delmål:\n  d:\n    titel: Delmål\n    indikatorer:\n{listed}",
    }
    for number in range(assignments):
        files[f"uppdrag/u{number}.yaml"] = f"titel: Uppgift{number:02} som är lång att läsa\ntill: [teaternämnden]\n"
    return load({file: text.encode() for file, text in files.items()})


def comment(indicators: int, assignments: int) -> str:
    before, after = plan("200", indicators, assignments), plan("100", indicators, 0)
    changelog = changelog_of(Side("main", "plan", before), Side("HEAD", "plan", after))
    return "\n".join(markdown(changelog, SWEDISH))


@pytest.mark.parametrize(("indicators", "assignments"), [(1, 0), (1, 1), (2, 3), (5, 0), (0, 5), (9, 9), (14, 6)])
def test_all_that_is_weaker_or_gone_is_named_within_the_first_600_characters(indicators: int, assignments: int) -> None:
    seen = comment(indicators, assignments)[:AT_A_GLANCE]
    assert seen.startswith("### ")
    for number in range(indicators):
        assert f"Mått{number:02}" in seen
    for number in range(assignments):
        assert f"Uppgift{number:02}" in seen


def test_what_has_no_room_is_counted() -> None:
    found = comment(60, 60)
    seen = found[:AT_A_GLANCE]
    assert seen.count(" till") == 2
    assert "**BORTTAGET**" in seen
    assert found.count("\n- ") == 120


def test_five_are_told_in_full_and_the_rest_is_folded() -> None:
    told, _, folded = comment(9, 9).partition("<details>")
    assert told.count("\n- ") == OPEN
    assert folded.count("\n- ") == 18 - OPEN
