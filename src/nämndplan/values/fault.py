"""A value that could not be read, and what to say about it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from ..diagnostics import Sentence, say
from ..frozen import frozen


@frozen
class Fault:
    """Why a text is not a value of its type; readers return it instead of raising."""

    code: str
    headline: Sentence
    hint: Sentence | None = None


def pair(one: str, other: str) -> Sentence:
    """Two values side by side."""
    return say("{one} och {other}", one=one, other=other)


def side_by_side(readings: Sequence[str | Sentence]) -> Sentence:
    """Possible readings, one after the other."""
    first, *others = (reading if isinstance(reading, Sentence) else say("{text}", text=reading) for reading in readings)
    return reduce(lambda one, other: say("{one} / {other}", one=one, other=other), others, first)
