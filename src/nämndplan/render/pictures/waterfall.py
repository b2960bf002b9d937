"""How a frame changes, step by step from zero to the total; moves inside the frame beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from markupsafe import Markup

from ...diagnostics import Language, Sentence, say
from ...view import Table
from .drawing import LINE, Drawer, Drawing
from .scale import Scale, scale_from_zero, ticks
from .steps import BridgeStep, is_walk, steps_of
from .words import NARROW, width_of, wrapped

BARS = (14, 9, 5)
"""How high the bars of changes, of their posts and of what is inside these are."""
INDENT = 10
TOP = 24


def waterfall(table: Table, transfers: frozenset[str], names: Iterator[str], by: Drawer) -> Iterator[Markup]:
    """The changes in one picture, and the moves inside the frame beside them in another, with a scale of its own."""
    steps = steps_of(table, transfers)
    title = by.says(say("{table}: inom ramen, räknas inte in i totalen", table=table.caption))
    walk = is_walk(steps)
    for heading, beside in ((table.caption, False), (title, True)):
        part = [step for step in steps if step.beside is beside]
        if any(step.end for step in part):
            yield _picture(part, next(names), heading, walk, by)


def _picture(steps: Sequence[BridgeStep], name: str, title: str, walk: bool, by: Drawer) -> Markup:
    ends = (end for step in steps for end in (step.start, step.end) if end is not None)
    scale = scale_from_zero(ends, 4, _gutter(steps))
    drawing = Drawing(name, "waterfall", title, by.says(_told(steps, walk)), by.mark)
    heading = by.says(say("Inom ramen, räknas inte in i totalen")) if steps[0].beside else ""
    top = _heading(drawing, heading)
    height = top + TOP + sum(map(_size, steps))
    y = top + TOP
    _axis(drawing, scale, top, _stretches(steps, y), by.language)
    bars: dict[int, tuple[Decimal, int]] = {}
    for step in steps:
        if step.end is not None:
            _link(drawing, scale, bars, step, y + _text(step))
        _step(drawing, scale, y, step)
        y += _size(step)
    return drawing.finished(height)


def _told(steps: Sequence[BridgeStep], walk: bool) -> Sentence:
    told = tuple(say("{title}: {amount}", title=step.title, amount=step.printed) for step in steps if step.printed)
    if walk:
        return say(
            "Fyllda staplar lägger till, randiga drar ifrån. Varje stapel börjar där den förra slutar: {steps}.",
            steps=told,
        )
    return say(
        "Fyllda staplar lägger till, randiga drar ifrån. Alla staplar börjar på noll: {steps}.",
        steps=told,
    )


def _gutter(steps: Sequence[BridgeStep]) -> Decimal:
    """Percent of the width that the amounts have for themselves at the right."""
    widest = max((width_of(step.printed) for step in steps if _beside(step)), default=0)
    return Decimal(round(100 * widest / NARROW) + 3)


def _link(drawing: Drawing, scale: Scale, bars: dict[int, tuple[Decimal, int]], step: BridgeStep, y: int) -> None:
    """From where the bar before on the same level ends, down to where this one begins."""
    before = bars.get(step.level)
    if before and before[0] == (step.end if step.total else step.start):
        drawing.line("link", scale.at(before[0]), before[1], scale.at(before[0]), y)
    for level in [level for level in bars if level > step.level]:
        del bars[level]
    if step.end is not None:
        bars[step.level] = (step.end, y + _bar_height(step))


def _heading(drawing: Drawing, words: str) -> int:
    return drawing.lines("0", 13, wrapped(words, NARROW), sort="part") - 5 if words else 0


def _stretches(steps: Sequence[BridgeStep], y: int) -> list[tuple[int, int]]:
    """Where the bars are, from above to below."""
    found = []
    for step in steps:
        if step.end is not None:
            bar = y + _text(step)
            found.append((bar - 2, bar + _bar_height(step) + 3))
        y += _size(step)
    return found


def _axis(drawing: Drawing, scale: Scale, top: int, stretches: Sequence[tuple[int, int]], language: Language) -> None:
    values = list(ticks(scale, 4))
    labels = [language.number(value) for value in values]
    room = (scale.share(scale.high) - scale.share(scale.low)) * NARROW / 100 / max(1, len(values) - 1)
    for value, label in zip(values, labels, strict=True):
        drawing.upright("zero" if value == 0 else "grid", scale.at(value), [(top + 16, top + 20), *stretches])
        if value == 0 or max(width_of(label, 11) for label in labels) + 6 < room:
            drawing.text(scale.at(value), top + 12, label, sort="tick", end="middle")


def _step(drawing: Drawing, scale: Scale, y: int, step: BridgeStep) -> None:
    sort = "strong" if step.level == 0 else ""
    drawing.lines(str(_indent(step)), y + 13, _title(step), sort=sort)
    below = y + _text(step)
    if step.printed:
        drawing.text("100%", below - 6, step.printed, sort=f"{sort} amount".strip(), end="end")
    if step.end is not None:
        _bar(drawing, scale, below, step, step.end)


def _bar(drawing: Drawing, scale: Scale, y: int, step: BridgeStep, end: Decimal) -> None:
    high = _bar_height(step)
    left, right = min(step.start, end), max(step.start, end)
    if left == right:
        drawing.line("none", scale.at(left), y - 1, scale.at(left), y + high + 1)
        return
    sort = "total" if step.total else "minus" if end < step.start else "plus"
    if sort == "minus":
        middle = y + high // 2
        drawing.line(f"stripes level{min(step.level, 2)}", scale.at(left), middle, scale.at(right), middle)
    drawing.box(sort, scale.at(left), y, scale.width(left, right), high)


def _bar_height(step: BridgeStep) -> int:
    return BARS[min(step.level, len(BARS) - 1)]


def _indent(step: BridgeStep) -> int:
    return INDENT * min(step.level, 3)


def _room(step: BridgeStep) -> float:
    return NARROW - _indent(step) - (width_of(step.printed) + 10 if _beside(step) else 0)


def _beside(step: BridgeStep) -> bool:
    """Whether the amount has room on the title's last line; a long one has a line of its own."""
    return width_of(step.printed) < NARROW / 3


def _title(step: BridgeStep) -> list[str]:
    return wrapped(step.title, _room(step))


def _text(step: BridgeStep) -> int:
    """How high the text over the bar is."""
    lines = len(_title(step)) + (0 if _beside(step) or not step.printed else 1)
    return lines * LINE + 2


def _size(step: BridgeStep) -> int:
    bar = _bar_height(step) + 4 if step.end is not None else 0
    return _text(step) + bar + (10 if step.level == 0 else 6)
