"""Reading a file's bytes and turning them into text, with care."""

from __future__ import annotations

import re

from ..diagnostics import Finding, Note, Sentence, Span, say
from .find import FoundFile
from .text import SourceText

MAX_BYTES = 2_000_000

_CONTROL = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_CONFLICT = re.compile(r"^<{7}(?: .*)?$.*?(?:^>{7}(?: .*)?$|\Z)", re.MULTILINE | re.DOTALL)

Read = tuple[SourceText | None, tuple[Finding, ...]]
"""The text, or None when the file cannot be used at all, and what was found."""


def read_file(found: FoundFile) -> Read:
    """Read one file from disk; whatever goes wrong is a finding."""
    try:
        with found.path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        headline = say("Filen går inte att läsa ({reason})", reason=error.strerror or type(error).__name__)
        hint = say("Se efter att filen finns kvar och att du har rätt att läsa den.")
        return None, (Finding("NP115", Span(found.file), headline, hint=hint),)
    return read_bytes(found.file, data)


def read_bytes(file: str, data: bytes) -> Read:
    """Decode a file's bytes: UTF-8, with or without a BOM, any line endings.

    A file in another encoding is a finding, but is still read as what it looks
    like, so that its other faults are found in the same run.
    """
    if len(data) > MAX_BYTES:
        headline = say("Filen är större än {most} MB", most=MAX_BYTES // 1_000_000)
        return None, (Finding("NP115", Span(file), headline, hint=say("Dela upp innehållet på flera filer.")),)
    text, findings = _decode(file, data)
    if text is None:
        return None, findings
    source = SourceText(file, text.replace("\r\n", "\n").replace("\r", "\n"))
    conflicts = tuple(_conflicts(source))
    if conflicts:
        return None, findings + conflicts
    return _without_control_characters(source, findings)


def _decode(file: str, data: bytes) -> tuple[str | None, tuple[Finding, ...]]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or _looks_like_utf16(data):
        return _decode_utf16(file, data)
    if (nul := data.find(b"\0")) >= 0:
        headline = say("Filen innehåller ett noll-tecken och är inte ren text")
        return None, (_wrong_encoding(file, data, nul, headline),)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        headline = say("Filen är inte sparad som UTF-8 utan ser ut att vara Windows-1252")
        finding = _wrong_encoding(file, data, error.start, headline)
        return data.decode("cp1252", "replace"), (finding,)


def _looks_like_utf16(data: bytes) -> bool:
    head = data[:200]
    return len(head) > 3 and max(head[::2].count(0), head[1::2].count(0)) > len(head) // 4


def _decode_utf16(file: str, data: bytes) -> tuple[str | None, tuple[Finding, ...]]:
    finding = _wrong_encoding(file, data, 0, say("Filen är sparad som UTF-16 i stället för UTF-8"))
    byte_order = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-16-be" if data[0] == 0 else "utf-16-le"
    text = data.decode(byte_order, "replace")
    return (None if "\0" in text else text), (finding,)


def _wrong_encoding(file: str, data: bytes, offset: int, headline: Sentence) -> Finding:
    before = data[:offset].replace(b"\r\n", b"\n").decode("cp1252", "replace")
    place = SourceText(file, before + "?").span(len(before), len(before) + 1)
    hint = say("Öppna filen i en textredigerare, välj Spara som och kodningen UTF-8.")
    return Finding("NP112", place, headline, hint=hint)


def _conflicts(source: SourceText) -> list[Finding]:
    findings = []
    for block in _CONFLICT.finditer(source.text):
        first = source.position(block.start()).line
        last = source.position(max(block.start(), block.end() - 1)).line
        findings.append(
            Finding(
                "NP113",
                source.line_span(first),
                say("En sammanslagning i git är inte färdig: rad {first}–{last}", first=first, last=last),
                label=say("här börjar de två versionerna"),
                notes=(Note(source.line_span(last), say("och här slutar de")),),
                hint=say(
                    "Välj vilken version som ska gälla och ta bort raderna som börjar med <<<<<<<, ======= och >>>>>>>."
                ),
            )
        )
    return findings


def _without_control_characters(source: SourceText, findings: tuple[Finding, ...]) -> Read:
    match = _CONTROL.search(source.text)
    if match is None:
        return source, findings
    found = Finding(
        "NP112",
        source.span(match.start(), match.end()),
        say("Texten innehåller ett osynligt styrtecken (U+{code})", code=f"{ord(match[0]):04X}"),
        hint=say("Ta bort tecknet. Det följer ofta med när text klistras in från en PDF."),
    )
    return SourceText(source.file, _CONTROL.sub("\N{REPLACEMENT CHARACTER}", source.text)), (*findings, found)
