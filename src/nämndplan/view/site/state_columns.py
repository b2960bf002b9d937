"""A column beside the plan's own tables that says where each thing stands, where the plan does not say its columns.

A table that stands in several places is made once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from functools import cached_property

from ...frozen import frozen
from ...rules.indicators.progress import Standing
from ..block import Blocks
from ..content import Section
from ..inline import words
from ..outline import PackedBlocks, as_blocks, as_packed
from ..table import Cell, Column, Table, TableKind
from .coverage import coverage_of, state_word
from .indicators import progress_cell
from .source import SiteSource


@frozen(slots=False)
class StateColumns:
    """Adds the column to tables of indicators and of the council's assignments."""

    source: SiteSource
    _made: dict[int, tuple[Table, Table]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def on(self, sections: tuple[Section, ...]) -> tuple[Section, ...]:
        """The sections with the column in each such table."""
        return tuple(map(self._on, sections))

    def _on(self, section: Section) -> Section:
        return replace(section, blocks=self._beside(section.blocks), sections=self.on(section.sections))

    def _beside(self, blocks: Blocks) -> Blocks:
        if packed := as_packed(blocks):
            return self._beside_packed(packed)
        return tuple(self._told(block) if isinstance(block, Table) else block for block in blocks)

    def _beside_packed(self, packed: PackedBlocks) -> Blocks:
        """All that is added rests on the cells for the rows that there are."""
        rows = [row.anchor for table in packed.outline.tables for group in table.groups for row in group]
        cells = [(row, cells[row]) for row in rows for cells in (self._states, self._answers) if row in cells]
        return as_blocks(packed.with_added(self._beside, *cells) if cells else packed)

    def _told(self, table: Table) -> Table:
        if id(table) not in self._made:
            self._made[id(table)] = table, self._with_column(table)
        return self._made[id(table)][1]

    def _with_column(self, table: Table) -> Table:
        say = self.source.context.say
        match table.sort:
            case _ if table.is_declared:
                return table
            case TableKind.INDICATORS:
                return _beside(table, say("Läge"), self._states)
            case TableKind.ASSIGNMENTS:
                return _beside(table, say("Svar i planen"), self._answers)
            case _:
                return table

    @cached_property
    def _states(self) -> Mapping[str, Cell]:
        """Where each indicator stands, by its place in the document."""
        source = self.source
        if not is_measured(source):
            return {}
        return {source.context.anchors.of(*item.home): progress_cell(source, item) for item in source.indicators()}

    @cached_property
    def _answers(self) -> Mapping[str, Cell]:
        """Whether each of the council's assignments is answered, by its place; nothing where no board has a plan."""
        source = self.source
        if not source.with_answers:
            return {}
        coverage, context = coverage_of(source), source.context
        states = {item.id: coverage.summed(item.id) for item in coverage.assignments}
        return {
            context.anchors.of("uppdrag", id): Cell(words(state_word(context, state)), status=state.value)
            for id, state in states.items()
        }


def is_measured(source: SiteSource) -> bool:
    """False when no outcome can be held against a target: then there is nothing to tell of where they stand."""
    states = (source.progress(item.value).state for item in source.indicators())
    return any(state not in _UNTOLD for state in states)


_UNTOLD = frozenset({Standing.UNMEASURED, Standing.NO_TARGET, Standing.NOT_COMPARABLE})


def with_states(source: SiteSource) -> SiteSource:
    """The same, cut from a document whose tables say where things stand."""
    columns, document = StateColumns(source), source.document
    sections = columns.on(document.sections)
    usual = sections if document.usual is document.sections else columns.on(document.usual)
    return replace(source, document=replace(document, sections=sections, usual=usual))


def _beside(table: Table, heading: str, cells: Mapping[str, Cell]) -> Table:
    """The table with one more column, when some row has something to say there."""
    rows = [row for group in table.groups for row in group.rows]
    if not any(row.anchor in cells for row in rows):
        return table
    groups = tuple(
        replace(
            group,
            rows=tuple(replace(row, cells=(*row.cells, cells.get(row.anchor, Cell()))) for row in group.rows),
        )
        for group in table.groups
    )
    heads = tuple((*head, "") for head in table.heads)
    return replace(table, columns=(*table.columns, Column(heading)), groups=groups, heads=heads)
