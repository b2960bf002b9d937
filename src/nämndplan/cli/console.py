"""Standard output with styles, for terminals."""

from __future__ import annotations

import sys
from typing import Never

from rich.console import Console


class _Console(Console):
    """A console that leaves it to the caller what a broken pipe means."""

    def on_broken_pipe(self) -> Never:
        raise BrokenPipeError


def console(color: str = "auto") -> Console:
    """Standard output; colour follows the terminal, NO_COLOR and ``--color``."""
    forced = {"always": True, "never": False}.get(color)
    return _Console(
        file=sys.stdout,
        force_terminal=forced,
        no_color=True if color == "never" else None,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=True,
    )
