"""Small plans, quite unlike the real one, hold; and what is said of them is true.

Between them they use the range that ten adopted Swedish plans show: two to five levels,
arrows, ranks, parts by sex and by unit, shares, groups, codes, rounded sums, several units.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from nämndplan.cli.app import app
from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.model import FinancialGoal, FinancialLimit, Indicator, Plan
from nämndplan.report import Checked
from nämndplan.report.concise import concise
from nämndplan.values import Amount, Change, Interval, Limit, Rank, Share, Trend, YesNo

from .golden import assert_golden

PLANS = Path(__file__).parent / "plans"
NAMES = (
    "bara-budget",
    "fem-nivåer",
    "fullmäktige-ensamt",
    "klimatbudget",
    "kommun-uppdelning",
    "mål-och-budget",
    "nämnd-ensam",
    "omsorgsnämnd-norr",
    "rundade-summor",
    "uppställd",
    "utan-nämnder",
)


def targets(plan: Plan) -> list[object]:
    """Every target and limit of a plan."""
    found: list[object] = []
    for item in plan.of(Indicator):
        found += item.value.targets(0).values()
        found += [part.target for part in item.value.parts.values() if part.target]
    return found + [item.value.value for item in plan.of(FinancialLimit)]


@pytest.mark.parametrize("name", NAMES)
def test_holds_and_says_only_what_is_agreed(name: str) -> None:
    """The golden stands beside the plan: every line of it has been read and found true."""
    compiled = load(PLANS / name)
    assert not compiled.has_errors
    report = concise([Checked(name, compiled.diagnostics, compiled.texts, len(compiled.texts))], SWEDISH)
    assert_golden(PLANS / name / "fynd.txt", "".join(f"{line.plain}\n" for line in report))


@pytest.mark.parametrize("name", NAMES)
def test_is_published(name: str, tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["render", str(PLANS / name), "-o", str(tmp_path / "ut")])
    assert done.exit_code == 0, done.output
    markdown = (tmp_path / "ut" / "plan.md").read_text("utf-8")
    pages = "".join(path.read_text("utf-8") for path in (tmp_path / "ut").rglob("*.html"))
    for item in load(PLANS / name).plan.of(Indicator):
        assert item.value.title in markdown
        assert item.value.title in pages


@pytest.mark.parametrize("name", NAMES)
def test_is_summed_up(name: str) -> None:
    done = CliRunner().invoke(app, ["summary", str(PLANS / name)])
    assert done.exit_code == 0, done.output
    assert max(map(len, done.output.splitlines())) <= 80


def test_use_the_range_of_targets() -> None:
    kinds = {type(target) for name in NAMES for target in targets(load(PLANS / name).plan)}
    assert {Amount, Change, Interval, Limit, Rank, Share, Trend, YesNo} <= kinds


def test_use_two_and_five_levels() -> None:
    levels = {len(settings.levels) for name in NAMES if (settings := load(PLANS / name).plan.settings)}
    assert {2, 5} <= levels


def test_use_several_units_of_money() -> None:
    plan = load(PLANS / "rundade-summor").plan
    assert {item.value.unit for board in plan.boards if (item := plan.economy(board))} == {"kr", "tkr", "mnkr"}
    assert len(plan.of(FinancialGoal)) == 3
