"""The comments of a file: # outside texts, and the lines that a comment speaks of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from ..diagnostics import Span
from ..frozen import frozen
from .document import Document


@frozen
class Comment:
    """A comment from its # to the end of the line, and the lines it speaks of.

    After something on a line it speaks of that line; alone, of the next line that
    holds something. A text that begins on such a line is spoken of as a whole.
    """

    span: Span
    text: str
    first: int
    last: int


def comments(document: Document, word: str) -> Iterator[Comment]:
    """The comments that contain a word."""
    if word in document.mended.text:
        yield from _CommentLines(document).comments(word)


@frozen(slots=False)
class _CommentLines:
    document: Document

    def comments(self, word: str) -> Iterator[Comment]:
        source = self.document.mended
        position = source.text.find(word)
        while position >= 0:
            number = source.position(position).line
            start = self._comment_start(number)
            if start is not None and word in source.line(number)[start:]:
                first = number if source.line(number)[:start].strip() else self._next_filled.get(number, number)
                span = source.line_span(number, start) if start else source.line_span(number)
                last = self._text_ends.get(first, first)
                yield Comment(span, source.line(number)[start:].rstrip(), first, last)
            line_end = source.text.find("\n", position)
            position = source.text.find(word, line_end) if line_end >= 0 else -1

    def _comment_start(self, number: int) -> int | None:
        """Where the comment of a line begins: the first # that is no part of a text."""
        line, offset = self.document.mended.line(number), self.document.mended.start_of(number)
        for column, sign in enumerate(line):
            after_space = column == 0 or line[column - 1] in " \t"
            if sign == "#" and after_space and not self._inside_text(offset + column):
                return column
        return None

    @cached_property
    def _next_filled(self) -> dict[int, int]:
        """For each line the next one that holds something, where there is one."""
        source = self.document.mended
        found: dict[int, int] = {}
        later = 0
        for number in range(source.line_count, 0, -1):
            if later:
                found[number] = later
            line = source.line(number).strip()
            if line and not line.startswith("#"):
                later = number
        return found

    def _inside_text(self, position: int) -> bool:
        index = bisect_right(self._texts, (position, len(self.document.mended.text))) - 1
        return index >= 0 and self._texts[index][0] <= position < self._texts[index][1]

    @cached_property
    def _texts(self) -> list[tuple[int, int]]:
        """From where to where the file holds text: keys and values, without the | of a block."""
        text = self.document.mended.text
        stretches = []
        for extent in self.document.extents:
            stretches.append(extent.key)
            start, end = extent.value
            if extent.is_text and text[start : start + 1] in {"|", ">"}:
                start = max(start, text.find("\n", start, end))
            if extent.is_text:
                stretches.append((start, end))
        return sorted(stretches)

    @cached_property
    def _text_ends(self) -> dict[int, int]:
        """For lines where a text of several lines begins: its last line."""
        position, ends = self.document.mended.position, dict[int, int]()
        for extent in self.document.extents:
            start, end = extent.value
            if extent.is_text and end > start:
                last = position(end - 1).line
                for first in {position(extent.key[0]).line, position(start).line}:
                    ends[first] = max(last, ends.get(first, 0))
        return ends
