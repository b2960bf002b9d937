"""The sub-items of assignments, and where their texts stand."""

from __future__ import annotations

from ..diagnostics import Place
from ..model import Assignment, Item, ReceivedAssignment


def sub_items(item: Item[Assignment] | Item[ReceivedAssignment]) -> list[tuple[str, Place]]:
    """The text of each, and its place: a text alone is its own, one with recipients has a key for it."""
    value = item.value
    inside = [part.inside for part in value.sub_items] if isinstance(value, Assignment) else [()] * len(value.parts)
    return [(text, item.at("delar", index, *inside[index])) for index, text in enumerate(value.parts)]
