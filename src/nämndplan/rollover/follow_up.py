"""The skeleton of a follow-up: what is due in a period, and nothing else, with empty values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..diagnostics import Place
from ..model import (
    Activity,
    BoardGoal,
    FinancialGoal,
    FollowUp,
    GoalNode,
    Indicator,
    Item,
    Plan,
    ReportKind,
)
from ..rules.assignments.recipients import assignments_to_boards
from ..rules.follow_up.due import is_due
from ..rules.follow_up.measured import judged_parts
from ..rules.follow_up.pairing import children
from ..syntax.recovery import quoted
from ..values import DateSpan, published

_STEP = "  "


def skeleton(plan: Plan, title: str, kind: ReportKind, period: DateSpan) -> dict[str, str]:
    """The files of a period's follow-up, by their paths in the period's folder; to be filled in, or to be deleted."""
    head = f"titel: {quoted(title)}\nslag: {kind.value}\nperiod: {period.printed}\nläge: utkast\n"
    item = Item("", FollowUp.model_construct(title=title, kind=kind, period=period, statutory=None), Place(""))
    files = {"uppföljning.yaml": head}
    for goal in plan.goals.values():
        body = "\n".join(_holder(goal, item, plan, ""))
        judged = "bedömning:\n" if item.value.is_statutory else ""
        if judged or body:
            files[f"mål/{goal.id}.yaml"] = f"# {_line(goal.value.title)}\n{judged}" + (f"{body}\n" if body else "")
    for answer in plan.of(BoardGoal):
        if lines := list(_holder(answer, item, plan, "")):
            name = plan.goals[answer.id].value.title if answer.id in plan.goals else answer.id
            text = "\n".join((f"# {_line(name)}", *lines))
            files[f"nämnder/{answer.board}/mål/{answer.id}.yaml"] = f"{text}\n"
    if kind is not ReportKind.MONTH:
        files |= _assignments(plan, period)
    if limits := [goal for goal in plan.of(FinancialGoal) if goal.value.limit_of(period.end.year)]:
        value = _value_key(period)
        below = (f"  {goal.id}:  # {_line(goal.value.title)}\n    {value}:" for goal in limits)
        files["finansiella-mål.yaml"] = "mål:\n" + "\n".join(below) + "\n"
    return files


def _assignments(plan: Plan, period: DateSpan) -> Iterator[tuple[str, str]]:
    ending = "fortsättning:\n" if period.is_year else ""
    for many in assignments_to_boards(plan):
        for given in many.items:
            title = f"# {_line(given.value.title)}\n"
            yield f"nämnder/{many.board}/uppdrag/{given.id}.yaml", f"{title}status:\n{ending}"


def _holder(holder: Item[Any], period: Item[FollowUp], plan: Plan, indent: str) -> Iterator[str]:
    """The lines below a goal: sub-goals, indicators and activities that are due."""
    nodes = [
        (node, lines)
        for node in children(holder, GoalNode, plan)
        if (lines := list(_holder(node, period, plan, indent + 2 * _STEP)))
    ]
    if nodes:
        yield f"{indent}delmål:"
        for node, lines in nodes:
            yield f"{indent}{_STEP}{node.id}:  # {_line(node.value.title)}"
            yield from lines
    due = [each for each in children(holder, Indicator, plan) if is_due(each, period, plan)]
    if due:
        yield f"{indent}indikatorer:"
        for each in due:
            yield from _indicator(each, period.value.period, indent + _STEP)
    activities = children(holder, Activity, plan) if period.value.kind is not ReportKind.MONTH else ()
    if activities:
        yield f"{indent}aktiviteter:"
        for activity in activities:
            yield f"{indent}{_STEP}{activity.id}:  # {_line(activity.value.title)}"
            yield f"{indent}{_STEP * 2}status:"


def _value_key(period: DateSpan) -> str:
    return "utfall" if period.is_year else "prognos"


def _indicator(item: Item[Indicator], period: DateSpan, indent: str) -> Iterator[str]:
    value = item.value
    known = [f"{year}: {_shown(outcome)}" for year, outcome in sorted(value.outcomes.items())[-1:]]
    targets = value.targets(period.end.year)
    wanted = [f"målvärde {_shown(targets[period.end.year])}"] if period.end.year in targets else []
    yield f"{indent}{item.id}:  # {'; '.join((_line(value.title), *known, *wanted))}"
    keys = ("utfall",) if period.is_year else ("utfall", "prognos")
    asked = judged_parts(value)
    if not asked:
        yield from (f"{indent}{_STEP}{key}:" for key in keys)
    written: set[tuple[str, ...]] = set()
    for route in asked:
        for end in range(1, len(route) + 1):
            if route[:end] not in written:
                written.add(route[:end])
                key = route[end - 1]
                yield f"{indent}{_STEP * end}{quoted(key) if end % 2 == 0 else key}:"
        yield from (f"{indent}{_STEP * (len(route) + 1)}{key}:" for key in keys)


def _shown(value: Any) -> str:
    return _line(value.printed if hasattr(value, "note") else published(value))


def _line(text: str) -> str:
    return " ".join(text.split())
