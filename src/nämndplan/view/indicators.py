"""The table Delmål | Indikator | Utfall 2022 | Mål 2024."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import cast

from ..model import AsPrinted, BoardGoal, CouncilGoal, GoalNode, Indicator, Part
from ..values import Measure, Target
from .context import Context
from .extra_columns import Extra, extra_columns
from .inline import words
from .notes import Notes
from .table import Cell, Column, Row, RowGroup, RowKind, Table, TableKind
from .text import line, numbered

ByYear = Mapping["int | None", "Target | AsPrinted"]
Placed = tuple[tuple[str, ...], int, GoalNode]
"""A sub-goal with the ids that lead to it and how deep it stands."""


@dataclass(frozen=True, slots=True)
class YearColumns:
    """The years that have a column of their own; None is for targets without a year."""

    outcomes: tuple[int, ...] = ()
    targets: tuple[int | None, ...] = ()


@dataclass(frozen=True)
class GoalTree:
    """Sub-goals and indicators under one goal; ``home`` are the ids that lead to the goal."""

    home: tuple[str, ...]
    subgoals: Mapping[str, GoalNode]
    indicators: Mapping[str, Indicator]
    subgoals_first: bool = False

    @classmethod
    def under(cls, home: tuple[str, ...], goal: CouncilGoal | BoardGoal) -> GoalTree:
        """What stands under a goal, or under a board's answer to one."""
        return cls(home, goal.subgoals, goal.indicators, goal.subgoals_first)

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


def depths(trees: Iterable[GoalTree]) -> tuple[int, ...]:
    """How deep every sub-goal stands."""
    return tuple(depth for tree in trees for _, depth, _ in tree.nodes())


def years_of(indicators: Iterable[Indicator], year: int) -> YearColumns:
    """The years in which some indicator, or a part of one, has an outcome, a target, or a reason for having none."""
    outcomes: set[int] = set()
    targets: set[int | None] = set()
    reasons = False
    for indicator in indicators:
        series_of: tuple[Indicator | Part, ...] = (indicator, *indicator.parts.values())
        for series in series_of:
            reasons |= bool(series.without_target)
            outcomes.update(series.outcomes)
            targets.update(printed_targets(series))
    if reasons and not targets & {year, None}:
        targets.add(year)
    return YearColumns(tuple(sorted(outcomes)), _in_order(targets))


def _in_order(targets: Iterable[int | None]) -> tuple[int | None, ...]:
    return tuple(sorted(targets, key=lambda year: year or 0))


def targets_of(series: Indicator | Part, year: int) -> Mapping[int, Target | AsPrinted]:
    """Targets by year; a target without a year is for the plan's year."""
    return {at or year: target for at, target in printed_targets(series).items()}


def printed_targets(series: Indicator | Part) -> ByYear:
    """Targets by the years that the plan prints."""
    if series.target is None:
        return {}
    return cast("ByYear", series.target) if isinstance(series.target, dict) else {None: series.target}


def indicator_tables(context: Context, tree: GoalTree, heading: str, usual: YearColumns) -> tuple[Table, ...]:
    """The tables of a goal: its sub-goals with their indicators, and the indicators right under it.

    ``usual`` are the years that the other goals' tables have too, so that all look alike.
    """
    tables = [_own_table(context, tree, heading, usual), _subgoal_table(context, tree, heading, usual)]
    return tuple(table for table in (tables[::-1] if tree.subgoals_first else tables) if table)


def _columns(context: Context, indicators: Iterable[Indicator], usual: YearColumns) -> YearColumns:
    own = years_of(indicators, context.settings.year)
    return YearColumns(tuple(sorted({*own.outcomes, *usual.outcomes})), _in_order({*own.targets, *usual.targets}))


def _own_table(context: Context, tree: GoalTree, heading: str, usual: YearColumns) -> Table | None:
    if not tree.indicators:
        return None
    anchor = ("direkt", "tabell") if tree.subgoals else ("tabell",)
    years = _columns(context, tree.indicators.values(), usual)
    extra = extra_columns(tree.indicators.values())
    rows = _IndicatorRows(context, Notes(context, *tree.home, *anchor[:-1]), years, extra)
    groups = (rows.group(Cell(), "", tree.home, tree.indicators),)
    caption = context.say("Indikatorer, {goal}", goal=heading)
    return _table(context, (*tree.home, *anchor), caption, rows, groups)


def _subgoal_table(context: Context, tree: GoalTree, heading: str, usual: YearColumns) -> Table | None:
    if not tree.subgoals:
        return None
    first = context.level_name(1) or context.say("Rubrik")
    indicators = [indicator for _, _, node in tree.nodes() for indicator in node.indicators.values()]
    years = _columns(context, indicators, usual) if indicators else None
    rows = _IndicatorRows(context, Notes(context, *tree.home), years, extra_columns(indicators), first)
    below = context.level_names({1}) or first
    caption = context.say("{level} och indikatorer, {goal}", level=below, goal=heading)
    if not indicators:
        caption = context.say("{level}, {goal}", level=below, goal=heading)
    return _table(context, (*tree.home, "tabell"), caption, rows, tuple(rows.groups(tree)))


def _table(
    context: Context, home: tuple[str, ...], caption: str, rows: _IndicatorRows, groups: tuple[RowGroup, ...]
) -> Table:
    return Table(TableKind.INDICATORS, context.anchors.of(*home), caption, rows.columns(), groups, rows.notes.all())


class _IndicatorRows:
    """Makes the rows of one table: with sub-goals when they are called something, with indicators when in ``years``."""

    def __init__(
        self, context: Context, notes: Notes, years: YearColumns | None, extra: Extra, subgoals: str = ""
    ) -> None:
        self.extra = extra
        self.context = context
        self.notes = notes
        self.years = years or YearColumns()
        self.with_indicators = years is not None
        self.subgoals = subgoals

    def columns(self) -> tuple[Column, ...]:
        say = self.context.say
        return (
            *((Column(self.subgoals),) if self.subgoals else ()),
            *((Column(say("Indikator")),) if self.with_indicators else ()),
            *(Column(say("Utfall {year}", year=year), numeric=True) for year in self.years.outcomes),
            *(Column(column.heading(self.context), numeric=True) for column in self.extra[0]),
            *(
                Column(say("Mål {year}", year=year) if year else say("Målvärde"), numeric=True)
                for year in self.years.targets
            ),
            *(Column(column.heading(self.context), numeric=True) for column in self.extra[1]),
        )

    def groups(self, tree: GoalTree) -> Iterator[RowGroup]:
        for home, depth, node in tree.nodes():
            # Below the first level the column's heading no longer says what the level is called.
            level = self.context.fact("Nivå", self.context.level_name(depth) if depth > 1 else None)
            head = replace(self.notes.title(numbered(node), node.note, level=depth - 1, facts=level), scope="rowgroup")
            yield self.group(head, self.context.anchors.of(*home), home, node.indicators)

    def group(self, head: Cell, anchor: str, home: tuple[str, ...], indicators: Mapping[str, Indicator]) -> RowGroup:
        rows = [
            row
            for id, indicator in indicators.items()
            for row in self._indicator(home_of_indicator(home, id), indicator)
        ]
        rows = rows or [self._empty()]
        if not self.subgoals:
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
        return Row(
            (Cell(),)
            * (self.with_indicators + len(self.years.outcomes) + len(self.years.targets) + sum(map(len, self.extra)))
        )

    def _indicator(self, home: tuple[str, ...], indicator: Indicator) -> Iterator[Row]:
        unit = self.context.fact("Enhet", indicator.unit)
        title = self.notes.title(numbered(indicator), indicator.note, facts=unit)
        values = self._values(indicator, indicator.without_target, indicator.parts.values())
        yield Row((title, *values), anchor=self.context.anchors.of(*home))
        for name, part in indicator.parts.items():
            unit = self.context.fact("Enhet", part.unit)
            title = self.notes.title(part.title or name, part.note, level=1, facts=unit)
            yield Row((title, *self._values(part, part.without_target, (indicator,))), RowKind.PART)

    def _values(
        self, series: Indicator | Part, without_target: str | None, related: Iterable[Indicator | Part]
    ) -> tuple[Cell, ...]:
        """Where a value is missing the row says so, unless its parts, or what it is a part of, have values there."""
        targets = printed_targets(series)
        elsewhere = [(other.outcomes, printed_targets(other)) for other in related]
        outcomes = [
            self._value(series.outcomes.get(year), any(year in known for known, _ in elsewhere))
            for year in self.years.outcomes
        ]
        aims = [
            self._value(targets.get(year), any(year in known for _, known in elsewhere)) for year in self.years.targets
        ]
        if without_target:
            year = self.context.settings.year
            at = self.years.targets.index(year if year in self.years.targets else None)
            aims[at] = self._no_target(without_target)
        more = [[self.notes.value(column.value(series)) for column in columns] for columns in self.extra]
        return (*outcomes, *more[0], *aims, *more[1])

    def _value(self, value: Measure | AsPrinted | None, is_elsewhere: bool) -> Cell:
        if value is None and not is_elsewhere:
            return Cell(words(self.context.say("saknas")), status="missing")
        return self.notes.value(value)

    def _no_target(self, reason: str) -> Cell:
        note = self.context.say("Indikatorn har inget målvärde: {reason}", reason=line(reason))
        return Cell(words(self.context.say("inget målvärde")), marks=self.notes.mark(note))
