"""A file's bytes with some stretches replaced, and every other byte as it was."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable

from ..diagnostics import Position, Replacement
from ..source import SourceText

_BREAK = re.compile("\r\n|\r|\n")


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
