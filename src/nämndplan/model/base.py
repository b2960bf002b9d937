"""What every model shares: strict, frozen, and closed to unknown keys."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


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
