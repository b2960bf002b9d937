"""Reading a file's bytes and turning them into text, with care."""

from __future__ import annotations

from ..diagnostics import Finding, Span, say
from .encoding import decode
from .find import FoundFile
from .text import SourceText
from .unreadable import unreadable

MAX_BYTES = 2_000_000
_USUAL_BYTES = 32_000
"""Room for nearly every file; to make room for the largest each time takes longer than to read."""

Read = tuple[SourceText | None, tuple[Finding, ...]]
"""The text, or None when the file cannot be used at all, and what was found."""


def read_file(found: FoundFile) -> Read:
    """Read one file from disk; whatever goes wrong is a finding."""
    try:
        with found.path.open("rb") as stream:
            data = stream.read(_USUAL_BYTES)
            if len(data) == _USUAL_BYTES:
                data += stream.read(MAX_BYTES + 1 - len(data))
    except OSError as error:
        return None, (unreadable(found.file, error),)
    return read_bytes(found.file, data)


def read_bytes(file: str, data: bytes) -> Read:
    """Decode a file's bytes: UTF-8, with or without a BOM, any line endings.

    A file in another encoding is a finding, but is still read as what it looks
    like, so that its other faults are found in the same run.
    """
    if len(data) > MAX_BYTES:
        headline = say("Filen är större än {most} MB och läses inte", most=MAX_BYTES // 1_000_000)
        return None, (Finding("NP115", Span(file), headline, hint=say("Dela upp innehållet på flera filer.")),)
    text, finding = decode(file, data)
    source = None if text is None else SourceText(file, text.replace("\r\n", "\n").replace("\r", "\n"))
    return source, (finding,) if finding else ()
