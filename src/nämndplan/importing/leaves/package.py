"""Office files as packages: seen to be whole, bounded and without programs, before any library opens them."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from ... import lazy_re as re
from ...diagnostics import say
from .unreadable import UnreadableDocument

_LARGEST = 200_000_000
_LARGEST_PART = 50_000_000
_MOST_PARTS = 5_000
_MACROS = re.compile(r"vbaProject|vbaData|/activeX/|macroEnabled", re.IGNORECASE)
_OLD = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_CONTENT_TYPES = "[Content_Types].xml"


def see_that_it_is_sound(name: str, content: bytes) -> None:
    """Raise UnreadableDocument for what is locked, old, broken, swollen, or has macros or entities in it."""
    if content.startswith(_OLD):
        if _LOCKED in content:
            raise UnreadableDocument(name, say("filen är låst med lösenord. Spara den utan"))
        raise UnreadableDocument(name, say("filen är i ett äldre format. Öppna den och spara den i dagens"))
    try:
        with ZipFile(BytesIO(content)) as package:
            _see(name, package)
    except (BadZipFile, EOFError, NotImplementedError, RuntimeError, expat.ExpatError, ValueError, KeyError) as error:
        raise UnreadableDocument(name, say("filen är trasig, eller av ett annat slag än namnet säger")) from error


def _see(name: str, package: ZipFile) -> None:
    entries = package.infolist()
    names = {entry.filename for entry in entries}
    sizes = [entry.file_size for entry in entries]
    if len(entries) > min(len(names), _MOST_PARTS) or sum(sizes) > _LARGEST or max(sizes, default=0) > _LARGEST_PART:
        raise UnreadableDocument(name, say("filen packar upp till mer än något dokument rymmer, och läses inte"))
    if any(map(_MACROS.search, names)) or _MACROS.search(package.read(_CONTENT_TYPES).decode("utf-8", "replace")):
        raise UnreadableDocument(name, say("filen har makron. Spara den utan dem"))
    for entry in entries:
        if entry.filename.endswith((".xml", ".rels")):
            parser = expat.ParserCreate()
            parser.StartDoctypeDeclHandler = _refuse
            parser.Parse(package.read(entry), True)


def _refuse(*_: object) -> None:
    raise ValueError


def texts_in_parts(content: bytes, pattern: str, tag: str) -> Iterator[str]:
    """What stands in elements of a name, in those parts of a package whose names fit a pattern: one text a part."""
    from lxml import etree

    with ZipFile(BytesIO(content)) as package:
        for name in sorted(package.namelist()):
            if re.fullmatch(pattern, name):
                root = etree.fromstring(package.read(name), safe_parser())
                if text := " ".join(node.text for node in root.iter(f"{{*}}{tag}") if node.text):
                    yield text


def safe_parser() -> Any:
    """A parser that fetches nothing and expands nothing."""
    from lxml import etree

    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
