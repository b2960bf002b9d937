"""Timing whole processes, in turn."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True)
class Cost:
    """What one run of a process took: CPU and wall seconds, and the bytes of its largest process."""

    cpu: float
    wall: float
    peak: float


@dataclass(frozen=True)
class Contender:
    """One way of doing the work. ``before`` sets the scene and is not timed."""

    name: str
    command: Sequence[str]
    folder: Path
    before: Callable[[], object] = lambda: None
    fine: tuple[int, ...] = (0, 1)


class BrokenRunError(Exception):
    """A contender ended in another way than it should."""


def measure(contenders: Sequence[Contender], rounds: int) -> dict[str, Cost]:
    """The median cost of each; they take turns, so that a busy moment hits them all. A broken one is left out."""
    costs: dict[str, list[Cost]] = {}
    broken: set[str] = set()
    for _ in range(rounds):
        for contender in contenders:
            if contender.name in broken:
                continue
            try:
                costs.setdefault(contender.name, []).append(_run(contender))
            except (BrokenRunError, OSError) as error:
                broken.add(contender.name)
                sys.stderr.write(f"{contender.name}: {error}\n")
    return {name: median_of(runs) for name, runs in costs.items() if name not in broken}


CACHE = ".cache"
"""What programs keep for the user, in the folder that they are run in."""


def environment(folder: Path) -> Mapping[str, str]:
    """The same surroundings for every contender; Python may keep its compiled modules."""
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "TMPDIR"}}
    return {**kept, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "XDG_CACHE_HOME": str(folder.resolve() / CACHE)}


def _run(contender: Contender) -> Cost:
    contender.before()
    start = time.perf_counter()
    process = subprocess.Popen(
        contender.command,
        cwd=contender.folder,
        env=environment(contender.folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    said = process.stderr.read() if process.stderr else b""
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.stderr:
        process.stderr.close()
    if process.returncode not in contender.fine:
        last = (said.decode("utf-8", "replace").strip().splitlines() or ["nothing said"])[-1]
        raise BrokenRunError(f"ended with {process.returncode}: {last}")
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss * 1024)


def median_of(runs: Sequence[Cost]) -> Cost:
    """The median of each, and the largest peak."""
    return Cost(median(run.cpu for run in runs), median(run.wall for run in runs), max(run.peak for run in runs))
