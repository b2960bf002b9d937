"""The text of one file, and where its lines begin."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from ..diagnostics import Position, Span
from ..frozen import frozen


@frozen(slots=False)
class SourceText:
    """A file's decoded text, with line feeds as its only line breaks.

    ``file`` is the path inside the plan, with ``/`` and in NFC.
    """

    file: str
    text: str

    @cached_property
    def _starts(self) -> list[int]:
        starts, position = [0], self.text.find("\n")
        while position >= 0:
            starts.append(position + 1)
            position = self.text.find("\n", position + 1)
        return starts

    @property
    def line_count(self) -> int:
        """How many lines the text has."""
        return len(self._starts)

    def line(self, number: int) -> str:
        """Line ``number``, counted from 1, without its line break; "" past the end."""
        if not 1 <= number <= self.line_count:
            return ""
        start = self._starts[number - 1]
        end = self._starts[number] - 1 if number < self.line_count else len(self.text)
        return self.text[start:end]

    def start_of(self, number: int) -> int:
        """The index of the first character of a line."""
        return self._starts[number - 1]

    def position(self, index: int) -> Position:
        """The line and column of a character."""
        index = max(0, min(index, len(self.text)))
        line = bisect_right(self._starts, index)
        return Position(line, index - self._starts[line - 1] + 1)

    def span(self, start: int, end: int) -> Span:
        """The span between two character positions."""
        return Span(self.file, self.position(start), self.position(end))

    def line_span(self, number: int, start: int = 0, end: int | None = None) -> Span:
        """The span of a line, or of a part of it; by default without its indentation."""
        line = self.line(number)
        first = start or len(line) - len(line.lstrip())
        last = len(line.rstrip()) if end is None else end
        return Span(self.file, Position(number, first + 1), Position(number, max(first, last) + 1))
