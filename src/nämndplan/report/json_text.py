"""JSON as it is written in reports: readable, and safe to show in a terminal."""

from __future__ import annotations

import json
from typing import Any

from .. import lazy_re as re
from .checked import UNSAFE


def json_text(value: Any, indent: int | None = None) -> str:
    """The JSON. What could upset a terminal is written as its number, so that it stays what it is."""
    return UNSAFE.sub(_escaped, json.dumps(value, ensure_ascii=False, indent=indent))


def _escaped(match: re.Match[str]) -> str:
    return "\n" if match[0] == "\n" else f"\\u{ord(match[0]):04x}"
