"""Writing to the terminal, or to whatever stands in its place."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Never

from rich.console import Console
from rich.text import Text

from ..diagnostics import Sentence
from .tongue import spoken


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


def write_lines(lines: Iterable[Text] | Iterable[str], color: str = "auto") -> None:
    """Write lines as they are, never folded; plain text goes past the console untouched."""
    out = console(color)
    for line in lines:
        if isinstance(line, Text) and out.is_terminal:
            out.print(line)
        else:
            sys.stdout.write(f"{line}\n")


def complain(message: str | Sentence) -> None:
    """A message about wrong use, on standard error."""
    print(f"nplan: {_in_words(message)}", file=sys.stderr)


def remark(message: str | Sentence) -> None:
    """A line beside the output proper, on standard error."""
    print(_in_words(message), file=sys.stderr)


def progress(message: Sentence | None) -> None:
    """How far long work has come, on a terminal only; None takes it away again."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{_in_words(message)}" if message else "\r\x1b[K", end="", file=sys.stderr, flush=True)


def say_line(message: str | Sentence) -> None:
    """A line about what was done, on standard output."""
    print(_in_words(message))


def _in_words(message: str | Sentence) -> str:
    return message if isinstance(message, str) else message.text(spoken())
