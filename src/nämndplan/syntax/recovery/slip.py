"""What a recognised slip is, and how it is put right."""

from __future__ import annotations

from collections.abc import Callable

from ...diagnostics import Finding, Note, Sentence, Span
from ...frozen import frozen
from ...source import SourceText
from .scene import Scene, SourceLine

Mend = tuple[tuple[int, str], ...]
"""Lines by number, and how they ought to read. No mend adds or removes a line."""


@frozen
class Slip:
    """A slip, in words, and how the text may have been meant.

    ``mends`` are tried in order; the one that lets the parser read furthest is
    used. With ``lines`` the mend is a guess: nothing is concluded from the shape
    of what stands on those lines. ``weight`` tells guesses that read equally far apart.
    """

    span: Span
    headline: Sentence
    hint: Sentence
    mends: tuple[Mend, ...] = ()
    lines: range | None = None
    note: Note | None = None
    label: Sentence | None = None
    code: str = "NP101"
    weight: int = 0

    @property
    def finding(self) -> Finding:
        """What is said to the analyst."""
        notes = (self.note,) if self.note else ()
        return Finding(self.code, self.span, self.headline, self.label, notes, self.hint)


Recogniser = Callable[[Scene], Slip | None]
"""Looks at a scene and says which slip it is; None when it is not one that it knows."""


def one_line(line: SourceLine, text: str) -> tuple[Mend, ...]:
    """The only mend: one line reads otherwise."""
    return (((line.number, text),),)


def quoted(value: str) -> str:
    """The value in quotation marks that nothing in it disturbs, as it is to be pasted."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"


def entry(line: SourceLine, value: str) -> str:
    """The line's entry with another value, as it is to be pasted."""
    return f"{line.key}: {value}" if line.key else f"{line.dash}{value}"


def apply(source: SourceText, mend: Mend) -> SourceText:
    """The text with some lines put right."""
    lines = source.text.split("\n")
    for number, text in mend:
        lines[number - 1] = text
    return SourceText(source.file, "\n".join(lines))


def blank(numbers: range) -> Mend:
    """Leave lines out, without moving any other."""
    return tuple((number, "") for number in numbers)
