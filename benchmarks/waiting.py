"""How long an author waits for the preview: from a saved file to the page that shows it, served."""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

from benchmarks.contenders import Arena, editing
from benchmarks.measure import Cost, environment, median_of

# Nothing of nämndplan is imported: what the runner takes in memory is the floor of what can be told of the others.
CHANGES = "/_nplan/changes"
ASCII = str.maketrans("åäö", "aao")
SAVED = "nplan serve, a file saved"
WORD = "Regionens"
PATIENCE = 120
SETTLED = 2.1
"""Seconds after which a file that was saved is known by what the system says of it."""


def waiting(arena: Arena, rounds: int) -> Mapping[str, Cost]:
    """The median cost of a saved file, as ``measure`` tells it; the first save comes after the first page."""
    edited, edit = editing(arena.plan, "nämnder/*/mål/*.yaml", WORD)
    board = edited.relative_to(arena.plan).parts[1]
    with _served(arena) as (process, port):
        changes = _asked(port, CHANGES)
        _next_change(changes)
        page = f"/namnd-{board.translate(ASCII)}.html"
        before = _asked(port, page).read()
        costs = []
        for _ in range(rounds):
            time.sleep(SETTLED)
            cpu, start = _cpu(process.pid), time.perf_counter()
            edit()
            _next_change(changes)
            after = _asked(port, page).read()
            wall = time.perf_counter() - start
            if after == before:
                raise ValueError(f"{page} does not show what was saved")
            before = after
            time.sleep(0.5)  # what is done when nobody waits any more is work too
            costs.append(Cost(_cpu(process.pid) - cpu, wall, _peak(process.pid)))
    return {SAVED: median_of(costs)}


@contextmanager
def _served(arena: Arena) -> Iterator[tuple[subprocess.Popen[str], int]]:
    process = subprocess.Popen(
        (arena.nplan, "serve", "--port", "0", "plan"),
        cwd=arena.home,
        env=environment(arena.home),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        said = process.stdout.readline() if process.stdout else ""
        found = re.search(r"http://[^:]+:(\d+)/", said)
        if not found:
            raise ValueError(f"no preview: {said}")
        yield process, int(found[1])
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(PATIENCE)
        if process.stdout:
            process.stdout.close()


def _asked(port: int, path: str) -> HTTPResponse:
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", path)
    return connection.getresponse()


def _next_change(changes: HTTPResponse) -> None:
    """Wait until the server tells of a version that it had not told of."""
    while not changes.readline().startswith(b"data:"):
        pass


def _cpu(process: int) -> float:
    """CPU seconds of a running process, user and system."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii", "replace").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _peak(process: int) -> float:
    """The bytes of a running process at its largest."""
    found = re.search(r"VmHWM:\s*(\d+) kB", Path(f"/proc/{process}/status").read_text("utf-8", "replace"))
    return int(found[1]) * 1024 if found else 0
