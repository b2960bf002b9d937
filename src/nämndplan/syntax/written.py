"""From the text that was parsed back to the text that the analyst wrote; and a mend of it as a fix of the file."""

from __future__ import annotations

from dataclasses import replace
from difflib import SequenceMatcher

from .. import lazy_re as re
from ..diagnostics import Edit, Finding, Fix, Position, Span, Where
from ..source import SourceText

LONG = 2_000
"""Lines longer than this are compared only from their ends."""


def as_written(finding: Finding, source: SourceText, mended: SourceText) -> Finding:
    """A finding about a mended text, with its spans in the source; a fix that touches a mended line is dropped."""
    if source.text == mended.text:
        return finding

    def moved(where: Where) -> Where:
        return span_as_written(where, source, mended) if isinstance(where, Span) else where

    notes = tuple(replace(note, where=moved(note.where)) for note in finding.notes)
    fix = finding.fix if finding.fix and _is_untouched(finding.fix, source, mended) else None
    return replace(finding, where=moved(finding.where), notes=notes, fix=fix)


def _is_untouched(fix: Fix, source: SourceText, mended: SourceText) -> bool:
    spans = [edit.where for edit in fix.edits if isinstance(edit.where, Span)]
    return all(source.line(span.start.line) == mended.line(span.start.line) for span in spans)


def span_as_written(span: Span, source: SourceText, mended: SourceText) -> Span:
    """A span of a mended text in the source. Lines are the same; a mended line may be longer or shorter."""
    start, end = (_position(position, source, mended) for position in (span.start, span.end))
    if end <= start:
        end = Position(start.line, start.column + 1)
    return Span(span.file, start, end)


def _position(position: Position, source: SourceText, mended: SourceText) -> Position:
    written, read = source.line(position.line), mended.line(position.line)
    if written == read:
        return position
    return Position(position.line, _index(position.column - 1, written, read) + 1)


def _index(index: int, written: str, read: str) -> int:
    if len(read) > LONG:
        shared = shared_start(written, read)
        return index if index <= shared else max(shared, len(written) - (len(read) - index))
    for old, new, size in SequenceMatcher(None, read, written, autojunk=False).get_matching_blocks():
        if index <= old:
            return new
        if index < old + size:
            return new + index - old
    return len(written)


def shared_start(one: str, other: str) -> int:
    """How many characters two texts have in common from their beginning."""
    pairs = zip(one, other, strict=False)
    return next((index for index, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def as_fix(source: SourceText, before: SourceText, after: SourceText) -> Fix | None:
    """The lines that a mend changed; None when something else had been put right on one of them already."""
    edits = []
    lines = zip(source.text.split("\n"), before.text.split("\n"), after.text.split("\n"), strict=True)
    for number, (written, old, new) in enumerate(lines, 1):
        if old == new:
            continue
        if old != written:
            return None
        edit = _changed_part(source, number, new)
        if edit is None:
            return None
        edits.append(edit)
    return Fix(tuple(edits)) if edits else None


def _changed_part(source: SourceText, number: int, new: str) -> Edit | None:
    """The part of a line that is to read otherwise; None when a comment would become a part of it."""
    old, offset = source.line(number), source.start_of(number)
    start = shared_start(old, new)
    ending = shared_start(old[start:][::-1], new[start:][::-1])
    if re.search(r"\s#", old[: len(old) - ending]):
        return None
    return Edit(source.span(offset + start, offset + len(old) - ending), new[start : len(new) - ending])
