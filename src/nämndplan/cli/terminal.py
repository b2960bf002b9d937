"""Writing to the terminal, or to whatever stands in its place."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..diagnostics import Sentence
from .recorded import unrecorded
from .tongue import spoken

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text


def write_lines(lines: Iterable[Text] | Iterable[str], color: str = "auto") -> None:
    """Write lines as they are, never folded; plain text goes past the console untouched."""
    out: Console | None = None
    for line in lines:
        if not isinstance(line, str):
            out = out or _console(color)
            if out.is_terminal:
                out.print(line)
                continue
        sys.stdout.write(f"{line}\n")


def _console(color: str) -> Console:
    from .console import console  # rich is slow to load, and most of what is written has no styles

    return console(color)


def complain(message: str | Sentence) -> None:
    """A message about wrong use, on standard error."""
    sys.stdout.flush()  # first what was said before it, also where both go to the same file
    print(f"nplan: {_in_words(message)}", file=sys.stderr)


def remark(message: str | Sentence) -> None:
    """A line beside the output proper, on standard error."""
    sys.stdout.flush()
    print(_in_words(message), file=sys.stderr)


def progress(message: Sentence | None) -> None:
    """How far long work has come, on a terminal only; None takes it away again."""
    if sys.stderr.isatty():
        words = _in_words(message) if message else ""
        print(f"\r\x1b[K{words}", end="", file=unrecorded(sys.stderr), flush=True)


def say_line(message: str | Sentence) -> None:
    """A line about what was done, on standard output."""
    print(_in_words(message))


def _in_words(message: str | Sentence) -> str:
    return message if isinstance(message, str) else message.text(spoken())
