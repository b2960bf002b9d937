"""Why something was changed: the plan's own motivering, and the commit; whatever a stranger wrote in it."""

from __future__ import annotations

import json

import pytest

from nämndplan.changelog import CHANGELOGS, Changelog, Side, changelog_of
from nämndplan.driver import Loaded, load
from nämndplan.i18n import SWEDISH
from nämndplan.source.revision import Commit

GOAL = "nämnder/teaternämnden/mål/1-kultur.yaml"
HOSTILE = Commit("abc1234", "2026-03-01", "<script>x</script> **fet** @alla \x1b[31m \u202e | {subject}\n::error::hej")


def plan(target: str) -> Loaded:
    files = {
        "plan.yaml": "organisation: Påhittade regionen\ntitel: Plan\når: 2026\n",
        "organisation.yaml": "organ:\n  teaternämnden:\n    namn: Teaternämnden\n    typ: nämnd\n",
        "mål/1-kultur.yaml": "titel: Ett rikt kulturliv\n",
        GOAL: "delmål:\n  d:\n    titel: Delmål\n    indikatorer:\n      mått:\n        titel: Antal premiärer\n"
        f"        riktning: öka\n        målvärde: {target}\n        motivering: En scen byggs om\n",
    }
    return load({file: text.encode() for file, text in files.items()})


def changelog(commit: Commit | None = None) -> Changelog:
    sides = Side("main", "plan", plan("20")), Side("HEAD", "plan", plan("10"))
    return changelog_of(*sides, commits={GOAL: commit} if commit else {})


def told(form: str, found: Changelog) -> str:
    return "\n".join(map(str, CHANGELOGS[form](found, SWEDISH, False)))


@pytest.mark.parametrize("form", ["full", "markdown", "html"])
def test_people_read_the_motive_and_the_commit(form: str) -> None:
    said = " ".join(told(form, changelog(Commit("abc1234", "2026-03-01", "Scenen stängs"))).split())
    assert "Motivering: En scen byggs om" in said
    assert "Senast incheckat i filen: ”Scenen stängs” (abc1234, 2026-03-01)" in said
    said = told(form, changelog())
    assert "Motivering: En scen byggs om" in said
    assert "incheckat" not in said


def test_machines_read_them_as_they_are() -> None:
    (change,) = json.loads(told("json", changelog(HOSTILE)))["changes"]
    assert change["motive"] == "En scen byggs om"
    assert change["commit"] == {"id": HOSTILE.id, "day": HOSTILE.day, "subject": HOSTILE.subject}
    (change,) = json.loads(told("json", changelog()))["changes"]
    assert change["commit"] is None


@pytest.mark.parametrize("form", [*CHANGELOGS])
def test_what_the_commit_says_steers_nothing(form: str) -> None:
    said = told(form, changelog(HOSTILE))
    assert "\x1b" not in said
    assert ("\u202e" in said) == (form == "json")
    if form in {"markdown", "html"}:
        assert "<script>" not in said
    if form == "markdown":
        assert "**fet**" not in said
        assert "@alla" not in said
    assert not any(line.startswith("::error::") for line in said.splitlines())


def test_a_comment_has_room_for_a_long_message() -> None:
    said = told("markdown", changelog(Commit("abc1234", "2026-03-01", "x" * 100_000)))
    assert len(said) < 1000
