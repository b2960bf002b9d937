"""Reading files' bytes, wherever they come from, and turning them into text, with care."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from ..bounded_read import TooLarge, read_bounded
from ..diagnostics import Finding, Position, Sentence, Span, say
from ..frozen import frozen
from .encoding import decode
from .find import FoundFile, find_files, unreadable
from .obstacle import why_unread
from .picture import MAX_BYTES as PICTURE_BYTES
from .picture import TOO_LARGE, picture_fault
from .text import SourceText

MAX_BYTES = 500_000
MAX_LINES = 10_000
MAX_LINE = 20_000
"""A file is written by hand: one that passes these is not a plan's, or is meant to keep us busy."""

Read = tuple[SourceText | None, tuple[Finding, ...]]
"""The text, or None when the file cannot be used at all, and what was found."""


@frozen
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

    def picture_fault(self, found: FoundFile) -> Sentence | None:
        """What is wrong with a picture; None when it can be shown."""
        try:
            data = self.held.get(found.file)
            content = read_bounded(found.disk, PICTURE_BYTES) if data is None else data
        except TooLarge:
            return TOO_LARGE
        except OSError as error:
            return why_unread(error)
        return picture_fault(Path(found.file).suffix, content)

    def read(self, found: FoundFile) -> Read:
        """The text of a file, or None, and what is wrong with it."""
        data = self.held.get(found.file)
        return read_file(found) if data is None else read_bytes(found.file, data)


def read_file(found: FoundFile) -> Read:
    """Read one file from disk; whatever goes wrong is a finding."""
    try:
        data = read_bounded(found.disk, MAX_BYTES)
    except TooLarge:
        return None, (_too_large(found.file),)
    except OSError as error:
        return None, (unreadable(found.file, error),)
    return read_bytes(found.file, data)


def read_bytes(file: str, data: bytes) -> Read:
    """Decode a file's bytes: UTF-8, with or without a BOM, any line endings.

    A file in another encoding is a finding, but is still read as what it looks
    like, so that its other faults are found in the same run.
    """
    if len(data) > MAX_BYTES:
        return None, (_too_large(file),)
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


def _too_large(file: str) -> Finding:
    return _too_much(Span(file), say("Filen är större än {most} kB och läses inte", most=MAX_BYTES // 1_000))


def _too_much(where: Span, headline: Sentence) -> Finding:
    return Finding("NP115", where, headline, hint=say("Dela upp innehållet på flera filer."))
