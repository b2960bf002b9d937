"""A value that could not be read, and what to say about it."""

from __future__ import annotations

from dataclasses import dataclass

from ..diagnostics import Sentence


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a text is not a value of its type; readers return it instead of raising."""

    code: str
    headline: Sentence
    hint: Sentence | None = None
