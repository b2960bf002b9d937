"""How the program ends; light, so that the quick ways can use it."""

from __future__ import annotations

import os
import sys

WRONG_USE, OUR_FAULT, INTERRUPTED, BROKEN_PIPE = 2, 3, 130, 141
"""Beside 0, the plans hold, and 1, they do not."""


def let_go_of_output() -> None:
    """Whoever reads has gone. Python flushes once more on its way out; let that go nowhere."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        pass
