"""Writing to the terminal, or to whatever stands in its place."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text


def console(color: str = "auto") -> Console:
    """Standard output; colour follows the terminal, NO_COLOR and ``--color``."""
    forced = {"always": True, "never": False}.get(color)
    return Console(
        file=sys.stdout,
        force_terminal=forced,
        no_color=True if color == "never" else None,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=True,
    )


def write_lines(lines: Iterable[Text], color: str = "auto") -> None:
    """Write lines as they are, never folded."""
    out = console(color)
    for line in lines:
        out.print(line)


def complain(message: str) -> None:
    """A message about wrong use, on standard error."""
    print(f"nplan: {message}", file=sys.stderr)


def say_line(message: str) -> None:
    """A line about what was done, on standard output."""
    print(message)
