"""Where the entries of a text stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Extent:
    """Where an entry stands in the text, as character positions; in a list ``key`` is the value's first line."""

    key: tuple[int, int]
    value: tuple[int, int]
    is_text: bool
