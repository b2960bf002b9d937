"""The made-up follow-up of plans/2024, laid beside a copy of it: it holds, and says everywhere that it is made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from nämndplan.diagnostics import Severity
from nämndplan.driver import Loaded, load
from nämndplan.i18n import SWEDISH
from nämndplan.model import Indicator
from nämndplan.rules.follow_up.evaluation import evaluation
from nämndplan.rules.follow_up.pairing import report_on
from nämndplan.view import report_view_of, view_of

ROOT = Path(__file__).parents[2]
PLAN, EXAMPLE = ROOT / "plans" / "2024", ROOT / "examples" / "uppföljning-2024"
MARKING = "Påhittade uppgifter. Inget i rapporten är regionens egna siffror eller bedömningar"


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    files = {path.relative_to(PLAN).as_posix(): path.read_bytes() for path in PLAN.rglob("*.yaml")}
    beside = {f"uppföljning/{path.relative_to(EXAMPLE).as_posix()}": path for path in EXAMPLE.rglob("*.yaml")}
    assert len(beside) > 20
    return load(files | {name: path.read_bytes() for name, path in beside.items()})


def test_it_has_no_errors_and_reports_every_indicator_that_is_due(loaded: Loaded) -> None:
    assert [item for item in loaded.diagnostics if item.severity is Severity.ERROR] == []
    found = evaluation("delår", loaded.plan)
    assert found is not None
    assert [item.id for item in loaded.plan.of(Indicator) if found.is_missing(item)] == []
    assert all(report_on(goal, "delår", loaded.plan) for goal in loaded.plan.goals.values())


def test_the_report_and_the_pages_say_that_it_is_made_up(loaded: Loaded) -> None:
    report = report_view_of(loaded.plan, "delår", SWEDISH, loaded.line_of)
    assert report is not None
    assert MARKING in repr(report.facts)
    site = view_of(loaded.plan, SWEDISH, loaded)
    assert site is not None
    assert site.site is not None
    assert report.records.table("rapporter").records[0].marking == MARKING
    for page in site.site.pages:
        text = repr((page.facts, page.sections))
        if "Läget enligt" in text or page.address.startswith("uppfoljning-"):
            assert MARKING in text, page.address


def test_the_plan_itself_has_none_of_it() -> None:
    assert not (PLAN / "uppföljning").exists()
