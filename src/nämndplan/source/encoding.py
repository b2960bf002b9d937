"""From bytes to text: UTF-8, or what the file looks like it is in."""

from __future__ import annotations

import codecs
from contextlib import suppress

from .. import lazy_re as re
from ..diagnostics import Finding, Sentence, Span, say
from .text import SourceText

_LEGACY = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "cp850": "DOS (kodsida 850)"}
"""The encodings that Swedish programs have saved text in, likeliest first."""

_SWEDISH = re.compile("[åäöÅÄÖéÉ–”]")
_BEYOND_ASCII_IN_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
_DOCUMENTS = {
    b"PK\x03\x04": say("ett dokument från Word, Excel eller PowerPoint"),
    b"\xd0\xcf\x11\xe0": say("ett äldre dokument från Word, Excel eller PowerPoint"),
    b"%PDF": say("en PDF"),
}
_MARKS = (codecs.BOM_UTF8, *_DOCUMENTS)

Decoded = tuple[str | None, Finding | None]
"""The text, or None when the bytes are no text at all, and what was found."""


def decode(file: str, data: bytes) -> Decoded:
    """Decode UTF-8; anything else is a finding, and is read as what it looks like."""
    if b"\0" not in data and not data.startswith(_MARKS):
        with suppress(UnicodeDecodeError):
            return data.decode("utf-8"), None
    return _decode_with_care(file, data)


def _decode_with_care(file: str, data: bytes) -> Decoded:
    if kind := next((kind for mark, kind in _DOCUMENTS.items() if data.startswith(mark)), None):
        return None, _not_text(file, say("Filen är inte YAML utan {kind}", kind=kind))
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or _looks_like_utf16(data):
        return _decode_utf16(file, data)
    if data.count(0) > len(data) // 100 + 1:
        return None, _not_text(file, say("Filen är inte text"))
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        return _decode_legacy(file, data, error.start)


def _looks_like_utf16(data: bytes) -> bool:
    head = data[:200]
    return len(head) > 3 and max(head[::2].count(0), head[1::2].count(0)) > len(head) // 4


def _decode_utf16(file: str, data: bytes) -> Decoded:
    byte_order = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-16-be" if data[0] == 0 else "utf-16-le"
    text = data.decode(byte_order, "replace")
    if "\0" in text:
        return None, _not_text(file, say("Filen är inte text"))
    return text, _wrong_encoding(Span(file), say("Filen är sparad som UTF-16 i stället för UTF-8"))


def _decode_legacy(file: str, data: bytes, offset: int) -> Decoded:
    """Bytes that are not UTF-8 are read one by one in the encoding that gives the most Swedish letters."""
    texts = {encoding: data.decode("utf-8", _patched_with(encoding)) for encoding in _LEGACY}
    encoding = max(texts, key=lambda name: len(_SWEDISH.findall(texts[name])))
    name = _LEGACY[encoding]
    headline = (
        say("Filen blandar UTF-8 och {encoding}", encoding=name)
        if _BEYOND_ASCII_IN_UTF8.search(data)
        else say("Filen är inte sparad som UTF-8 utan ser ut att vara {encoding}", encoding=name)
    )
    before = data[:offset].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    place = SourceText(file, before + "?").span(len(before), len(before) + 1)
    return texts[encoding], _wrong_encoding(place, headline, say("det första tecknet som inte är UTF-8"))


def _patched_with(encoding: str) -> str:
    return f"namndplan-{encoding}"


def _register(encoding: str) -> None:
    """Teach Python to read only the bytes that are not UTF-8 as ``encoding``."""

    def patch(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeDecodeError):
            raise error
        return error.object[error.start : error.end].decode(encoding, "replace"), error.end

    codecs.register_error(_patched_with(encoding), patch)


for _encoding in _LEGACY:
    _register(_encoding)


def _wrong_encoding(place: Span, headline: Sentence, label: Sentence | None = None) -> Finding:
    hint = say("Öppna filen i en textredigerare, välj Spara som och kodningen UTF-8. Se efter att å, ä och ö är rätt.")
    return Finding("NP112", place, headline, label=label, hint=hint)


def _not_text(file: str, headline: Sentence) -> Finding:
    hint = say("Skriv innehållet i en textredigerare och spara som UTF-8, eller flytta filen ut ur planen.")
    return Finding("NP112", Span(file), headline, hint=hint)
