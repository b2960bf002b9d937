"""A mend that let the parser read on, as a fix of the file."""

from __future__ import annotations

import re

from ..diagnostics import Edit, Fix
from ..source import SourceText
from .written import shared_start


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
