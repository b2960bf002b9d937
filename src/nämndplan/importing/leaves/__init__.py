"""Readers: one module for each format, from a file's bytes to its leaves."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from ...bounded_read import NotPlain, TooLarge, read_bounded
from ...diagnostics import say
from ...source import why_unread
from ..leaf import SourceDocument
from .unreadable import UnreadableDocument

__all__ = ["READERS", "UnreadableDocument", "read_document"]

LARGEST = 50_000_000
"""Bytes of a document: the pictures in it take room."""

READERS = {
    ".docx": "docx",
    ".pptx": "pptx",
    ".xlsx": "xlsx",
    ".pdf": "pdf",
    ".txt": "plain",
    ".md": "markdown",
    ".csv": "separated",
}
"""The module that reads each sort of file."""

_KIN = {
    ".docm": ".docx",
    ".pptm": ".pptx",
    ".xlsm": ".xlsx",
    ".doc": ".docx",
    ".ppt": ".pptx",
    ".xls": ".xlsx",
    ".odt": ".docx",
    ".odp": ".pptx",
    ".ods": ".xlsx",
    ".rtf": ".docx",
}
"""What can be saved as something that is read."""


def read_document(path: Path) -> SourceDocument:
    """Read a document. Raises UnreadableDocument, whatever is wrong with it."""
    suffix = path.suffix.casefold()
    content = _content(path, suffix)
    try:
        module = import_module(f".{READERS[suffix]}", __name__)
    except ImportError as error:
        raise UnreadableDocument(path.name, None) from error
    read: Callable[[str, bytes], SourceDocument] = module.read
    try:
        document = read(path.name, content)
    except UnreadableDocument:
        raise
    except Exception as error:  # whatever a library makes of bytes that anyone may have sent
        raise UnreadableDocument(path.name, say("filen är trasig, eller av ett annat slag än namnet säger")) from error
    if not document.blocks and not document.asides:
        raise UnreadableDocument(path.name, say("det finns ingen text i filen"))
    return document


def _content(path: Path, suffix: str) -> bytes:
    if suffix not in READERS:
        if kin := _KIN.get(suffix):
            raise UnreadableDocument(path.name, say("formatet läses inte. Spara filen som {kin}", kin=kin))
        raise UnreadableDocument(path.name, say("sådana filer läses inte, bara {kinds}", kinds=tuple(READERS)))
    try:
        content = read_bounded(path, LARGEST)
    except TooLarge as error:
        raise UnreadableDocument(path.name, say("filen är större än {most} MB", most=LARGEST // 1_000_000)) from error
    except NotPlain as error:
        raise UnreadableDocument(path.name, say("det är ingen vanlig fil")) from error
    except OSError as error:
        raise UnreadableDocument(path.name, why_unread(error)) from error
    if not content:
        raise UnreadableDocument(path.name, say("filen är tom"))
    return content
