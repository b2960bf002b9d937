"""The periods of governing documents along the years, with the plan's own year marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from markupsafe import Markup

from ...values import Fault, Period, read_period
from ...view import Row, Table, plain
from .drawing import Drawer, RowDrawing
from .scale import Scale

HEIGHT = 14
BAR = 10
FEWEST = 4
"""Years around the plan's year, so that a single year is not the whole picture."""


def periods(table: Table, year: int, by: Drawer) -> Iterator[tuple[int, Markup]]:
    """The picture of each row with a period, by its identity; all on the same years."""
    spans = [(row, span) for group in table.groups for row in group.rows if (span := _span(row))]
    if not spans:
        return
    scale = scale_of([span for _, span in spans], year)
    first, last = int(scale.low), int(scale.high) - 1
    for row, span in spans:
        yield id(row), by.labelled(_drawn(scale, span, year), str(first), str(last))


def _span(row: Row) -> Period | None:
    period = read_period(plain(row.cells[1].content))
    return None if isinstance(period, Fault) else period


def scale_of(spans: Sequence[Period], year: int) -> Scale:
    """From the start of the first year to the end of the last, and some room where a period is open."""
    known = [end for span in spans for end in (span.start, span.end) if end is not None]
    first, last = min(year, *known), max(year, *known)
    room = max(FEWEST - (last - first), 1)
    first -= room if any(span.start is None for span in spans) or last - first < FEWEST else 0
    last += room if any(span.end is None for span in spans) or last - first < FEWEST else 0
    return Scale(Decimal(first), Decimal(last + 1))


def _drawn(scale: Scale, span: Period, year: int) -> Markup:
    drawing = RowDrawing("periods", str(HEIGHT))
    drawing.line("grid", scale.at(scale.low), HEIGHT, scale.at(scale.high), HEIGHT)
    left = scale.low if span.start is None else Decimal(span.start)
    right = scale.high if span.end is None else Decimal(span.end + 1)
    if right > left:
        over = span.end is not None and span.end < year
        drawing.box("over" if over else "span", scale.at(left), 2, scale.width(left, right), BAR)
    if span.start is None:
        drawing.head("head", "0", HEIGHT // 2, right=False)
    if span.end is None:
        drawing.head("head", "100%", HEIGHT // 2, right=True)
    now = scale.at(Decimal(year) + Decimal("0.5"))
    drawing.line("edge", now, 0, now, HEIGHT)
    drawing.line("now", now, 0, now, HEIGHT)
    return drawing.finished()
