"""The lines of a file that a finding is about, underlined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..diagnostics import Span
from ..frozen import frozen
from .checked import Checked
from .layout import page_width, window, wrapped
from .styled import Styled, columns, styled

GUTTER = "blue"


@frozen
class LineMark:
    """A place to underline, and how."""

    span: Span
    remark: str
    style: str
    sign: str


def excerpt(plan: Checked, marks: Sequence[LineMark], gutter: int) -> Iterator[Styled]:
    """The lines with their marks below; … stands for lines left out, and each line is shown once."""
    rows = [row for mark in marks for row in _rows(plan, mark)]
    shown = 0
    for number in sorted({number for number, *_ in rows}):
        line = plan.line(marks[0].span.file, number)
        if line.strip():
            if shown and number > shown + 1:
                yield styled((f"{'…':>{gutter - 1}} │", GUTTER))
            shown = number
        yield from _line(line, number, [row for row in rows if row[0] == number], gutter)


Row = tuple[int, int, int, LineMark, bool]
"""Line number, start and end in it, the mark, and whether its remark stands here."""


def _rows(plan: Checked, mark: LineMark) -> Iterator[Row]:
    """One row for a mark within a line; else one for its first line and one for its last."""
    file, start, end = mark.span.file, mark.span.start, mark.span.end
    last = end.line - 1 if end.line > start.line and end.column == 1 else end.line
    while last > start.line and not plan.line(file, last).strip():
        last -= 1
    if last == start.line:
        in_line = end.column - 1 if end.line == start.line else len(plan.line(file, start.line).rstrip())
        yield start.line, start.column - 1, in_line, mark, True
        return
    yield start.line, start.column - 1, len(plan.line(file, start.line).rstrip()), mark, False
    line = plan.line(file, last).rstrip()
    in_line = end.column - 1 if end.line == last else len(line)
    yield last, len(line) - len(line.lstrip()), in_line, mark, True


def _line(line: str, number: int, rows: Sequence[Row], gutter: int) -> Iterator[Styled]:
    blank = f"{' ' * gutter}│ "
    if not line.strip():
        for *_, mark, says in rows:
            if mark.remark and says:
                yield styled((blank, GUTTER), (mark.remark, mark.style))
        return
    room = page_width() - gutter - 2
    window_start = min(start for _, start, *_ in rows)
    shown, moved, _ = window(line, window_start, max(end for _, _, end, *_ in rows), room)
    offset = moved - window_start
    yield styled((f"{number:>{gutter - 1}} │ ", GUTTER), shown)
    for _, start, end, mark, says in rows:
        first = min(start + offset, len(shown))
        last = min(max(end, start + 1) + offset, len(shown))
        underline = " " * columns(shown[:first]) + mark.sign * max(1, columns(shown[first:last]))
        remark = mark.remark if says else ""
        if columns(f"{underline} {remark}".rstrip()) <= room:
            yield styled((blank, GUTTER), (f"{underline} {remark}".rstrip(), mark.style))
            continue
        yield styled((blank, GUTTER), (underline, mark.style))
        for part in wrapped(remark, gutter + 2):
            yield styled((blank, GUTTER), (part, mark.style))
