"""``nplan validate`` as most people run it, without typer."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from ..timing import phase
from .asked import Asked
from .ended import ended
from .tongue import choose


def validate(asked: Asked, words: Sequence[str]) -> int:
    """Check what is asked; the exit code."""
    return ended(lambda: _validate(asked, words))


def _validate(asked: Asked, words: Sequence[str]) -> int:
    choose(words, os.environ)
    with phase("import"):
        from .validate import Wishes, run
    values, flags = asked.values, asked.flags
    wishes = Wishes(
        format=values.get("format", "full"),
        color=values.get("color", "auto"),
        baseline=Path(asked.baseline) if asked.baseline else None,
        select=asked.lists["select"],
        ignore=asked.lists["ignore"],
        strict="strict" in flags,
        no_baseline="no_baseline" in flags,
        statistics="statistics" in flags,
        cache="no_cache" not in flags,
        timings="timings" in flags,
    )
    return run([Path(path) for path in asked.paths] or None, wishes)
