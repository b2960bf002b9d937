"""The table Delmål | Indikator | Utfall 2022 | Mål 2024."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from ..model import AsPrinted, GoalNode, Indicator, Part
from ..values import Target
from .context import Context
from .inline import words
from .notes import Notes
from .table import Cell, Column, Row, RowGroup, RowKind, Table, TableKind
from .text import line

ByYear = Mapping[int, "Target | AsPrinted"]
Placed = tuple[tuple[str, ...], int, GoalNode]
"""A sub-goal with the ids that lead to it and how deep it stands."""


@dataclass(frozen=True, slots=True)
class YearColumns:
    """The years that have a column of their own."""

    outcomes: tuple[int, ...] = ()
    targets: tuple[int, ...] = ()


@dataclass(frozen=True)
class GoalTree:
    """Sub-goals and indicators under one goal; ``home`` are the ids that lead to the goal."""

    home: tuple[str, ...]
    subgoals: Mapping[str, GoalNode]
    indicators: Mapping[str, Indicator]

    def nodes(self) -> tuple[Placed, ...]:
        """All sub-goals with the ids that lead to them and their depth, each before those below it."""
        return self._placed

    @cached_property
    def _placed(self) -> tuple[Placed, ...]:
        return tuple(_nodes(self.subgoals, self.home, 1))

    def all_indicators(self) -> Iterator[Indicator]:
        """All indicators, those right under the goal first."""
        yield from self.indicators.values()
        for _, _, node in self.nodes():
            yield from node.indicators.values()


def home_of_indicator(home: tuple[str, ...], id: str) -> tuple[str, ...]:
    """The ids that lead to an indicator: an empty one before its own, since a sub-goal beside it may have the same."""
    return (*home, "", id)


def _nodes(nodes: Mapping[str, GoalNode], home: tuple[str, ...], depth: int) -> Iterator[Placed]:
    for id, node in nodes.items():
        yield (*home, id), depth, node
        yield from _nodes(node.subgoals, (*home, id), depth + 1)


def years_of(indicators: Iterable[Indicator], year: int) -> YearColumns:
    """The years in which some indicator, or a part of one, has an outcome or a target."""
    outcomes: set[int] = set()
    targets: set[int] = set()
    for indicator in indicators:
        series_of: tuple[Indicator | Part, ...] = (indicator, *indicator.parts.values())
        for series in series_of:
            outcomes.update(series.outcomes)
            targets.update(targets_of(series, year))
    return YearColumns(tuple(sorted(outcomes)), tuple(sorted(targets)))


def targets_of(series: Indicator | Part, year: int) -> ByYear:
    """Targets by year; a target without a year is for the plan's year."""
    if series.target is None:
        return {}
    return series.target if isinstance(series.target, dict) else {year: series.target}


def indicator_table(context: Context, tree: GoalTree, heading: str, usual: YearColumns) -> Table | None:
    """The table of a goal, or None when nothing stands under the goal.

    ``usual`` are the years that the other goals' tables have too, so that all look alike.
    """
    if not tree.subgoals and not tree.indicators:
        return None
    own = years_of(tree.all_indicators(), context.settings.year)
    years = YearColumns(
        tuple(sorted({*own.outcomes, *usual.outcomes})),
        tuple(sorted({*own.targets, *usual.targets, context.settings.year})),
    )
    rows = _IndicatorRows(context, Notes(context, *tree.home), years, bool(tree.subgoals))
    groups = tuple(rows.groups(tree))
    caption = context.say("{level} och indikatorer, {goal}", level=context.level_name(1), goal=heading)
    if not tree.subgoals:
        caption = context.say("Indikatorer, {goal}", goal=heading)
    anchor = context.anchors.of(*tree.home, "tabell")
    return Table(TableKind.INDICATORS, anchor, caption, rows.columns(), groups, rows.notes.all())


class _IndicatorRows:
    """Makes the rows of one table."""

    def __init__(self, context: Context, notes: Notes, years: YearColumns, with_subgoals: bool) -> None:
        self.context = context
        self.notes = notes
        self.years = years
        self.with_subgoals = with_subgoals

    def columns(self) -> tuple[Column, ...]:
        say = self.context.say
        return (
            *((Column(self.context.level_name(1)),) if self.with_subgoals else ()),
            Column(say("Indikator")),
            *(Column(say("Utfall {year}", year=year), numeric=True) for year in self.years.outcomes),
            *(Column(say("Mål {year}", year=year), numeric=True) for year in self.years.targets),
        )

    def groups(self, tree: GoalTree) -> Iterator[RowGroup]:
        if tree.indicators:
            head = Cell(words(self.context.say("Direkt under målet")), "rowgroup")
            yield self._group(head, "", tree.home, tree.indicators)
        for home, depth, node in tree.nodes():
            # Below the first level the column's heading no longer says what the level is called.
            level = self.context.fact("Nivå", self.context.level_name(depth) if depth > 1 else None)
            head = replace(self.notes.title(node.title, node.note, level=depth - 1, facts=level), scope="rowgroup")
            yield self._group(head, self.context.anchors.of(*home), home, node.indicators)

    def _group(self, head: Cell, anchor: str, home: tuple[str, ...], indicators: Mapping[str, Indicator]) -> RowGroup:
        rows = [
            row
            for id, indicator in indicators.items()
            for row in self._indicator(home_of_indicator(home, id), indicator)
        ]
        rows = rows or [self._empty()]
        if not self.with_subgoals:
            return RowGroup(tuple(rows), anchor)
        first, *others = rows
        covered = replace(head, height=0, marks=())
        return RowGroup(
            (
                replace(first, cells=(replace(head, height=len(rows)), *first.cells)),
                *(replace(row, cells=(covered, *row.cells)) for row in others),
            ),
            anchor,
        )

    def _empty(self) -> Row:
        return Row((Cell(),) * (1 + len(self.years.outcomes) + len(self.years.targets)))

    def _indicator(self, home: tuple[str, ...], indicator: Indicator) -> Iterator[Row]:
        unit = self.context.fact("Enhet", indicator.unit)
        title = self.notes.title(indicator.title, indicator.note, facts=unit)
        values = self._values(indicator, indicator.without_target)
        yield Row((title, *values), anchor=self.context.anchors.of(*home))
        for name, part in indicator.parts.items():
            unit = self.context.fact("Enhet", part.unit)
            title = self.notes.title(part.title or name, part.note, level=1, facts=unit)
            yield Row((title, *self._values(part)), RowKind.PART)

    def _values(self, series: Indicator | Part, without_target: str | None = None) -> tuple[Cell, ...]:
        targets = targets_of(series, self.context.settings.year)
        outcomes = [self.notes.value(series.outcomes.get(year)) for year in self.years.outcomes]
        aims = [self.notes.value(targets.get(year)) for year in self.years.targets]
        if without_target:
            at = self.years.targets.index(self.context.settings.year)
            aims[at] = self._no_target(without_target)
        return (*outcomes, *aims)

    def _no_target(self, reason: str) -> Cell:
        note = self.context.say("Indikatorn har inget målvärde: {reason}", reason=line(reason))
        return Cell(words(self.context.say("inget målvärde")), marks=self.notes.mark(note))
