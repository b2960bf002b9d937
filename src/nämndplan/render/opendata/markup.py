"""XML written element by element, never by joining texts."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree as ET

Element = ET.Element


def add(parent: Element, tag: str, text: str | None = None, attributes: Mapping[str, str] | None = None) -> Element:
    """A new element inside another."""
    element = ET.SubElement(parent, tag, dict(attributes or {}))
    element.text = text
    return element


def document(root: Element) -> bytes:
    """The whole document, indented."""
    ET.indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode").encode() + b"\n"
