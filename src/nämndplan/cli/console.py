"""Writing to the terminal, or to whatever stands in its place. The one place that prints."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Never

from ..diagnostics import Sentence
from .language import spoken
from .replay import unrecorded

if TYPE_CHECKING:
    from rich.console import Console

    from ..report import Styled

_FORCING = ("FORCE_COLOR", "TTY_COMPATIBLE")
"""Variables that make a terminal, for rich, of what is none."""


def write_lines(lines: Iterable[Styled] | Iterable[str], color: str = "auto") -> None:
    """Write lines as they are, never folded; plain text goes past the console untouched."""
    show = _shower(color) if _may_be_colored(color) else None
    for line in lines:
        if show and not isinstance(line, str):
            show(line)
        else:
            sys.stdout.write(f"{line}\n")


def _may_be_colored(color: str) -> bool:
    if color == "auto":
        return sys.stdout.isatty() or any(os.environ.get(name) for name in _FORCING)
    return color == "always"


def _shower(color: str) -> Callable[[Styled], None] | None:
    """What shows styled lines; None when rich finds that this is no terminal."""
    from rich.text import Text

    out = rich_console(color)
    return (lambda line: out.print(Text.assemble(*line.parts))) if out.is_terminal else None


def rich_console(color: str = "auto") -> Console:
    """Standard output with styles; colour follows the terminal, NO_COLOR and ``--color``."""
    from rich.console import Console  # slow to load, and most of what is written has no styles

    class _Console(Console):
        """A console that leaves it to the caller what a broken pipe means."""

        def on_broken_pipe(self) -> Never:
            raise BrokenPipeError

    return _Console(
        file=sys.stdout,
        force_terminal={"always": True, "never": False}.get(color),
        no_color=True if color == "never" else None,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=True,
    )


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
    words = message if isinstance(message, str) else message.text(spoken())
    if words.isprintable():
        return words
    from ..report.checked import visible  # what is said rarely has any such character

    return "\n".join(map(visible, words.split("\n")))
