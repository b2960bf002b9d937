"""What an Office template would have its reader's program fetch: a published document fetches nothing.

Links that a reader follows may stay. Where a template was itself made from another one, Word would look for that
one again, on a server or under the maker's name: the document need not know. All else is refused.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

_SPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
_ORIGIN = re.compile(rb"<w:attachedTemplate\b[^>]*/>")
_FOLLOWED, _LEFT_OUT = "/hyperlink", "/attachedTemplate"


class Fetching(Exception):  # noqa: N818  (a template's fault)
    """The address that would be fetched."""


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
