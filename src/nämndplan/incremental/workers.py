"""The boards' parts inspected side by side, in as many processes as there is work for.

See docs/adr/022-forked-workers.md.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress

from ..lint import Inspected
from ..lowering import PlanPart
from ..progress import followed
from .packed import packed, unpacked

FEWEST_FILES = 300
"""What makes another process worth its while."""

Inspect = Callable[[PlanPart], Inspected]


def processors() -> int:
    """How many processes may run at the same time here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shared_out(parts: Sequence[PlanPart], inspect: Inspect, jobs: int) -> dict[str, Inspected]:
    """Each part inspected, by its board. What another process could not do is done here."""
    shares = _shares(parts, min(jobs, sum(len(part.files) for part in parts) // FEWEST_FILES))
    workers = [_Worker(share, inspect) for share in shares[1:]]
    try:
        done = {part.board: inspect(part) for part in followed("boards", shares[0])}
        for worker in workers:
            done |= worker.result()
    finally:
        for worker in workers:
            worker.end()
    return {part.board: done.get(part.board) or inspect(part) for part in parts}


def _shares(parts: Sequence[PlanPart], count: int) -> list[Sequence[PlanPart]]:
    """The parts in as many shares, of about as many files."""
    if count < 2 or not hasattr(os, "fork") or sys.platform == "darwin" or threading.active_count() > 1:
        return [parts]
    shares: list[list[PlanPart]] = [[] for _ in range(count)]
    sizes = [0] * count
    for part in sorted(parts, key=lambda part: -len(part.files)):
        smallest = sizes.index(min(sizes))
        shares[smallest].append(part)
        sizes[smallest] += len(part.files)
    return [sorted(share, key=lambda part: part.board) for share in shares]


class _Worker:
    """A copy of this process, which inspects a share and sends what it found through a pipe."""

    def __init__(self, share: Sequence[PlanPart], inspect: Inspect) -> None:
        reading, writing = os.pipe()
        self._child = os.fork()
        if self._child == 0:
            _be_the_worker(writing, share, inspect)
        os.close(writing)
        self._stream = os.fdopen(reading, "rb")

    def result(self) -> dict[str, Inspected]:
        """What it found, by board; nothing when it came to grief."""
        with self._stream:
            content = self._stream.read()
        _, status = os.waitpid(self._child, 0)
        self._child = 0
        if status:
            return {}
        return {board: unpacked(text) for board, text in json.loads(content)}

    def end(self) -> None:
        """Nobody waits for it any more: it ends, if it has not done so."""
        if self._child:
            self._stream.close()
            with suppress(ProcessLookupError):
                os.kill(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)
            self._child = 0


def _be_the_worker(writing: int, share: Sequence[PlanPart], inspect: Inspect) -> None:
    code = 1
    try:
        found = ((part.board, inspect(part)) for part in share)
        rows = [(board, packed(inspected)) for board, inspected in found if not inspected.breakdowns]
        with os.fdopen(writing, "wb") as stream:
            stream.write(json.dumps(rows).encode("ascii"))
        code = 0
    finally:
        os._exit(code)  # nothing of the parent's is to be flushed or closed twice
