"""Facts told at their places: below a heading, in the cell that heads a row, at the top of a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..block import Block, Facts
from ..content import Section
from ..inline import Fact
from ..table import Cell, Row, RowGroup, Table
from .navigation import anchors_on
from .page import Page

Told = Mapping[str, tuple[Fact, ...]]
"""What there is to tell at each anchor."""


def told_on(page: Page, told: Told) -> Page:
    """The page with what there is to tell at the places that are on it."""
    if anchors_on(page).isdisjoint(told):
        return page
    return replace(
        page,
        facts=Facts((*page.facts.facts, *told.get(page.anchor, ()))),
        blocks=tuple(_in_block(block, told) for block in page.blocks),
        sections=tuple(_in_section(section, told) for section in page.sections),
    )


def _in_section(section: Section, told: Told) -> Section:
    facts = told.get(section.anchor, ())
    return replace(
        section,
        blocks=(*((Facts(facts),) if facts else ()), *(_in_block(block, told) for block in section.blocks)),
        sections=tuple(_in_section(one, told) for one in section.sections),
    )


def _in_block(block: Block, told: Told) -> Block:
    if not isinstance(block, Table):
        return block
    return replace(block, groups=tuple(_in_group(group, told) for group in block.groups))


def _in_group(group: RowGroup, told: Told) -> RowGroup:
    rows = tuple(_in_row(row, "row", told.get(row.anchor, ())) for row in group.rows)
    first = _in_row(rows[0], "rowgroup", told.get(group.anchor, ()))
    return replace(group, rows=(first, *rows[1:]))


def _in_row(row: Row, scope: str, facts: tuple[Fact, ...]) -> Row:
    """The facts in the cell that heads the row, or the rows from it on."""
    at = next((number for number, cell in enumerate(row.cells) if cell.scope == scope), None)
    if not facts or at is None:
        return row
    cells: list[Cell] = list(row.cells)
    cells[at] = replace(cells[at], facts=(*cells[at].facts, *facts))
    return replace(row, cells=tuple(cells))
