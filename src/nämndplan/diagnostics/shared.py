"""What may be said of many objects at once."""

from __future__ import annotations

from ..frozen import frozen
from .place import Place
from .sentence import Sentence


@frozen
class Shared:
    """That a finding about one object may hold for many of them, and how that is said once.

    ``all`` is how many objects it could hold for, ``home`` where to say what holds for all of them.
    The sentences are given the fields {count} and {all}; ``every`` is for when the two are the same.
    Findings with the same code and the same ``Shared`` are one statement.
    """

    all: int
    home: Place
    some: Sentence
    every: Sentence
    hint: Sentence | None = None
