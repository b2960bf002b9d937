"""Work that is stopped before any of the steps in which it touches the disk."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

from nämndplan.render import publish

PUBLISH = sys.modules[publish.__module__]
STEPS: list[tuple[Any, str]] = [
    *((os, name) for name in ("open", "mkdir", "link", "rename", "replace", "fsync", "unlink", "rmdir")),
    (PUBLISH, "exchange"),
]


def before_step(step: int, happens: Callable[[], object], work: Callable[[], object]) -> Callable[[], object]:
    """The work, with something that happens right before the step with this number."""

    def run() -> None:
        left = step

        def mortal(function: Callable[..., Any]) -> Callable[..., Any]:
            def call(*words: Any, **more: Any) -> Any:
                nonlocal left
                left -= 1
                if left == -1:
                    happens()
                return function(*words, **more)

            return call

        for owner, name in STEPS:
            setattr(owner, name, mortal(getattr(owner, name)))
        work()

    return run


def dying_at(step: int, work: Callable[[], object]) -> Callable[[], object]:
    """The work, killed right before the step with this number."""
    return before_step(step, lambda: os.kill(os.getpid(), signal.SIGKILL), work)


def counting_steps(descriptor: int) -> Callable[[], object]:
    """From now on the number of steps taken stands in a file: its descriptor is given."""

    def begin() -> None:
        taken = 0

        def counted(function: Callable[..., Any]) -> Callable[..., Any]:
            def call(*words: Any, **more: Any) -> Any:
                nonlocal taken
                taken += 1
                os.pwrite(descriptor, str(taken).encode(), 0)
                return function(*words, **more)

            return call

        for owner, name in STEPS:
            setattr(owner, name, counted(getattr(owner, name)))

    return begin
