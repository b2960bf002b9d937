"""Edits of a file's text: which fixes can be made at once, and the bytes with some stretches replaced."""

from __future__ import annotations

import codecs
from bisect import bisect_left, insort
from collections.abc import Iterable

from .. import lazy_re as re
from ..diagnostics import Diagnostic, Position, Repair, Replacement, Span
from ..source import SourceText

_BREAK = re.compile("\r\n|\r|\n")


def side_by_side(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Those whose fixes touch no text that an earlier one's has touched; the others wait for the next round."""
    taken: list[Replacement] = []
    return [item for item in diagnostics if item.repair and _take(item.repair, taken)]


def _take(repair: Repair, taken: list[Replacement]) -> bool:
    """Take the places of a fix, unless one of them is taken. The same replacement may be wanted twice."""
    new: list[Replacement] = []
    for replacement in repair.replacements:
        if _neighbours(replacement, taken)[-1:] == [replacement]:
            continue
        if any(
            _overlap(replacement, other) for other in _neighbours(replacement, taken) + _neighbours(replacement, new)
        ):
            return False
        insort(new, replacement, key=_span)
    for replacement in new:
        insort(taken, replacement, key=_span)
    return True


def _neighbours(replacement: Replacement, taken: list[Replacement]) -> list[Replacement]:
    """What stands just before and just after, among replacements that do not overlap."""
    at = bisect_left(taken, _span(replacement), key=_span)
    return taken[max(0, at - 1) : at + 1]


def _overlap(one: Replacement, other: Replacement) -> bool:
    """True also for two that begin at the same point: which is to come first nobody can say."""
    a, b = one.span, other.span
    return a.file == b.file and (a.start == b.start or (a.start < b.end and b.start < a.end))


def _span(replacement: Replacement) -> Span:
    return replacement.span


def edited(data: bytes, replacements: Iterable[Replacement]) -> bytes:
    """The bytes with replacements made that do not overlap; the byte order mark and the line endings are kept."""
    mark, text = _taken_apart(data)
    starts = [0, *(match.end() for match in _BREAK.finditer(text))]
    first_break = _BREAK.search(text)
    for replacement in sorted(replacements, key=lambda item: item.span, reverse=True):
        start, end = _index(starts, replacement.span.start), _index(starts, replacement.span.end)
        new = replacement.text.replace("\n", first_break[0]) if first_break else replacement.text
        text = text[:start] + new + text[end:]
    return mark + text.encode("utf-8")


def can_be_edited(data: bytes, read_as: SourceText) -> bool:
    """True for the UTF-8 that the text was read from, and not for another encoding that was guessed."""
    try:
        _, text = _taken_apart(data)
    except UnicodeDecodeError:
        return False
    return _BREAK.sub("\n", text) == read_as.text


def _taken_apart(data: bytes) -> tuple[bytes, str]:
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    return mark, data.removeprefix(mark).decode("utf-8")


def _index(starts: list[int], position: Position) -> int:
    return starts[position.line - 1] + position.column - 1
