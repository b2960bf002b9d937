"""Words that begin, or end, with one that plans often have, but for a letter (``words/often_written.txt``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from ...word_list import word_list
from ..spelling import after_a_slip

Known = Mapping[str, tuple[str, ...]]
"""Known words by their first two letters."""

_SHORTEST, _FIRST_PART = 6, 3
"""Letters that a known word has at least when one is lost, and the first part of a compound."""


def mended(word: str) -> str | None:
    """The word that a word was to be, in small letters; None for what is right, or unknown."""
    if len(word) < _SHORTEST:
        return None
    folded = word.casefold()
    first, heads, _ = _lists()
    known = first.get(folded[:2])
    if known and (right := _at(folded, 0, known)):
        return right
    for at in range(_FIRST_PART, len(folded) - _SHORTEST + 1):
        known = heads.get(folded[at : at + 2])
        if known and (right := _at(folded, at, known)):
            return right
    return None


def is_parted(word: str, at: int) -> bool:
    """True when a word begins with one often written, and what comes after some of its letters is still in that."""
    folded = word.casefold()
    return any(folded.startswith(known) and at < len(known) for known in _lists()[0].get(folded[:2], ()))


def _at(word: str, at: int, known: Iterable[str]) -> str | None:
    """The word with what begins there mended."""
    for right in known:
        after = after_a_slip(word[at:], right)
        if after is not None and not word.startswith(_lists()[2], at):
            return word[:at] + right + after
    return None


@cache
def _lists() -> tuple[Known, Known, tuple[str, ...]]:
    """What a word may begin with, what may also end it, and what is right though so near."""
    sections = word_list(__package__, "often_written")
    heads = sections["även sist"]
    return _by_beginning((*sections[""], *heads)), _by_beginning(heads), sections["rätt"]


def _by_beginning(words: Iterable[str]) -> Known:
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        found[word[:2]] = (*found.get(word[:2], ()), word)
    return found
