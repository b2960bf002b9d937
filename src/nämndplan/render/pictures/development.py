"""How a measure has developed: time from left to right, outcomes on a line, forecasts as squares, targets as bars."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
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
    if (scale := _scale(table)) is not None:
        drawing = _drawn(table, scale, names, by)
        rows = _rows(table)
        for value, y in ((scale.high, TOP), (scale.low, BOTTOM)):
            drawing.text("0", y - 3, by.language.number(value), sort="tick")
        _times(drawing, rows, [percent(place) for place in _places(len(rows))])
        yield drawing.finished(_key(drawing, rows, table))


def on_page(table: Table, names: Iterator[str], by: Drawer, symbol: Callable[[str], Markup]) -> Iterator[Markup]:
    """The same for a page, where words are the page's own: they grow with it and are as easy to read."""
    if (scale := _scale(table)) is None:
        return
    rows, language = _rows(table), by.language
    mark = Markup(' lang="{}"').format(by.mark) if by.mark else ""
    times = Markup("").join(Markup("<span>{}</span>").format(plain(row.cells[0].content)) for row in rows)
    key = Markup(" ").join(
        Markup("<span>{} {}</span>").format(symbol({MEASURED: "met", FORESEEN: "foreseen"}.get(kind, "aim")), heading)
        for kind, heading in _kinds(rows, table)
    )
    yield _PAGE.format(
        mark,
        language.number(scale.high),
        _drawn(table, scale, names, by).finished(BOTTOM + 6),
        mark,
        language.number(scale.low),
        times,
        mark,
        key,
    )


_PAGE = Markup(
    '<div class="figure"><div class="level" aria-hidden="true"{}>{}</div>{}<div class="level" aria-hidden="true"{}>{}'
    '</div><div class="times" aria-hidden="true">{}</div><p class="legend" aria-hidden="true"{}>{}</p></div>'
)


def _rows(table: Table) -> list[Row]:
    return [row for group in table.groups for row in group.rows]


def _scale(table: Table) -> Scale | None:
    rows = _rows(table)
    numbers = [cell.number for row in rows for cell in row.cells if cell.number is not None]
    return scale_around(numbers) if len(rows) >= FEWEST and numbers and _are_all_numbers(rows) else None


def _drawn(table: Table, scale: Scale, names: Iterator[str], by: Drawer) -> Drawing:
    """The marks, without the words."""
    described = by.says(say("Tiden går från vänster till höger. Alla värden står i tabellen under bilden."))
    drawing = Drawing(next(names), "development", table.caption, described, by.mark)
    for y in (TOP, BOTTOM):
        drawing.line("grid", percent(_LEFT), y, "100%", y)
    rows = _rows(table)
    places = [percent(place) for place in _places(len(rows))]
    _bars(drawing, rows, places, scale)
    before: tuple[str, int] | None = None
    for row, x in zip(rows, places, strict=True):
        measured = _number(row, MEASURED)
        if measured is None or not _is_year(row):
            continue  # what has come in so far may be a part of the year's
        here = x, _down(scale, measured)
        if before:
            drawing.line("way", *before, *here)
        before = here
    for row, x in zip(rows, places, strict=True):
        if (foreseen := _number(row, FORESEEN)) is not None:
            drawing.square("foreseen", x, _down(scale, foreseen), FRAME)
        if (measured := _number(row, MEASURED)) is not None:
            drawing.dot("met", x, _down(scale, measured), 5)
    return drawing


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


def _kinds(rows: Sequence[Row], table: Table) -> Iterator[tuple[str, str]]:
    """The sorts of marks that there are, with the words of the table's columns."""
    for at, column in enumerate(table.columns):
        for kind in {row.cells[at].status for row in rows} - {""}:
            yield kind, column.heading


def _key(drawing: Drawing, rows: Sequence[Row], table: Table) -> int:
    """What the marks mean, below the picture."""
    y = BOTTOM + 30
    for kind, heading in _kinds(rows, table):
        if kind == MEASURED:
            drawing.dot("met", "8", y + 6, 5)
        elif kind == FORESEEN:
            drawing.square("foreseen", "8", y + 6, FRAME)
        else:
            drawing.line("target", "1", y + 6, "16", y + 6)
        drawing.text("26", y + 11, heading, sort="tick")
        y += LINE
    return y + 4
