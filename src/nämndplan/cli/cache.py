"""nplan cache."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from ..diagnostics import Sentence, say
from .plans import wanted_folders
from .quick import OFF, store_for
from .terminal import say_line

CLEAR = "clear"


def run(action: str, paths: list[Path]) -> int:
    """Say what is kept of each plan, or remove it."""
    if action and action != CLEAR:
        paths = [Path(action), *paths]
    for folder in wanted_folders(paths):
        for line in _cleared(folder) if action == CLEAR else _kept(folder):
            say_line(line)
    return 0


def _kept(folder: Path) -> Iterator[Sentence]:
    store = store_for(str(folder), os.environ)
    count, size = store.size()
    yield say("{place}: {count} sparade svar, {size} kB.", place=store.place, count=count, size=-(-size // 1000))
    if name := next((name for name in OFF if os.environ.get(name)), ""):
        yield say("  Här används de inte: variabeln {name} är satt.", name=name)
    elif not store.keeps:
        yield say("  Här används de inte: planens mapp eller din egen mapp för sparade filer går inte att använda.")


def _cleared(folder: Path) -> Iterator[Sentence]:
    store = store_for(str(folder), os.environ)
    store.clear()
    left, _ = store.size()
    if left:
        yield say("{place}: {count} sparade svar gick inte att ta bort.", place=store.place, count=left)
    else:
        yield say("{place}: inget är sparat längre.", place=store.place)
