"""What every model shares: strict, frozen, and closed to unknown keys.

Modules of models do without ``from __future__ import annotations`` (docs/adr/059-cheap-at-start.md).
"""

from collections.abc import Iterable
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict

NO_TARGET = "utan_målvärde"


def share_reason(tree: Any) -> Any:
    """A tree in which all below that has no target has the reason which is given for all of it."""
    reason = tree.get(NO_TARGET) if isinstance(tree, dict) else None
    if not isinstance(reason, str) or not reason.strip():
        return tree
    below = {
        entries: {id: _with_reason(entry, entries, reason) for id, entry in tree[entries].items()}
        for entries in ("mål", "delmål", "indikatorer")
        if isinstance(tree.get(entries), dict)
    }
    return {**tree, **below}


def _with_reason(entry: Any, entries: str, reason: str) -> Any:
    if not isinstance(entry, dict) or entry.keys() & _TARGETS:
        return entry
    parts = entry.get("uppdelning")
    if entries == "indikatorer" and isinstance(parts, dict) and any(map(_has_target, parts.values())):
        return {**entry, "uppdelning": {id: _with_reason(part, entries, reason) for id, part in parts.items()}}
    return {**entry, NO_TARGET: reason}


def _has_target(part: Any) -> bool:
    if not isinstance(part, dict):
        return False
    below = part.get("uppdelning")
    return bool(part.keys() & _TARGETS) or (isinstance(below, dict) and any(map(_has_target, below.values())))


_TARGETS = frozenset({"målvärde", "långsiktigt", NO_TARGET})


def share(tree: Any, entries: str, keys: Iterable[str]) -> Any:
    """A tree in which each of some entries has what stands beside them, where it does not say it itself."""
    listed = tree.get(entries) if isinstance(tree, dict) else None
    if not isinstance(listed, dict):
        return tree
    common = {key: tree[key] for key in keys if tree.get(key)}
    return {
        **tree,
        entries: {id: {**common, **entry} if isinstance(entry, dict) else entry for id, entry in listed.items()},
    }


class Model(BaseModel):
    """A part of a plan file: Swedish keys outside, English names inside.

    Strict: nothing is coerced; every scalar arrives as the text in the file and
    its type reads it. Closed: a key that is not known is an error, never ignored.
    """

    shared: ClassVar[tuple[str, ...]] = ()
    """The keys of a list that hold for everything in it that does not say them itself."""

    model_config = ConfigDict(
        strict=True,
        frozen=True,
        extra="forbid",
        validate_by_alias=True,
        validate_by_name=False,
        serialize_by_alias=True,
        arbitrary_types_allowed=True,
        use_attribute_docstrings=False,
        regex_engine="rust-regex",
    )

    def said(self, key: str) -> Any:
        """What stands under a key of the file; None for a key that the model has not."""
        return next(
            (getattr(self, name) for name, field in type(self).model_fields.items() if field.alias == key), None
        )
