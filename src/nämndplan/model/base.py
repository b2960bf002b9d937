"""What every model shares: strict, frozen, and closed to unknown keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, ConfigDict


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
