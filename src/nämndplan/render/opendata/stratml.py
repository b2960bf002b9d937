"""Goals and measures as StratML Part 2 (ISO 17469), the standard for strategic plans and their results.

The council's goals are goals; sub-goals of any depth are objectives, numbered by where
they stand; indicators are performance indicators with a target and an actual result for
each year. Assignments and financial goals are objectives under goals of their own. Frame
changes, governing documents and prose have no place in StratML.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ...view.records import (
    AssignmentRecord,
    AssignmentSort,
    AssignmentValueRecord,
    FinancialGoalRecord,
    GoalRecord,
    GoalSort,
    IndicatorRecord,
    Records,
    ValueRecord,
    ValueSort,
)
from .stratml_parts import Actor, Aim, Goal, Measurement, PerformanceIndicator, anchor_of, facts
from .stratml_writing import write


def can_be_stratml(records: Records) -> bool:
    """StratML wants at least one goal."""
    return any(records.table(name).records for name in ("mål", "uppdrag", "finansiella-mål"))


def as_stratml(records: Records) -> bytes:
    """plan.stratml.xml."""
    return write(records.plan, records.table("organ").records, tuple(_Goals(records).all()))


class _Goals:
    """The plan's goals, and what stands below them."""

    def __init__(self, records: Records) -> None:
        self._goals: tuple[GoalRecord, ...] = records.table("mål").records
        self._goals_above: dict[str | None, list[GoalRecord]] = _grouped(self._goals, "parent")
        indicators: tuple[IndicatorRecord, ...] = records.table("indikatorer").records
        self._indicators: dict[str, list[IndicatorRecord]] = _grouped(indicators, "goal")
        self._values: dict[str, list[ValueRecord]] = _grouped(records.table("värden").records, "indicator")
        self._assignments: tuple[AssignmentRecord, ...] = records.table("uppdrag").records
        self._aims: dict[str, list[AssignmentValueRecord]] = _grouped(
            records.table("uppdragsvärden").records, "assignment"
        )
        self._finance: tuple[FinancialGoalRecord, ...] = records.table("finansiella-mål").records
        self._boards: dict[str, str] = {record.id: record.body.name for record in records.table("nämndplaner").records}
        self._titles: dict[str, str] = {record.id: record.title for record in self._goals}
        self._titles |= {record.id: record.title for record in indicators}
        self._titles |= {record.id: record.title for record in self._assignments}

    def all(self) -> Iterator[Goal]:
        """The council's goals, the assignments by who gave them, and the financial goals."""
        for number, goal in enumerate((goal for goal in self._goals if goal.sort is GoalSort.COUNCIL), 1):
            yield self._council_goal(number, goal)
        given: dict[str, list[Aim]] = {}
        for assignment in self._assignments:
            if assignment.sort is not AssignmentSort.RECEIVED:
                board = self._boards.get(assignment.board or "", "")
                heading = f"Uppdrag från {board}" if board else "Fullmäktiges uppdrag"
                given.setdefault(heading, []).append(self._assignment(assignment))
        for heading, aims in given.items():
            yield Goal(heading, aims=tuple(aims))
        if self._finance:
            yield Goal("Finansiella mål", aims=tuple(self._financial_goals()))

    def _council_goal(self, number: int, goal: GoalRecord) -> Goal:
        answers = [answer for answer in self._goals_above.get(goal.id, ()) if answer.sort is GoalSort.ANSWER]
        own = [self._aim(above, "") for above in (goal, *answers) if self._has_own(above)]
        below = (*own, *self._below((goal, *answers), f"{number}."))
        about = facts(
            ("Prioriterade förflyttningar", *goal.shifts), ("Agenda 2030", *goal.agenda2030), ("Notering", goal.note)
        )
        actors = tuple(Actor(body.name, "Riktas till") for body in goal.directed_to)
        return Goal(goal.title, goal.description or "", anchor_of(goal), str(number), actors, about, below)

    def _has_own(self, goal: GoalRecord) -> bool:
        """True when a goal, or a board's answer to it, has indicators or words that no sub-goal has."""
        said = goal.sort is GoalSort.ANSWER and (goal.description or goal.note)
        return bool(said) or goal.id in self._indicators

    def _below(self, above: tuple[GoalRecord, ...], prefix: str) -> Iterator[Aim]:
        inside = [inner for goal in above for inner in self._goals_above.get(goal.id, ())]
        for number, goal in enumerate((inner for inner in inside if inner.sort is GoalSort.SUBGOAL), 1):
            yield self._aim(goal, f"{prefix}{number}")
            yield from self._below((goal,), f"{prefix}{number}.")

    def _aim(self, goal: GoalRecord, sequence: str) -> Aim:
        board = self._boards.get(goal.board or "")
        actors = (
            *((Actor(board, "Nämnd"),) if board else ()),
            *((Actor(goal.owner.name, "Ansvarig"),) if goal.owner else ()),
        )
        is_council = goal.sort is GoalSort.COUNCIL
        about = facts(
            ("Svarar mot uppdraget", *map(self._title, goal.answers)),
            ("Strategi", goal.strategy),
            ("Agenda 2030", *(() if is_council else goal.agenda2030)),
            ("Notering", None if is_council else goal.note),
        )
        return Aim(
            goal.title,
            "" if is_council else goal.description or "",
            "" if is_council else anchor_of(goal),
            sequence,
            actors,
            about,
            tuple(self._indicators_of(goal)),
        )

    def _title(self, id: str) -> str:
        return self._titles.get(id, id)

    def _indicators_of(self, goal: GoalRecord) -> Iterator[PerformanceIndicator]:
        for record in self._indicators.get(goal.id, ()):
            values = self._values.get(record.id, [])
            about = facts(
                ("Önskad riktning", record.direction),
                ("Inget målvärde", record.without_target),
                ("Basår", str(record.base_year) if record.base_year else None),
                ("Motivering", record.motivation),
                ("Ansvarig", record.owner.name if record.owner else None),
                ("Källa", record.source),
                ("Frekvens", record.frequency),
                ("Nyckeltal i Kolada", record.kolada),
                ("Svarar mot uppdraget", *map(self._title, record.answers)),
                ("Notering", record.note),
            )
            title = f"{self._title(record.part_of)}: {record.title}" if record.part_of else record.title
            results = tuple(Measurement(value.year, value.sort is ValueSort.TARGET, value.value) for value in values)
            yield PerformanceIndicator(title, record.unit or "", anchor_of(record), results, about)

    def _assignment(self, record: AssignmentRecord) -> Aim:
        about = facts(
            ("Klart", record.due_printed),
            ("Återrapportering", record.reporting),
            ("Period", record.period.printed if record.period else None),
            ("Svarar mot uppdraget", *map(self._title, record.hands_on)),
            ("Hör till", *map(self._title, record.goals)),
            ("Besvaras av", *map(self._title, record.answered_by)),
            ("Notering", record.note),
        )
        actors = tuple(Actor(body.name, "Riktas till") for body in record.to)
        results = tuple(Measurement(aim.year, True, aim.value) for aim in self._aims.get(record.id, ()))
        measures = (PerformanceIndicator(record.title, "", "", results, ""),) if results else ()
        description = "\n".join(filter(None, [*record.parts, record.description]))
        sequence = str(record.order) if record.order else ""
        return Aim(record.title, description, anchor_of(record), sequence, actors, about, measures)

    def _financial_goals(self) -> Iterator[Aim]:
        by_goal: dict[str, list[FinancialGoalRecord]] = _grouped(self._finance, "goal")
        for rows in by_goal.values():
            first = rows[0]
            about = facts(
                ("Gäller", first.level),
                ("Definition", first.definition),
                ("Räknas på", first.base),
                ("Inget målvärde", first.without_target),
                *map(_limit, rows),
                ("Notering", first.note),
            )
            results = [Measurement(row.year, True, row.target) for row in rows if row.target]
            results += [Measurement(row.year, False, row.outcome) for row in rows if row.outcome]
            measures = (PerformanceIndicator(first.title, first.unit or "", "", tuple(results), ""),) if results else ()
            yield Aim(first.title, first.description or "", anchor_of(first), "", (), about, measures)


def _limit(row: FinancialGoalRecord) -> tuple[str | None, ...]:
    """What is said of one limit, after its period."""
    return str(row.year or row.period or "Målvärde"), row.text, row.binding, row.target_base, row.target_note


def _grouped(records: Iterable[Any], field: str) -> dict[Any, list[Any]]:
    """Records by what stands in one of their fields."""
    found: dict[Any, list[Any]] = {}
    for record in records:
        found.setdefault(getattr(record, field), []).append(record)
    return found
