"""All records of a plan, table by table.

See docs/adr/032-open-data-has-one-source.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ..topics import Topic, Topics
from . import activities, assignments, goals, grids, indicators, money, plan, reports, texts
from .column import RecordTable
from .source import RecordSource

_TABLES: tuple[tuple[str, type, tuple[str, ...], Callable[[RecordSource], Iterator[Any]]], ...] = (
    ("plan", plan.PlanRecord, ("titel",), plan.plan),
    ("organ", plan.BodyRecord, ("id",), plan.bodies),
    ("nämndplaner", plan.BoardPlanRecord, ("id",), plan.board_plans),
    ("mål", goals.GoalRecord, ("id",), goals.goals),
    ("indikatorer", indicators.IndicatorRecord, ("id",), indicators.indicators),
    ("värden", indicators.ValueRecord, ("indikator", "slag", "år"), indicators.values),
    ("övriga-värden", indicators.OtherValueRecord, ("indikator", "slag", "period"), indicators.other_values),
    ("aktiviteter", activities.ActivityRecord, ("id",), activities.activities),
    ("uppdrag", assignments.AssignmentRecord, ("id",), assignments.assignments),
    ("mottagare", assignments.RecipientRecord, ("uppdrag", "organ"), assignments.recipients),
    ("uppdragsvärden", assignments.AssignmentValueRecord, (), assignments.assignment_values),
    ("ramförändringar", money.FrameRecord, ("id",), money.frame_changes),
    ("tabeller", grids.TableRecord, ("id",), grids.tables),
    ("rutor", grids.CellRecord, ("tabell", "rad", "kolumn"), grids.cells),
    ("finansiella-mål", money.FinancialGoalRecord, ("id",), money.financial_goals),
    ("styrdokument", texts.DocumentRecord, ("id",), texts.documents),
    ("avsnitt", texts.SectionRecord, ("id",), texts.sections),
    ("ordlista", plan.WordRecord, ("ord",), plan.words),
    ("rapporter", reports.ReportRecord, ("period",), reports.reports),
    ("bedömningar", reports.JudgementRecord, (), reports.judgements),
    ("rapporttexter", reports.ReportTextRecord, (), reports.report_texts),
    ("rapporttabeller", reports.ReportTableRecord, ("id",), reports.report_tables),
    ("rapportrutor", reports.ReportCellRecord, ("tabell", "rad", "kolumn"), reports.report_cells),
)
"""Every table: its name, its kind of record, the columns that tell its records apart, and who collects them."""

_ABOUT = {
    "nämndplaner": Topic.BOARDS,
    "mål": Topic.GOALS,
    "indikatorer": Topic.GOALS,
    "värden": Topic.GOALS,
    "övriga-värden": Topic.GOALS,
    "aktiviteter": Topic.GOALS,
    "uppdrag": Topic.ASSIGNMENTS,
    "mottagare": Topic.ASSIGNMENTS,
    "uppdragsvärden": Topic.ASSIGNMENTS,
    "ramförändringar": Topic.ECONOMY,
    "tabeller": Topic.ECONOMY,
    "rutor": Topic.ECONOMY,
    "finansiella-mål": Topic.ECONOMY,
    "styrdokument": Topic.DOCUMENTS,
}
"""What each table is about, where a plan's disposition places that."""

RECORD_KINDS: tuple[RecordTable, ...] = tuple(RecordTable(name, kind, key, ()) for name, kind, key, _ in _TABLES)
"""The tables without records, for schemas and manuals."""


_OF_REPORTS = (
    *("plan", "organ", "nämndplaner"),
    *("rapporter", "bedömningar", "rapporttexter", "rapporttabeller", "rapportrutor"),
)
"""What the data of a report hold: what is reported, and what its ids lead to."""


class Records:
    """What a plan holds, as tables of exact values, for formats that are read by programs.

    Collected when first asked for: a document for people has no need of it.
    """

    def __init__(self, source: RecordSource | None = None, *, of_report: bool = False) -> None:
        self._source, self.of_report = source, of_report
        self._tables: dict[str, RecordTable] = {}

    @property
    def tables(self) -> tuple[RecordTable, ...]:
        """All tables, in their fixed order."""
        return tuple(self.table(kind.name) for kind in self.kinds)

    @property
    def kinds(self) -> tuple[RecordTable, ...]:
        """The same without records. The data of a report have those of what is reported."""
        return tuple(kind for kind in RECORD_KINDS if not self.of_report or kind.name in _OF_REPORTS)

    def table(self, name: str) -> RecordTable:
        """One table."""
        if name not in self._tables:
            self._tables[name] = self._collected(name)
        return self._tables[name]

    def _collected(self, name: str) -> RecordTable:
        _, kind, key, collect = next(table for table in _TABLES if table[0] == name)
        return RecordTable(name, kind, key, tuple(collect(self._source)) if self._source else ())

    @property
    def in_printed_order(self) -> tuple[RecordTable, ...]:
        """All tables, those of a topic where the plan's disposition has it."""
        topics = Topics(self._source.settings.disposition if self._source else ())
        slots = [number for number, table in enumerate(self.tables) if table.name in _ABOUT]
        moved = sorted(slots, key=lambda number: topics.place(_ABOUT[self.tables[number].name]))
        if not topics.parts:
            return self.tables
        at = dict(zip(slots, moved, strict=True))
        return tuple(self.tables[at.get(number, number)] for number in range(len(self.tables)))

    @property
    def plan(self) -> plan.PlanRecord:
        """The plan's own record."""
        record: plan.PlanRecord = self.table("plan").records[0]
        return record
