"""What may be said of many objects at once."""

from __future__ import annotations

from ..frozen import frozen
from .place import Where
from .sentence import Sentence


@frozen
class Shared:
    """That a finding about one object may hold for many of them, and how that is said once.

    ``all`` is how many objects of ``board`` ("" for the council) it could hold for, ``home`` where to say what holds
    for all of these. The sentences are given the fields {count}, {all} and {these}, which is whose objects they are
    and how many, by what they are called (``things``): nämndens 28 indikatorer. ``every`` is for when it holds for all.

    Findings with the same code and the same sentences are one statement, whosever objects they are about.
    ``is_complete`` is False when some object may be unknown since it could not be read, ``has_council`` where there is
    no council, and what stands in its place is the plan's own.
    """

    all: int
    home: Where
    some: Sentence
    every: Sentence
    hint: Sentence | None = None
    board: str = ""
    things: Sentence | None = None
    is_complete: bool = True
    has_council: bool = True
