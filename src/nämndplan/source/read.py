"""Reading files' bytes, wherever they come from, and turning them into text, with care."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..diagnostics import Finding, Position, Sentence, Span, say
from .encoding import decode
from .find import FoundFile, find_files, unreadable
from .text import SourceText

MAX_BYTES = 500_000
MAX_LINES = 10_000
MAX_LINE = 20_000
"""A file is written by hand: one that passes these is not a plan's, or is meant to keep us busy."""

_USUAL_BYTES = 32_000
"""Room for nearly every file; to make room for the largest each time takes longer than to read."""

Read = tuple[SourceText | None, tuple[Finding, ...]]
"""The text, or None when the file cannot be used at all, and what was found."""


@dataclass(frozen=True, slots=True)
class Files:
    """Which files a plan has, and what they hold: on disk, or in memory where ``held`` has their bytes.

    ``findings`` are about what lies in the folder and cannot be read.
    """

    found: tuple[FoundFile, ...]
    findings: tuple[Finding, ...] = ()
    held: Mapping[str, bytes] = field(default_factory=dict)

    @classmethod
    def of(cls, plan: Path | Mapping[str, bytes], instead: Mapping[str, bytes] | None = None) -> Files:
        """The files of a folder, or those whose bytes are given by their paths inside the plan.

        ``instead`` is what some of the files are to be read as.
        """
        if isinstance(plan, Path):
            return cls(*find_files(plan), instead or {})
        return cls(tuple(FoundFile(file, file) for file in sorted(plan)), held={**plan, **(instead or {})})

    def read(self, found: FoundFile) -> Read:
        """The text of a file, or None, and what is wrong with it."""
        data = self.held.get(found.file)
        return read_file(found) if data is None else read_bytes(found.file, data)


def read_file(found: FoundFile) -> Read:
    """Read one file from disk; whatever goes wrong is a finding."""
    try:
        with open(found.path, "rb", opener=_at_once) as stream:
            data = stream.read(_USUAL_BYTES)
            if len(data) == _USUAL_BYTES:
                data += stream.read(MAX_BYTES + 1 - len(data))
    except OSError as error:
        return None, (unreadable(found.file, error),)
    return read_bytes(found.file, data)


def _at_once(path: str, flags: int) -> int:
    """Open without waiting: what was a file when it was found may be a pipe by now, to which nobody writes."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def read_bytes(file: str, data: bytes) -> Read:
    """Decode a file's bytes: UTF-8, with or without a BOM, any line endings.

    A file in another encoding is a finding, but is still read as what it looks
    like, so that its other faults are found in the same run.
    """
    if len(data) > MAX_BYTES:
        headline = say("Filen är större än {most} kB och läses inte", most=MAX_BYTES // 1_000)
        return None, (_too_much(Span(file), headline),)
    text, finding = decode(file, data)
    if text is None:
        return None, (finding,) if finding else ()
    source = SourceText(file, text.replace("\r\n", "\n").replace("\r", "\n"))
    if excess := _excess(source):
        return None, (excess,)
    return source, (finding,) if finding else ()


def _excess(source: SourceText) -> Finding | None:
    """What is said of more lines, or longer ones, than anyone writes."""
    if source.line_count > MAX_LINES:
        place = Span(source.file, Position(MAX_LINES, 1), Position(MAX_LINES, 1))
        return _too_much(place, say("Filen har fler än {most} rader och läses inte", most=MAX_LINES))
    if len(source.text) <= MAX_LINE:
        return None
    number = next((n for n in range(1, source.line_count + 1) if len(source.line(n)) > MAX_LINE), 0)
    if not number:
        return None
    place = Span(source.file, Position(number, 1), Position(number, 1))
    return _too_much(place, say("Raden har fler än {most} tecken, och filen läses inte", most=MAX_LINE))


def _too_much(where: Span, headline: Sentence) -> Finding:
    return Finding("NP115", where, headline, hint=say("Dela upp innehållet på flera filer."))
