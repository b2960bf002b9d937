"""How a finding can be put right by the machine."""

from __future__ import annotations

from ..frozen import frozen
from .place import Span, Where


@frozen
class Edit:
    """What is to stand somewhere instead.

    At a Place ``text`` is meant, and is written as YAML needs it there; with
    ``Place.saying`` every occurrence of that word in the value is replaced. At a Span
    ``text`` stands for the characters of the file.
    """

    where: Where
    text: str


@frozen
class Fix:
    """How a finding can be put right without asking.

    It is safe when the plan says the same afterwards: the same words, numbers and
    references. Only what carries no meaning may change: characters that are not seen,
    spaces, the length of a dash, how a number's sign or a known unit is written, by
    which of its names the register is asked. Everything else that a reader would see
    may be quoted from a decision, and is for a person to choose.
    """

    edits: tuple[Edit, ...]
    is_safe: bool = False


@frozen
class Replacement:
    """A stretch of a file's text, and the characters that are to stand there instead."""

    span: Span
    text: str


@frozen
class Repair:
    """A fix made ready to carry out. Its replacements are in order and do not overlap."""

    replacements: tuple[Replacement, ...]
    is_safe: bool


def safe(where: Where, text: str) -> Fix:
    """A safe fix with one edit."""
    return Fix((Edit(where, text),), is_safe=True)


def likely(where: Where, text: str) -> Fix:
    """A fix with one edit that is probably, but not certainly, what was meant."""
    return Fix((Edit(where, text),))
