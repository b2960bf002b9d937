"""nplan cache."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from ...diagnostics import Sentence, say
from ...plan_folders import plan_folders
from ..console import say_line
from ..exit_code import ExitCode
from ..replay import OFF, user_store
from ..usage_errors import UsageError

CLEAR = "clear"
OLD_FOLDER = ".nplan_cache"
"""Where versions before 0.1 kept the same, in the plan's own folder. It is never read."""


def cache(
    action: Annotated[str, typer.Argument(metavar="clear", help="Ta bort det som är sparat.", show_default=False)] = "",
) -> ExitCode:
    """Det gör ingen skillnad för vad granskningen säger, och kan alltid tas bort.

    Det ligger i din egen mapp för sparade filer. Med variabeln NPLAN_NO_CACHE=1 sparas inget, och inte
    heller där CI är satt, om inte validate körs med --cache.
    """
    if action not in {"", CLEAR}:
        raise UsageError(say("nplan cache tar bara emot {clear}, inte ”{word}”.", clear=CLEAR, word=action))
    for line in _cleared() if action else _kept():
        say_line(line)
    return ExitCode.OK


def _kept() -> Iterator[Sentence]:
    store = user_store(os.environ)
    count, size = store.size()
    yield say("{place}: {count} sparade svar, {size} kB.", place=store.place, count=count, size=-(-size // 1000))
    if name := next((name for name in OFF if os.environ.get(name)), ""):
        yield say("  Här används de bara med --cache: variabeln {name} är satt.", name=name)
    elif not store.keeps:
        yield say("  De används inte: mappen är inte din egen, eller så får andra skriva i den.")


def _cleared() -> Iterator[Sentence]:
    store = user_store(os.environ)
    store.clear()
    left, _ = store.size()
    if left:
        yield say("{place}: {count} sparade svar gick inte att ta bort.", place=store.place, count=left)
    else:
        yield say("{place}: inget är sparat längre.", place=store.place)
    for folder in plan_folders(()):
        if (old := Path(folder, OLD_FOLDER)).is_dir():
            yield say("{place} är kvar från en tidigare version och används inte. Ta bort mappen.", place=str(old))
