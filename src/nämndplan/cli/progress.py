"""What is shown while long work goes on: a bar on a terminal, and afterwards where the time went."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal

from ..diagnostics import Sentence, say
from ..progress import listening
from ..timing import Clock
from .console import progress, remark
from .language import spoken

PATIENCE = 1.0
"""Seconds before there is anything to see: most work is done by then."""

INTERVAL = 0.1
WIDTH = 24
_WIDEST = 28
"""Room for what a step is called, in any language."""

_STEPS: Mapping[str, Sentence] = {
    "import": say("Läsa in programmet"),
    "find": say("Hitta filerna"),
    "read": say("Läsa filerna"),
    "parse": say("Tolka YAML"),
    "models": say("Förstå innehållet"),
    "rules": say("Pröva reglerna"),
    "boards": say("Granska nämnderna"),
    "plans": say("Planer"),
    "judge": say("Väga och placera fynden"),
    "report": say("Skriva rapporten"),
    "view": say("Ställa samman innehållet"),
    "publish": say("Skriva filerna"),
    "children": say("Andra processer"),
    "other": say("Annat"),
}
"""In the order they come."""


class Bar:
    """A bar that shows after a while, and is drawn no oftener than an eye can see."""

    def __init__(self) -> None:
        self._next = time.monotonic() + PATIENCE
        self.is_drawn = False

    def __call__(self, step: str, done: int, total: int) -> None:
        """Draw it, if it is time."""
        if (now := time.monotonic()) < self._next:
            return
        self._next = now + INTERVAL
        self.is_drawn = True
        filled = WIDTH * done // total
        progress(
            say(
                "{bar} {step}: {done} av {total}",
                bar="█" * filled + "░" * (WIDTH - filled),
                step=_STEPS.get(step, step),
                done=done,
                total=total,
            )
        )


@contextmanager
def shown() -> Iterator[None]:
    """Show how far the work has come, when somebody sits there and looks."""
    if os.environ.get("CI") or os.environ.get("TERM") == "dumb" or not sys.stderr.isatty():
        yield
        return
    bar = Bar()
    try:
        with listening(bar):
            yield
    finally:
        if bar.is_drawn:
            progress(None)


def tell_timings(clock: Clock) -> None:
    """A table of where the time went, on standard error: CPU and by the clock, in milliseconds."""
    spent = clock.in_all()
    known = [step for step in _STEPS if step in spent]
    remark(_row(say("Tid i millisekunder"), say("CPU").text(spoken()), say("klocka").text(spoken())))
    for step in [*known, *(step for step in spent if step not in _STEPS)]:
        remark(_row(_STEPS.get(step) or say(step), *map(_milliseconds, spent[step])))
    cpu, wall = (sum(column) for column in zip(*spent.values(), strict=True))
    remark(_row(say("Allt"), _milliseconds(cpu), _milliseconds(wall)))


def _row(name: Sentence, cpu: str, wall: str) -> str:
    return f"{name.text(spoken()):<{_WIDEST}} {cpu:>10} {wall:>10}"


def _milliseconds(nanoseconds: int) -> str:
    return spoken().number(Decimal(nanoseconds // 100_000).scaleb(-1))
