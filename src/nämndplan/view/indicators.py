"""The table Delmål | Indikator | Utfall 2022 | Mål 2024."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from ..frozen import frozen
from ..model import BoardGoal, CouncilGoal, GoalNode, Indicator, Layout, Part
from ..values import NoValue, ShownField, TimePeriod
from .context import Context, small
from .fields import SUBGOAL, how_often, label_of
from .indicator_columns import HOLDER, TITLE, Columns, PeriodColumns, Series, columns_of, declared_column
from .inline import Inlines, joined, plain, words
from .notes import Notes
from .table import Cell, Column, Mark, Row, RowGroup, RowKind, Table, TableKind
from .text import line, title_of

Placed = tuple[tuple[str, ...], int, GoalNode]
"""A sub-goal with the ids that lead to it and how deep it stands."""


@frozen(slots=False)
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


def has_outcome(indicator: Indicator) -> bool:
    """Whether anything has been measured, in the indicator or in a part of it."""
    series = (indicator.every_outcome, *(part.every_outcome for part in indicator.every_part.values()))
    return any(not isinstance(outcome, NoValue) for outcomes in series for outcome in outcomes.values())


def indicator_tables(
    context: Context, layout: Layout, tree: GoalTree, heading: str, usual: PeriodColumns
) -> tuple[Table, ...]:
    """The tables of a goal: its sub-goals with their indicators, and the indicators right under it.

    ``usual`` are the periods that the other goals' tables have too, so that all look alike.
    """
    rows = GoalRows(context, layout)
    tables = [rows.own_table(tree, heading, usual), rows.subgoal_table(tree, heading, usual)]
    return tuple(table for table in (tables[::-1] if tree.subgoals_first else tables) if table)


@frozen(slots=False)
class GoalRows:
    """Makes the tables of what stands under a goal."""

    context: Context
    layout: Layout

    def own_table(self, tree: GoalTree, heading: str, usual: PeriodColumns) -> Table | None:
        """The indicators right under a goal."""
        if not tree.indicators:
            return None
        context, layout = self.context, self.layout.indicators
        home = (*tree.home, "direkt") if tree.subgoals else tree.home
        columns = columns_of(context, layout, tree.indicators.values(), usual, "")
        notes = Notes(context, *home)
        rows = tuple(self.indicators(notes, columns, tree.home, tree.indicators))
        several = line(layout.several or "") or context.several("indicators")
        caption = layout.caption or context.say("{things}, {goal}", things=several, goal=heading)
        return self._table(home, caption, _heads(columns), (RowGroup(rows),), notes)

    def subgoal_table(self, tree: GoalTree, heading: str, usual: PeriodColumns) -> Table | None:
        """The sub-goals under a goal, with their indicators."""
        if not tree.subgoals:
            return None
        context, layout = self.context, self.layout
        first = line(layout.subgoals.word(TITLE) or "") or context.level_name(1) or context.say("Rubrik")
        indicators = [indicator for _, _, node in tree.nodes() for indicator in node.indicators.values()]
        notes = Notes(context, *tree.home)
        below = context.level_names({1}) or first
        if not indicators:
            caption = layout.subgoals.caption or context.say("{things}, {goal}", things=below, goal=heading)
            shown = tuple(field.key for field in layout.subgoals.columns) or (TITLE,)
            labels = (first if key == TITLE else label_of(context, SUBGOAL, layout.subgoals, key) for key in shown)
            rows = tuple(self.nodes(notes, shown, tree))
            return self._table(tree.home, caption, tuple(map(Column, labels)), rows, notes)
        columns = columns_of(context, layout.indicators, indicators, usual, first)
        several = small(line(layout.indicators.several or "") or context.several("indicators"))
        things = context.language.list_of((below, several))
        caption = layout.indicators.caption or context.say("{things}, {goal}", things=things, goal=heading)
        return self._table(tree.home, caption, _heads(columns), tuple(self.groups(notes, columns, tree)), notes)

    def _table(
        self, home: tuple[str, ...], caption: str, heads: tuple[Column, ...], groups: tuple[RowGroup, ...], notes: Notes
    ) -> Table:
        anchor = self.context.anchors.of(*home, "tabell")
        is_declared = bool(self.layout.indicators.columns)
        return Table(TableKind.INDICATORS, anchor, line(caption), heads, groups, notes.all(), is_declared=is_declared)

    def groups(self, notes: Notes, columns: Columns, tree: GoalTree) -> Iterator[RowGroup]:
        """The rows of each sub-goal, beside its title or below it."""
        for home, depth, node in tree.nodes():
            head = replace(self._head(notes, depth, node, with_number=True), scope="rowgroup")
            rows = list(self.indicators(notes, columns, home, node.indicators))
            yield RowGroup(tuple(_headed(columns, head, rows)), self.context.anchors.of(*home))

    def nodes(self, notes: Notes, shown: tuple[str, ...], tree: GoalTree) -> Iterator[RowGroup]:
        """A row for each sub-goal, where none has indicators."""
        for home, depth, node in tree.nodes():
            head = self._head(notes, depth, node, with_number="nummer" not in shown)
            cells = (head if key == TITLE else Cell(self._said(depth, node, key)) for key in shown)
            yield RowGroup((Row(tuple(cells), anchor=self.context.anchors.of(*home)),))

    def _head(self, notes: Notes, depth: int, node: GoalNode, *, with_number: bool) -> Cell:
        """What heads a sub-goal's rows."""
        # Below the first level the column's heading no longer says what the level is called, unless the plan says it.
        is_declared = any(field.key == HOLDER for field in self.layout.indicators.columns)
        level = self.context.fact("Nivå", self.context.level_name(depth) if depth > 1 and not is_declared else None)

        title = self.node_title(depth, node, with_number=with_number)
        return notes.title(title, node.note, level=depth - 1, facts=level)

    def node_title(self, depth: int, node: GoalNode, *, with_number: bool) -> str:
        """A sub-goal's title, as the plan prints it."""

        def said(field: ShownField) -> str:
            return plain(self._said(depth, node, field.key))

        return title_of(self.layout.subgoals, node, said, with_number)

    def _said(self, depth: int, node: GoalNode, key: str) -> Inlines:
        if key == "nivå":
            return words(self.context.level_name(depth))
        return words(line(node.number or "")) if key == "nummer" else joined(SUBGOAL[key].of(self.context, node))

    def indicators(
        self, notes: Notes, columns: Columns, home: tuple[str, ...], indicators: Mapping[str, Indicator]
    ) -> Iterator[Row]:
        """A row for each indicator, and one for each of its parts; what heads a sub-goal's rows is put in later."""
        own = {column.shows.key for column in columns}
        for id, indicator in indicators.items():
            title = self.title(notes, own, indicator)
            parts = indicator.every_part
            cells = _cells(self.context, notes, columns, indicator, parts.values(), title)
            yield Row(cells, anchor=self.context.anchors.of(*home_of_indicator(home, id)))
            for route, part in parts.items():
                title = self._part_title(notes, own, part, route)
                related = [other for at, other in parts.items() if at[: len(route)] == route or route[: len(at)] == at]
                cells = _cells(self.context, notes, columns, part, (indicator, *related), title)
                yield Row(cells, RowKind.PART)

    def _part_title(self, notes: Notes, own: set[str], part: Part, route: tuple[str, ...]) -> Cell:
        """What heads a part's row, as deep as it is a part."""
        context = self.context
        facts = (
            *context.fact("Enhet", part.unit if "enhet" not in own else None),
            *context.fact("Frekvens", how_often(context, part.frequency) if "frekvens" not in own else None),
        )
        return notes.title(part.title or route[-1], part.note, level=len(route) // 2, facts=facts)

    def title(self, notes: Notes, own: set[str], indicator: Indicator) -> Cell:
        """What heads an indicator's row, as the plan prints it."""
        layout, marks = self.layout.indicators, list[Mark]()

        def value(field: ShownField) -> str:
            cell = declared_column(self.context, layout, field, "").cell
            shown = cell(notes, indicator) if cell else Cell()
            marks.extend(shown.marks)
            return plain(shown.content)

        text = title_of(layout, indicator, value, with_number="nummer" not in own)
        unit = self.context.fact("Enhet", indicator.unit if "enhet" not in own else None)
        title = notes.title(text, indicator.note, facts=unit)
        return replace(title, marks=(*marks, *title.marks))


def _heads(columns: Columns) -> tuple[Column, ...]:
    return tuple(Column(column.heading, column.numeric) for column in columns)


def _cells(
    context: Context, notes: Notes, columns: Columns, one: Series, related: Iterable[Series], title: Cell
) -> tuple[Cell, ...]:
    """Where a value is missing the row says so, unless its parts, or what it is a part of, have values there.

    A target for another time than the column's is a target: nothing is missing.
    """
    reason_at = _place_of_reason(context, columns) if one.without_target else None
    told = (one, *related)
    cells: list[Cell] = []
    for number, column in enumerate(columns):
        if column.cell is None:
            cells.append(title if column.shows.key == TITLE else Cell())
        elif number == reason_at:
            note = context.say("Indikatorn har inget målvärde: {reason}", reason=line(one.without_target or ""))
            cells.append(Cell(words(context.say("inget målvärde")), marks=notes.mark(note)))
        elif column.of_targets and any(series.every_target for series in told):
            cells.append(column.cell(notes, one))
        elif (value := column.value) and all(value(series) is None for series in told):
            cells.append(Cell(words(context.say("saknas")), status="missing"))
        else:
            cells.append(column.cell(notes, one))
    return tuple(cells)


def _place_of_reason(context: Context, columns: Columns) -> int | None:
    """Where the reason for having no target stands: in the plan's year, else where the target has none."""
    year = TimePeriod.of_year(context.settings.year)
    wanted = (ShownField("målvärde", year), ShownField("målvärde"))
    places = [number for field in wanted for number, column in enumerate(columns) if column.shows == field]
    places += [number for number, column in enumerate(columns) if column.of_targets]
    return places[0] if places else None


def _headed(columns: Columns, head: Cell, rows: list[Row]) -> Iterator[Row]:
    """A sub-goal's rows with what heads them: in its column, else on a line of its own above."""
    at = next((number for number, column in enumerate(columns) if column.shows.key == HOLDER), None)
    if at is None:
        yield Row((head, *(Cell() for _ in columns[1:])), RowKind.HEADING)
        yield from rows
        return
    rows = rows or [Row(tuple(Cell() for _ in columns))]
    covered = replace(head, height=0, marks=())
    for number, row in enumerate(rows):
        cell = covered if number else replace(head, height=len(rows))
        yield replace(row, cells=(*row.cells[:at], cell, *row.cells[at + 1 :]))
