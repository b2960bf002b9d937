"""The view as data for a Typst template: the same names as in Python, texts as strings.

Typst shows a string as the text it is, so nothing in a plan can become markup.
"""

from __future__ import annotations

import dataclasses
import unicodedata
from typing import Any

from ... import lazy_re as re
from ...view import PackedBlocks

_UNSAFE = frozenset({"Cc", "Co", "Cn", "Cs"})
_INVISIBLE = frozenset("\ufeff\u00ad\u200b\u2060")
_NOT_ASCII = re.compile(r"[^\x20-\x7e]")


def as_data(value: object) -> Any:
    """Objects as mappings with their ``kind``, tuples as lists, texts as texts that can be set."""
    if dataclasses.is_dataclass(value):
        fields = {field.name: as_data(getattr(value, field.name)) for field in dataclasses.fields(value)}
        return {"kind": value.kind, **fields} if hasattr(value, "kind") else fields
    if isinstance(value, tuple | PackedBlocks):
        return [as_data(item) for item in value]
    if isinstance(value, str):
        return settable(str(value))
    return value if isinstance(value, int | bool) else None


def settable(text: str) -> str:
    """The text without what an archivable, accessible PDF must not hold; what has no shape is named."""
    if text.isascii():
        return text
    return _NOT_ASCII.sub(lambda match: _shaped(match[0]), text)


def _shaped(letter: str) -> str:
    if letter in _INVISIBLE:
        return ""
    return named(letter) if unicodedata.category(letter) in _UNSAFE else letter


def named(letters: str) -> str:
    """Letters by their numbers: [U+1F600]."""
    return "".join(f"[U+{ord(letter):04X}]" for letter in letters)
