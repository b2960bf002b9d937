"""The sentences and words of running text, and whether two words are the same."""

from __future__ import annotations

from .. import lazy_re as re

SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?=\S)[^.!?]+)*")
_WORD = re.compile(r"[^\W\d_]{3,}")
_SMALL = frozenset(("och", "för", "med", "samt", "till", "den", "det", "som", "av"))
_ENDINGS = frozenset(
    ("", "n", "en", "t", "et", "na", "ar", "er", "or", "arna", "erna", "orna", "a", "s", "ns", "ens", "ts", "ets")
)
_MORE_ENDINGS = frozenset(("e", "re", "rna", "rnas", "an", "on", "orna"))
"""Besökare and besökarna have a beginning in common, and no more."""
_FEWEST_ALIKE = 5


def content_words(text: str) -> list[str]:
    """The words of a text that say what it is about, in small letters."""
    return [word for word in _WORD.findall(text.casefold()) if word not in _SMALL]


def begins(one: str, word: str) -> bool:
    """Whether two words are one in two forms, or in short: Gem adm is Gemensam administration."""
    return one.startswith(word.rstrip("s")) or (len(word) >= 5 and word.startswith(one) and len(one) >= 5)


def is_form(one: str, other: str) -> bool:
    """Whether two words are one in two forms, and none a longer word: ram and ramen, but not ramavtal."""
    shared = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    ends = {one[shared:], other[shared:]}
    return ("" in ends and ends <= _ENDINGS) or (shared >= _FEWEST_ALIKE and ends <= _ENDINGS | _MORE_ENDINGS)
