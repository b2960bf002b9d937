"""Where a slip is looked for: a text, the parser's complaint, and lines taken apart."""

from __future__ import annotations

from functools import cached_property

from ... import lazy_re as re
from ...diagnostics import Span
from ...frozen import frozen
from ...source import SourceText
from ..events import SyntaxFault

_INDENT = "[ \t\N{NO-BREAK SPACE}\N{FIGURE SPACE}\N{NARROW NO-BREAK SPACE}]*"
_LINE = re.compile(rf"(?P<indent>{_INDENT})(?P<dash>(?:-\s+)*)(?:(?P<key>[^\s:#'\"\[{{][^:#]*?)\s*:(?:\s+|$))?")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_COMMENT = re.compile(r"\s+#.*$|^#.*$")


@frozen
class SourceLine:
    """One line taken apart: ``- key: value  # comment``; what is absent is ""."""

    number: int
    text: str
    indent: int
    dash: str
    key: str
    value: str
    value_at: int

    @property
    def has_content(self) -> bool:
        """False for empty lines and comments."""
        return bool(self.dash or self.key or self.value)

    @property
    def end(self) -> int:
        """The index just after the value."""
        return self.value_at + len(self.value)

    def saying(self, value: str) -> str:
        """The line's text with another value."""
        return self.text[: self.value_at] + value + self.text[self.end :]


def read_line(number: int, text: str) -> SourceLine:
    """Take a line apart."""
    match = next(_LINE.finditer(text))  # there always is one: every part of the pattern may be empty
    value = _without_comment(text[match.end() :])
    return SourceLine(number, text, len(match["indent"]), match["dash"], match["key"] or "", value, match.end())


def _without_comment(rest: str) -> str:
    quoted = _QUOTED.match(rest)
    start = quoted.end() if quoted else 0
    return rest[:start] + _COMMENT.sub("", rest[start:]).rstrip()


@frozen(slots=False)
class Scene:
    """The text as it was parsed, and where the parser gave up."""

    source: SourceText
    fault: SyntaxFault

    @cached_property
    def line(self) -> SourceLine:
        """The line where the parser gave up."""
        return self.read(self.source.position(self.fault.index).line)

    @property
    def column(self) -> int:
        """The index in that line."""
        return self.source.position(self.fault.index).column - 1

    def read(self, number: int) -> SourceLine:
        """Any line of the text, taken apart."""
        return read_line(number, self.source.line(number))

    @cached_property
    def suspects(self) -> list[SourceLine]:
        """The line where the parser gave up, the last one before it, and where the open construct began."""
        numbers = [self.line.number, self.before(self.line.number)]
        if self.fault.context_index is not None:
            numbers.append(self.source.position(self.fault.context_index).line)
        lines = [self.read(number) for number in dict.fromkeys(numbers) if number]
        return [line for line in lines if line.has_content]

    def before(self, number: int) -> int:
        """The number of the nearest line above with content, or 0."""
        return next((above for above in range(number - 1, 0, -1) if self.read(above).has_content), 0)

    def header(self, line: SourceLine) -> SourceLine | None:
        """The nearest line above that is indented less: the one that a line is written under."""
        number = line.number
        while number := self.before(number):
            above = self.read(number)
            if above.indent < line.indent:
                return above
        return None

    def block(self, line: SourceLine) -> range:
        """The numbers of a line and everything indented more than it below."""
        end = line.number + 1
        while end <= self.source.line_count:
            below = self.read(end)
            if below.has_content and below.indent <= line.indent:
                break
            end += 1
        return range(line.number, end)

    def indents_of(self, key: str, besides: range) -> set[int]:
        """How far a key is indented where it stands in the rest of the text."""
        numbers = (number for number in range(1, self.source.line_count + 1) if number not in besides)
        lines = (self.read(number) for number in numbers if key and key in self.source.line(number))
        return {line.indent for line in lines if line.key == key}

    @cached_property
    def keys(self) -> frozenset[str]:
        """Every key that is written in the text: what a key without its colon is known by."""
        lines = (self.read(number) for number in range(1, self.source.line_count + 1))
        return frozenset(line.key for line in lines if line.key)

    def span(self, line: SourceLine, start: int | None = None, end: int | None = None) -> Span:
        """The span of a part of a line, by default all of it."""
        offset = self.source.start_of(line.number)
        first = line.indent if start is None else start
        last = len(line.text.rstrip()) if end is None else end
        return self.source.span(offset + first, offset + max(last, first + 1))

    def head_span(self, line: SourceLine) -> Span:
        """The span of a line's dash and key, or of all of it when it has none."""
        head = len(line.dash.rstrip()) if line.dash and not line.key else len(line.dash) + len(line.key)
        return self.span(line, line.indent, line.indent + head if head else line.end)

    def value_span(self, line: SourceLine) -> Span:
        """The span of a line's value."""
        return self.span(line, line.value_at, line.end)
