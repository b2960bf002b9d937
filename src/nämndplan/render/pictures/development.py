"""How a measure has developed: time from left to right, outcomes on a line, forecasts as squares, targets as bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from markupsafe import Markup

from ...diagnostics import say
from ...view import Row, Table, plain
from .drawing import LINE, Drawer, Drawing
from .scale import Scale, percent, scale_around
from .words import NARROW, width_of

TOP, BOTTOM = 12, 122
"""Where the highest and the lowest value of the scale stand, in pixels down."""
FEWEST = 2
FRAME = 15
"""A forecast is a frame, so that an outcome inside it is seen."""
_LEFT, _RIGHT = Decimal(9), Decimal(91)
MEASURED, FORESEEN, TARGET = "measured", "foreseen", "target"


def development(table: Table, names: Iterator[str], by: Drawer) -> Iterator[Markup]:
    """The picture of a measure's development; none where its values do not stand on one scale."""
    rows = [row for group in table.groups for row in group.rows]
    numbers = [cell.number for row in rows for cell in row.cells if cell.number is not None]
    if len(rows) < FEWEST or not numbers or not _are_all_numbers(rows):
        return
    described = by.says(say("Tiden går från vänster till höger. Alla värden står i tabellen under bilden."))
    drawing = Drawing(next(names), "development", table.caption, described, by.mark)
    scale = scale_around(numbers)
    for value, y in ((scale.high, TOP), (scale.low, BOTTOM)):
        drawing.line("grid", percent(_LEFT), y, "100%", y)
        drawing.text("0", y - 3, by.language.number(value), sort="tick")
    places = [percent(place) for place in _places(len(rows))]
    _bars(drawing, rows, places, scale)
    before: tuple[str, int] | None = None
    for row, x in zip(rows, places, strict=True):
        if (measured := _number(row, MEASURED)) is not None:
            here = x, _down(scale, measured)
            if not _is_year(row):
                continue  # what has come in so far may be a part of the year's
            if before:
                drawing.line("way", *before, *here)
            before = here
    for row, x in zip(rows, places, strict=True):
        if (foreseen := _number(row, FORESEEN)) is not None:
            drawing.square("foreseen", x, _down(scale, foreseen), FRAME)
        if (measured := _number(row, MEASURED)) is not None:
            drawing.dot("met", x, _down(scale, measured), 5)
    _times(drawing, rows, places)
    yield drawing.finished(_key(drawing, rows, table))


def _are_all_numbers(rows: Sequence[Row]) -> bool:
    return all(cell.number is not None for row in rows for cell in row.cells if cell.status)


def _is_year(row: Row) -> bool:
    return plain(row.cells[0].content).isdecimal()


def _places(count: int) -> Iterator[Decimal]:
    room = (_RIGHT - _LEFT) / count
    return (((at + Decimal("0.5")) * room + _LEFT).quantize(Decimal("0.01")) for at in range(count))


def _number(row: Row, status: str) -> Decimal | None:
    return next((cell.number for cell in row.cells if cell.status == status), None)


def _down(scale: Scale, value: Decimal) -> int:
    return round(BOTTOM - (value - scale.low) / (scale.high - scale.low) * (BOTTOM - TOP))


def _bars(drawing: Drawing, rows: Sequence[Row], places: Sequence[str], scale: Scale) -> None:
    """A bar across each time that has a target."""
    half = (_RIGHT - _LEFT) / len(rows) * Decimal("0.3")
    for row, x in zip(rows, places, strict=True):
        if (aim := _number(row, TARGET)) is not None:
            middle, y = Decimal(x.rstrip("%")), _down(scale, aim)
            drawing.line("target", percent(middle - half), y, percent(middle + half), y)


def _times(drawing: Drawing, rows: Sequence[Row], places: Sequence[str]) -> None:
    """The times below: all of them where they have room, else the first and the last."""
    names = [plain(row.cells[0].content) for row in rows]
    room = float(_RIGHT - _LEFT) / 100 * NARROW / len(rows)
    for at, (name, x) in enumerate(zip(names, places, strict=True)):
        if at in {0, len(rows) - 1} or max(width_of(one, 12) for one in names) < room:
            drawing.text(x, BOTTOM + 18, name, sort="tick", end="middle")


def _key(drawing: Drawing, rows: Sequence[Row], table: Table) -> int:
    """What the marks mean, in the words of the table's columns."""
    y = BOTTOM + 30
    for at, column in enumerate(table.columns):
        kinds = {row.cells[at].status for row in rows} - {""}
        for kind in kinds:
            if kind == MEASURED:
                drawing.dot("met", "8", y + 6, 5)
            elif kind == FORESEEN:
                drawing.square("foreseen", "8", y + 6, FRAME)
            else:
                drawing.line("target", "1", y + 6, "16", y + 6)
            drawing.text("26", y + 11, column.heading, sort="tick")
            y += LINE
    return y + 4
