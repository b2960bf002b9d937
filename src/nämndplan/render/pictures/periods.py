"""The periods of governing documents along the years, with the plan's own year marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from ...diagnostics import say
from ...values import Fault, Period, read_period
from ...view import FixedWords, Row, Table
from .drawing import LINE, Drawer, Drawing
from .scale import Scale, round_step
from .words import NARROW, words_in, wrapped

TOP = 26
BAR = 10
FEWEST = 4
"""Years around the plan's year, so that a single year is not the whole picture."""


@dataclass(frozen=True, slots=True)
class PeriodBar:
    """A document, its period, and how the table says that it stands to the plan's year."""

    title: str
    state: str
    period: Period


def periods(table: Table, year: int, names: Iterator[str], by: Drawer) -> Iterator[Markup]:
    """The picture of a table of periods; none when there is nothing in it."""
    spans = [span for group in table.groups for row in group.rows if (span := _span(row))]
    if not spans:
        return
    scale = scale_of(spans, year)
    height = TOP + sum(map(_size, spans))
    told = tuple(f"{span.title} {span.period.printed} ({span.state})" for span in spans)
    sentence = say("En rad per dokument, år {year} markerat: {documents}.", year=str(year), documents=told)
    drawing = Drawing(next(names), "periods", table.caption, sentence.text(by.language), by.mark)
    y = TOP
    _years(drawing, scale, year, _stretches(spans), height)
    for span in spans:
        _draw(drawing, scale, y, span, year)
        y += _size(span)
    yield drawing.finished(height)


def _span(row: Row) -> PeriodBar | None:
    title, printed, state = (words_in(cell.content) for cell in row.cells[:3])
    period = read_period(printed)
    return None if isinstance(period, Fault) else PeriodBar(title, state, period)


def scale_of(spans: Sequence[PeriodBar], year: int) -> Scale:
    """From the start of the first year to the end of the last, and some room where a period is open."""
    known = [end for span in spans for end in (span.period.start, span.period.end) if end is not None]
    first, last = min(year, *known), max(year, *known)
    room = max(FEWEST - (last - first), 1)
    first -= room if any(span.period.start is None for span in spans) or last - first < FEWEST else 0
    last += room if any(span.period.end is None for span in spans) or last - first < FEWEST else 0
    return Scale(Decimal(first), Decimal(last + 1))


def _stretches(spans: Sequence[PeriodBar]) -> list[tuple[int, int]]:
    """Where the years' marks and the bars are, from above to below."""
    found, y = [(16, 20)], TOP
    for span in spans:
        y += _size(span)
        found.append((y - BAR - 15, y - 9))
    return found


def _years(drawing: Drawing, scale: Scale, year: int, stretches: Sequence[tuple[int, int]], height: int) -> None:
    drawing.box("now", scale.at(Decimal(year)), 18, scale.width(Decimal(year), Decimal(year + 1)), height - 18)
    drawing.upright("year", scale.at(Decimal(year)), stretches)
    drawing.text(_middle(scale, year), 12, str(year), sort="strong", end="middle")
    step = max(1, int(round_step(scale.low, scale.high, 5)))
    away = Decimal(13)
    shown = scale.share(Decimal(year))
    for other in range(-(-int(scale.low) // step) * step, int(scale.high), step):
        if abs(scale.share(Decimal(other)) - shown) > away:
            drawing.upright("grid", scale.at(Decimal(other)), stretches)
            drawing.text(_middle(scale, other), 12, str(other), sort="tick", end="middle")


def _middle(scale: Scale, year: int) -> str:
    return scale.at(Decimal(year) + Decimal("0.5"))


def _draw(drawing: Drawing, scale: Scale, y: int, span: PeriodBar, year: int) -> None:
    y = drawing.lines("0", y + 13, wrapped(span.title, NARROW)) - 13
    drawing.text("0", y + 12, _told(span), sort="tick")
    start, end = span.period.start, span.period.end
    left = scale.low if start is None else Decimal(start)
    right = scale.high if end is None else Decimal(end + 1)
    middle = y + LINE + BAR // 2
    over = end is not None and end < year
    if right > left:
        drawing.box("over" if over else "span", scale.at(left), y + LINE, scale.width(left, right), BAR)
    if start is None:
        drawing.head("head", "0", middle, right=False)
    if end is None:
        drawing.head("head", "100%", middle, right=True)


def _told(span: PeriodBar) -> str:
    return FixedWords(f"{span.period.printed}, {span.state}")


def _size(span: PeriodBar) -> int:
    return (len(wrapped(span.title, NARROW)) + 1) * LINE + BAR + 12
