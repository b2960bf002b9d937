"""How a frame changes, step by step from zero to the total: a bar for each amount that has none below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from markupsafe import Markup

from ...diagnostics import Sentence, say
from ...frozen import frozen
from ...view import Table
from .drawing import LINE, Drawer, Drawing, RowDrawing, Shapes
from .scale import Scale, scale_from_zero
from .steps import BridgeStep, steps_of
from .words import width_of, words_in, wrapped

BAR = 16
TITLES, LEFT, RIGHT = 250, Decimal(41), 640
"""In a picture by itself the titles' column in pixels, where the bars begin in percent, how wide all of it is."""
_ZERO = Decimal(0)


@frozen(slots=False)
class Bridge:
    """The steps of a table, and which of them have a bar."""

    steps: Sequence[BridgeStep]

    @cached_property
    def bars(self) -> tuple[int, ...]:
        """The places of the steps with a bar; none when all are nothing."""
        found = tuple(at for at, step in enumerate(self.steps) if step.is_drawn)
        return found if any(self.steps[at].end for at in found) else ()

    @cached_property
    def links(self) -> Mapping[int, int]:
        """From each bar to the next, where that begins as this ends; the total ends there."""
        return {
            one: other
            for one, other in pairwise(self.bars)
            if self.steps[one].end == (self.steps[other].end if self.steps[other].total else self.steps[other].start)
        }

    def scale(self, right: Decimal | None = None) -> Scale:
        """From zero to where the bars reach."""
        ends = (end for at in self.bars for end in (self.steps[at].start, self.steps[at].end) if end is not None)
        scale = scale_from_zero(ends)
        return scale if right is None else Scale(scale.low, scale.high, right, LEFT)


def bars_in_rows(table: Table) -> Iterator[tuple[int, Markup]]:
    """The picture of each row, by its identity; none when there is nothing to show.

    A row whose posts have bars has none itself, only the line from the bar above it to the one below.
    """
    bridge = Bridge(steps_of(table))
    if not bridge.bars:
        return
    scale = bridge.scale()
    for at, step in enumerate(bridge.steps):
        drawing = RowDrawing("waterfall", "100%")
        drawing.line("zero", scale.at(_ZERO), "0", scale.at(_ZERO), "100%")
        for first, last in bridge.links.items():
            end = bridge.steps[first].end
            if end is not None and first <= at <= last:
                x = scale.at(end)
                drawing.line("link", x, "50%" if at == first else "0", x, "50%" if at == last else "100%")
        if step.is_drawn:
            _bar(drawing, scale, step, "50%", "35%", "65%")
        yield id(step.row), drawing.finished()


def waterfall(table: Table, names: Iterator[str], by: Drawer) -> Iterator[Markup]:
    """The same as a picture by itself: titles, bars and amounts in a column each."""
    bridge = Bridge(steps_of(table))
    if not bridge.bars:
        return
    drawn = [bridge.steps[at] for at in bridge.bars]
    amounts = [words_in(step.row.cells[-1].content) for step in drawn]
    scale = bridge.scale(Decimal(round(100 * max(map(width_of, amounts)) / RIGHT) + 3))
    drawing = Drawing(next(names), "waterfall", table.caption, by.says(_told(drawn)), by.mark)
    y, middles = 4, {}
    for at, step, amount in zip(bridge.bars, drawn, amounts, strict=True):
        title, sort = wrapped(words_in(step.row.cells[0].content), TITLES), "strong" if step.total else ""
        size = max(len(title), 1) * LINE + 6
        middles[at] = y + size // 2
        drawing.lines("0", y + 15, title, sort=sort)
        drawing.text("100%", middles[at] + 5, amount, sort=sort, end="end")
        y += size
    drawing.line("zero", scale.at(_ZERO), 4, scale.at(_ZERO), y)
    for first, last in bridge.links.items():
        if (end := bridge.steps[first].end) is not None:
            drawing.line("link", scale.at(end), middles[first], scale.at(end), middles[last])
    for at, step in zip(bridge.bars, drawn, strict=True):
        _bar(drawing, scale, step, middles[at], middles[at] - BAR // 2, middles[at] + BAR // 2)
    yield drawing.finished(y + 4)


def _told(steps: Sequence[BridgeStep]) -> Sentence:
    told = tuple(
        say("{title}: {amount}", title=words_in(step.row.cells[0].content), amount=words_in(step.row.cells[-1].content))
        for step in steps
    )
    return say("Fyllda staplar lägger till, randiga drar ifrån, en tom är totalen: {steps}.", steps=told)


def _bar(drawing: Shapes, scale: Scale, step: BridgeStep, middle: int | str, top: int | str, bottom: int | str) -> None:
    """One bar: filled for what is added, striped for what is taken away, empty for the total."""
    end = step.end if step.end is not None else step.start
    left, right = min(step.start, end), max(step.start, end)
    if left == right:
        drawing.line("none", scale.at(left), top, scale.at(left), bottom)
        return
    sort = "total" if step.total else "minus" if end < step.start else "plus"
    if sort == "minus":
        drawing.line("stripes", scale.at(left), middle, scale.at(right), middle)
    if isinstance(middle, int):
        drawing.box(sort, scale.at(left), middle - BAR // 2, scale.width(left, right), BAR)
    else:
        drawing.bar(sort, scale.at(left), scale.width(left, right), BAR)
