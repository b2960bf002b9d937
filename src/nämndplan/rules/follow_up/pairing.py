"""What is reported, and the thing of the plan that it is about: the same owner, the same path of ids.

A thing that has been renamed since (``tidigare``) is found by its earlier id too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...frozen import frozen
from ...model import (
    Activity,
    ActivityReport,
    Assignment,
    AssignmentList,
    AssignmentReport,
    AssignmentReports,
    BoardGoal,
    CouncilGoal,
    FinancialGoal,
    FinancialGoals,
    FinancialReport,
    GoalList,
    GoalNode,
    GoalReport,
    GoalReports,
    Indicator,
    IndicatorReport,
    Item,
    Model,
    Part,
    PartReport,
    Plan,
    ValueReport,
)
from ..memo import once_per_council, once_per_plan
from .periods import period_of

Path = tuple[str, ...]
_SORTS: Mapping[type[Model], str] = {
    CouncilGoal: "mål",
    BoardGoal: "mål",
    GoalNode: "mål",
    GoalReport: "mål",
    Indicator: "indikator",
    IndicatorReport: "indikator",
    Part: "del",
    PartReport: "del",
    Activity: "aktivitet",
    ActivityReport: "aktivitet",
    Assignment: "uppdrag",
    AssignmentReport: "uppdrag",
    FinancialGoal: "finansiellt",
    ValueReport: "finansiellt",
}
_LISTS = (GoalList, GoalReports, AssignmentList, AssignmentReports, FinancialGoals, FinancialReport)
"""Files that hold many: their own id is no part of what a thing is."""


@frozen
class Key:
    """What a thing is: its owner, its sort and the ids from the outermost thing in."""

    board: str
    sort: str
    path: Path


def key_of(item: Item[Any]) -> Key | None:
    """What a thing of the plan, or the report on it, is; None for what is not followed up."""
    sort = _SORTS.get(type(item.value))
    return Key(item.board, sort, path_of(item)) if sort else None


def path_of(item: Item[Any]) -> Path:
    """The ids that lead to a thing."""
    ids: list[str] = []
    at: Item[Any] | None = item
    while at is not None and not isinstance(at.value, _LISTS):
        ids.append(at.id)
        at = at.parent
    return tuple(reversed(ids))


@once_per_plan
def subjects(plan: Plan) -> Mapping[Key, Item[Any]]:
    """The things of a part of the plan by what they are, and by what they were called before."""
    found: dict[Key, Item[Any]] = {}
    earlier: dict[Key, Item[Any]] = {}
    for item in plan.items:
        key = key_of(item)
        if key is None:
            continue
        found.setdefault(key, item)
        for name in getattr(item.value, "formerly", ()):
            ids = tuple(name.split("/"))
            earlier.setdefault(Key(key.board, key.sort, (*key.path[: max(0, len(key.path) - len(ids))], *ids)), item)
    return {**earlier, **found}


def subject_of(report: Item[Any], plan: Plan) -> Item[Any] | None:
    """What a report is about, in this part of the plan or, for an assignment, in the council's."""
    key = key_of(report)
    if key is None:
        return None
    if key.sort == "uppdrag" and report.board:
        received = subjects(plan.common).get(Key("", key.sort, key.path))
        if received is not None:
            return received
    return subjects(plan).get(key)


@once_per_plan
def reports_by_subject(plan: Plan) -> Mapping[tuple[str, Item[Any]], Item[Any]]:
    """The report of each period on each thing, by the period and the thing; of an assignment, the giver's own."""
    found: dict[tuple[str, Item[Any]], Item[Any]] = {}
    for report in plan.follow_up.items:
        subject = subject_of(report, plan)
        if subject is not None and subject.board == report.board:
            found.setdefault((period_of(report), subject), report)
    return found


def report_on(subject: Item[Any], period: str, plan: Plan) -> Item[Any] | None:
    """What a period's report says of a thing, or None."""
    return reports_by_subject(plan).get((period, subject))


def reports_on_assignments(period: str, plan: Plan) -> Iterator[Item[AssignmentReport]]:
    """All that a period's report says of assignments, the council's own files first."""
    found = (item for item in plan.follow_up.of(AssignmentReport) if period_of(item) == period)
    yield from sorted(found, key=lambda item: (item.board, item.place.file))


@once_per_council
def continued(plan: Plan) -> set[tuple[str, str]]:
    """The assignments of which the council's own report says how they go on: period and id."""
    reports = plan.follow_up.of(AssignmentReport)
    return {(period_of(item), path_of(item)[-1]) for item in reports if item.value.continuation and not item.board}


@once_per_plan
def inside(plan: Plan) -> Mapping[Item[Any], tuple[Item[Any], ...]]:
    """What stands right inside each goal of the plan: sub-goals, indicators, activities."""
    grouped: dict[Item[Any], list[Item[Any]]] = {}
    for item in plan.items:
        if item.parent is not None and isinstance(item.value, (GoalNode, Indicator, Activity)):
            grouped.setdefault(item.parent, []).append(item)
    return {parent: tuple(items) for parent, items in grouped.items()}


def children(parent: Item[Any], kind: type[Model], plan: Plan) -> tuple[Item[Any], ...]:
    """What of a kind stands right inside a goal."""
    return tuple(item for item in inside(plan).get(parent, ()) if isinstance(item.value, kind))
