"""How many indicators stand where: a bar for each goal, with a stretch for each state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from markupsafe import Markup

from ...diagnostics import say
from ...view import Row, RowKind, Table
from .drawing import LINE, Drawer, Drawing
from .scale import Scale
from .words import words_in, wrapped

BAR = 15
TITLES, LEFT = 250, Decimal(41)
"""The room for the goals' names, in pixels, and where the bars begin, in percent: there is no narrow screen here."""
FEWEST = 2
"""A picture of fewer goals or of fewer states says no more than the table."""

STYLE = """
.picture .state { fill: var(--paper); stroke: var(--ink); stroke-width: 1; }
.picture .reached { fill: var(--accent); }
.picture .left { fill: var(--accent); fill-opacity: 0.5; }
.picture .weaker { fill: var(--ink); }
.picture .unchanged { fill: var(--quiet); }
.picture .no-direction { fill: var(--line); }
.picture .no-target, .picture .not-comparable { stroke-dasharray: 3 2; }
"""
"""Apart from the pages' own style: no page has this picture."""


def states(table: Table, names: Iterator[str], by: Drawer) -> Iterator[Markup]:
    """The picture of a table that counts; none where the table says it as well."""
    rows = counted(table)
    kinds = [cell.status for cell in rows[0].cells[1:-1]] if rows else []
    if len(rows) < FEWEST or len(kinds) < FEWEST:
        return
    drawing = Drawing(next(names), "states", table.caption, by.says(say("{goals}.", goals=_told(table, rows))), by.mark)
    scale = Scale(Decimal(0), max(row.cells[-1].number or Decimal(0) for row in rows), left=LEFT)
    y = _key(drawing, [(kind, column.heading) for kind, column in zip(kinds, table.columns[1:-1], strict=True)])
    for row in rows:
        y = _bar(drawing, scale, row, y)
    yield drawing.finished(y)


def counted(table: Table) -> list[Row]:
    """The rows of goals, without their sum."""
    return [row for group in table.groups for row in group.rows if row.kind is not RowKind.TOTAL]


def _told(table: Table, rows: Sequence[Row]) -> tuple[str, ...]:
    return tuple(
        f"{words_in(row.cells[0].content)}: "
        + ", ".join(
            f"{cell.number} {column.heading[:1].lower()}{column.heading[1:]}"
            for column, cell in zip(table.columns[1:-1], row.cells[1:-1], strict=True)
            if cell.number
        )
        for row in rows
    )


def _key(drawing: Drawing, kinds: Sequence[tuple[str, str]]) -> int:
    """What the stretches mean, in the order that they have in the bars."""
    y = 2
    for kind, words in kinds:
        drawing.box(f"state {kind}", "1", y + 2, "16", 11)
        drawing.text("26", y + 12, words, sort="tick")
        y += LINE
    return y + 8


def _bar(drawing: Drawing, scale: Scale, row: Row, y: int) -> int:
    """The goal's name to the left, its bar to the right, and under each stretch how many it stands for."""
    lines = wrapped(words_in(row.cells[0].content), TITLES)
    drawing.lines("0", y + 13, lines)
    at = Decimal(0)
    for cell in row.cells[1:-1]:
        if cell.number:
            end = at + cell.number
            drawing.box(f"state {cell.status}", scale.at(at), y, scale.width(at, end), BAR)
            drawing.text(scale.at(at + cell.number / 2), y + BAR + 14, str(cell.number), sort="tick", end="middle")
            at = end
    return y + max(len(lines) * LINE, BAR + LINE) + 8
