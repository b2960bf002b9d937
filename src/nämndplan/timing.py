"""Where the time goes, phase by phase. Costs next to nothing until somebody has asked.

See docs/adr/035-hooks-that-cost-nothing.md.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from types import TracebackType


class _Unmeasured:
    """A phase that nobody has asked about."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, *_: object) -> None:
        return None


@dataclass(slots=True)
class Clock:
    """CPU and wall nanoseconds of every phase. Time in a phase inside another is the inner one's alone."""

    begun: tuple[int, int]
    spent: dict[str, list[int]] = field(default_factory=dict)
    _running: list[str] = field(default_factory=list)
    _since: tuple[int, int] = (0, 0)

    def begin(self, name: str) -> None:
        """From here on the time is this phase's."""
        self._charge()
        self._running.append(name)

    def end(self) -> None:
        """The innermost phase is over."""
        self._charge()
        self._running.pop()

    def in_all(self) -> dict[str, list[int]]:
        """Every phase; "children", other processes that are done with; and "other", what no phase has taken.

        The CPU time of Python's own start is among the other; by the clock only what came after it is known.
        """
        self._charge()
        cpu, wall = (sum(column) for column in zip((0, 0), *self.spent.values(), strict=True))
        found = {**self.spent, "other": [self._since[0] - cpu, self._since[1] - self.begun[1] - wall]}
        times = os.times()
        if children := int((times.children_user + times.children_system) * 1e9):
            found["children"] = [children, 0]
        return found

    def _charge(self) -> None:
        cpu, wall = _now()
        if self._running:
            spent = self.spent.setdefault(self._running[-1], [0, 0])
            spent[0] += cpu - self._since[0]
            spent[1] += wall - self._since[1]
        self._since = cpu, wall


def _now() -> tuple[int, int]:
    return time.process_time_ns(), time.perf_counter_ns()


class _Measured:
    def __init__(self, clock: Clock, name: str) -> None:
        self._clock, self._name = clock, name

    def __enter__(self) -> None:
        self._clock.begin(self._name)

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._clock.end()


_UNMEASURED = _Unmeasured()
_clocks: list[Clock] = []


def measure() -> Clock:
    """Measure every phase of this process from now on, or go on doing so."""
    if not _clocks:
        _clocks.append(Clock(_now()))
    return _clocks[0]


def phase(name: str) -> _Measured | _Unmeasured:
    """``with phase("rules"):`` around what is to be told apart."""
    return _Measured(_clocks[0], name) if _clocks else _UNMEASURED
