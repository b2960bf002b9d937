"""Office files as packages: opened from a template, and packed to the same bytes every time.

A published document fetches nothing. Links that a reader follows may stay in a template. Where it was itself made
from another one, Word would look for that one again, on a server or under the maker's name: the document need not
know. Whatever else a template would have its reader's program fetch or run is refused.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar
from xml.etree import ElementTree as ET
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from ... import lazy_re as re
from ...diagnostics import say
from ...view import PlanView
from ..logo import Logo
from ..template_faults import TemplateFault
from ..template_files import content_of
from ..typeset import rasterised
from .spans import locale_of

T = TypeVar("T")

_CONTENT_TYPES = "[Content_Types].xml"
_FIRST = (_CONTENT_TYPES, "_rels/.rels")
_LARGEST = 200_000_000
_OLDEST = (1980, 1, 1, 0, 0, 0)
"""The first date that a zip file can hold."""
_THUMBNAIL = "/thumbnail"
_SPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
_ORIGIN = re.compile(rb"<w:attachedTemplate\b[^>]*/>")
_FOLLOWED, _LEFT_OUT = "/hyperlink", "/attachedTemplate"


_MACROS = re.compile(r"vbaProject|vbaData|/activeX/|macroEnabled", re.IGNORECASE)
_MOST_PARTS = 5_000


class Fetching(Exception):  # noqa: N818  (a template's fault)
    """The address that would be fetched."""


class Running(Exception):  # noqa: N818  (a template's fault)
    """The template holds a program."""


def opened(path: Path | None, open_: Callable[[Any], T]) -> T:
    """A template opened as a document to fill; the library's own when there is no path. Raises TemplateFault."""
    if path is None:
        return open_(None)
    try:
        return open_(BytesIO(_as_document(content_of(path))))
    except Fetching as error:
        reason = say("mallen hämtar något från {address}. Bädda in det i mallen i stället", address=str(error))
        raise TemplateFault(str(path), 0, reason) from error
    except Running as error:
        raise TemplateFault(str(path), 0, say("mallen har makron. Spara den utan dem")) from error
    except TemplateFault:
        raise
    except Exception as error:  # whatever the library makes of bytes that anyone may have sent
        raise TemplateFault(str(path), 0, say("filen går inte att läsa som mall")) from error


@contextmanager
def filled(path: Path | None) -> Iterator[None]:
    """What goes wrong while a document is made from an organisation's own template is put down to that template."""
    try:
        yield
    except TemplateFault:
        raise
    except Exception as error:
        if path is None:
            raise
        reason = say("mallen går inte att fylla ({reason})", reason=type(error).__name__)
        raise TemplateFault(str(path), 0, reason) from error


def _as_document(content: bytes) -> bytes:
    """A template file says in one place that it is a template; as a document it says that it is a document."""
    target = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(target, "w", ZIP_DEFLATED) as out:
        entries = source.infolist()
        names = {entry.filename for entry in entries}
        if len(entries) > min(len(names), _MOST_PARTS) or sum(entry.file_size for entry in entries) > _LARGEST:
            raise BadZipFile
        if any(map(_MACROS.search, names)) or _MACROS.search(source.read(_CONTENT_TYPES).decode("utf-8", "replace")):
            raise Running
        for entry in entries:
            data = source.read(entry)
            if entry.filename.endswith((".xml", ".rels")):
                _see_that_it_declares_nothing(data)
            if entry.filename.endswith(".rels"):
                data = without_fetching(data)
            elif entry.filename.endswith("/settings.xml"):
                data = without_origin(data)
            if entry.filename == _CONTENT_TYPES:
                data = data.replace(b"presentationml.template.main", b"presentationml.presentation.main")
                data = data.replace(b"wordprocessingml.template.main", b"wordprocessingml.document.main")
            out.writestr(entry.filename, data)
    return target.getvalue()


def _see_that_it_declares_nothing(data: bytes) -> None:
    """A part of an Office file has no DOCTYPE: with one it could name files and unfold without end."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    parser.Parse(data, True)


def _refuse(*_: object) -> None:
    raise BadZipFile


def set_properties(document: Any, view: PlanView) -> None:
    """Title, author, language and fixed dates; nothing of the template's own."""
    properties = document.core_properties
    properties.title, properties.author = view.title, view.organisation
    properties.language = locale_of(view.language)
    for name in ("subject", "comments", "keywords", "category", "last_modified_by", "identifier", "version"):
        setattr(properties, name, "")
    properties.revision = 1
    # The clock would make every file another one.
    properties.created = properties.modified = datetime(view.year, 1, 1, tzinfo=UTC)
    properties.last_printed = properties.created
    package = document.part.package
    for key in [key for key, rel in _relations(package) if rel.reltype.endswith(_THUMBNAIL)]:
        package._rels.pop(key) if hasattr(package, "_rels") else package.rels.pop(key)


def _relations(package: Any) -> list[tuple[str, Any]]:
    return list((package._rels if hasattr(package, "_rels") else package.rels).items())


UNREADABLE = (OSError, ValueError, KeyError, IndexError, ZeroDivisionError, struct.error)
"""What the libraries raise for a picture that is not what its first bytes say."""


def front_picture(logo: Logo) -> BytesIO | None:
    """The picture as every Office takes it: SVG as dots, where the program that makes them is installed."""
    content = rasterised(logo.content) if logo.ending == ".svg" else logo.content
    return BytesIO(content) if content else None


def packed(document: Any) -> bytes:
    """The document's file, with its parts in a fixed order and no times of its own."""
    saved, target = BytesIO(), BytesIO()
    document.save(saved)
    with ZipFile(saved) as source, ZipFile(target, "w") as out:
        names = sorted(source.namelist(), key=lambda name: (name not in _FIRST, name))
        for name in names:
            entry = ZipInfo(name, _OLDEST)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            out.writestr(entry, source.read(name))
    return target.getvalue()


def without_fetching(data: bytes) -> bytes:
    """A part's relations without the template's own origin. Raises Fetching and SyntaxError."""
    root = ET.fromstring(data)  # noqa: S314  (expat expands no outer entities, and bounds the inner ones)
    outside = [relation for relation in root if relation.get("TargetMode") == "External"]
    for relation in outside:
        kind = relation.get("Type", "")
        if kind.endswith(_LEFT_OUT):
            root.remove(relation)
        elif not kind.endswith(_FOLLOWED):
            raise Fetching(relation.get("Target", ""))
    if not outside:
        return data
    ET.register_namespace("", _SPACE)
    written: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return written


def without_origin(data: bytes) -> bytes:
    """Word's settings without the template that the template was made from."""
    return _ORIGIN.sub(b"", data)
