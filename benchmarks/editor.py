"""How long the language server's answers take after a key: the 50th and 95th percentile, by kind of answer.

    .venv/bin/python benchmarks/editor.py PLAN [--keys 40]

Each key types a word into one of the board's files, as an editor would tell it; then everything is asked once, and the
findings are waited for (without the pause that the server waits for more keys).
CPU time in milliseconds, one process: nothing waits for anything.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from nämndplan.diagnostics import Position
from nämndplan.editor.actions import actions
from nämndplan.editor.completion import completions
from nämndplan.editor.hints import hints, lenses
from nämndplan.editor.hover import hover
from nämndplan.editor.navigation import definition, find, references, symbols
from nämndplan.editor.session import Session
from nämndplan.editor.things import Things
from nämndplan.i18n import SWEDISH


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main() -> None:
    """Type, ask, and say how long it took."""
    parser = argparse.ArgumentParser()
    parser.add_argument("plan", type=Path)
    parser.add_argument("--keys", type=int, default=40)
    wanted = parser.parse_args()
    session = Session(wanted.plan)
    started = time.process_time()
    session.settle()
    _say(f"opened: {(time.process_time() - started) * 1000:.0f} ms, {len(session.index.files)} files")
    taken: dict[str, list[float]] = {}
    chosen = random.Random(1)
    files = sorted(file for file in session.index.files if file.startswith("nämnder/") and "/mål/" in file)
    for key in range(wanted.keys):
        _type(session, chosen.choice(files), key, taken)
    for name, each in taken.items():
        p50, p95 = statistics.median(each), sorted(each)[int(len(each) * 0.95) - 1]
        _say(f"{name:<14} p50 {p50:7.1f} ms   p95 {p95:7.1f} ms")


def _type(session: Session, file: str, key: int, taken: dict[str, list[float]]) -> None:
    def timed(name: str, ask: Callable[[], object]) -> None:
        started = time.process_time()
        ask()
        taken.setdefault(name, []).append((time.process_time() - started) * 1000)

    text = (session.folder / file).read_bytes() + f"notering: Ord {key}\n".encode()
    session.type(file, text)
    timed("read", session.read)
    things = Things(session.index, session.read())
    source = things.known.texts[file]
    at = next(Position(n, 12) for n in range(1, source.line_count + 1) if "titel" in source.line(n))
    end = Position(source.line_count - 1, 1)
    timed("completion", lambda: completions(source, end, things, SWEDISH))
    timed("hover", lambda: hover(things, file, at, SWEDISH))
    timed("definition", lambda: definition(things, file, at))
    timed("references", lambda: references(things, file, at))
    timed("symbols", lambda: symbols(things, file))
    timed("search", lambda: find(things, "vård"))
    timed("lenses", lambda: list(lenses(things, file)))
    timed("hints", lambda: list(hints(things, file, SWEDISH)))
    timed("actions", lambda: list(actions(things, file, at, at)))
    timed("findings", session.settle)


if __name__ == "__main__":
    main()
