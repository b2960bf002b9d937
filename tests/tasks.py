"""Work for executors, where a new process finds it without loading much."""

from __future__ import annotations

import os
import signal
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path


def double(number: int) -> int:
    return 2 * number


def die_of_three(task: tuple[int, str]) -> int:
    """Whoever gets 3 dies of it, each time."""
    number, _ = task
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return double(number)


def die_once(task: tuple[int, str]) -> int:
    number, mark = task
    if number == 3 and not Path(mark).exists():
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return double(number)


def refuse_three(number: int) -> int:
    if number == 3:
        raise ValueError("not three")
    return double(number)


def made_here() -> Executor:
    return ThreadPoolExecutor(2)


def not_one() -> object:
    return object()
