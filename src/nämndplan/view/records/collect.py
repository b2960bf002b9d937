"""All records of a plan, table by table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from . import about, assignments, goals, kinds, measures, money
from .column import RecordTable
from .kinds import PlanRecord
from .source import Source

_TABLES: tuple[tuple[str, type, tuple[str, ...], Callable[[Source], Iterator[Any]]], ...] = (
    ("plan", kinds.PlanRecord, ("titel",), about.plan),
    ("organ", kinds.BodyRecord, ("id",), about.bodies),
    ("nämndplaner", kinds.BoardPlanRecord, ("id",), about.board_plans),
    ("mål", kinds.GoalRecord, ("id",), goals.goals),
    ("indikatorer", measures.IndicatorRecord, ("id",), goals.indicators),
    ("värden", measures.ValueRecord, ("indikator", "slag", "år"), goals.values),
    ("uppdrag", measures.AssignmentRecord, ("id",), assignments.assignments),
    ("mottagare", measures.RecipientRecord, ("uppdrag", "organ"), assignments.recipients),
    ("uppdragsvärden", measures.AssignmentValueRecord, (), assignments.assignment_values),
    ("ramförändringar", measures.FrameRecord, ("id",), money.frame_changes),
    ("finansiella-mål", measures.FinancialGoalRecord, ("id",), money.financial_goals),
    ("styrdokument", measures.DocumentRecord, ("id",), about.documents),
    ("avsnitt", kinds.SectionRecord, ("id",), about.sections),
    ("ordlista", kinds.WordRecord, ("ord",), about.words),
)
"""Every table: its name, its kind of record, the columns that tell its records apart, and who collects them."""

RECORD_KINDS: tuple[RecordTable, ...] = tuple(RecordTable(name, kind, key, ()) for name, kind, key, _ in _TABLES)
"""The tables without records, for schemas and manuals."""


class Records:
    """What a plan holds, as tables of exact values, for formats that are read by programs.

    Collected when first asked for: a document for people has no need of it.
    """

    def __init__(self, source: Source | None = None) -> None:
        self._source = source
        self._tables: dict[str, RecordTable] = {}

    @property
    def tables(self) -> tuple[RecordTable, ...]:
        """All tables, in their fixed order."""
        return tuple(self.table(name) for name, *_ in _TABLES)

    def table(self, name: str) -> RecordTable:
        """One table."""
        if name not in self._tables:
            self._tables[name] = self._collected(name)
        return self._tables[name]

    def _collected(self, name: str) -> RecordTable:
        _, kind, key, collect = next(table for table in _TABLES if table[0] == name)
        return RecordTable(name, kind, key, tuple(collect(self._source)) if self._source else ())

    @property
    def plan(self) -> PlanRecord:
        """The plan's own record."""
        plan: PlanRecord = self.table("plan").records[0]
        return plan
