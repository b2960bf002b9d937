"""Finding titles that say nearly the same, without comparing every pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from ...word_list import word_list
from ..indicators.kinship import stem, words

T = TypeVar("T")
_SMALL_WORDS = frozenset(word_list(__package__, "small_words")[""])
_TYPO_LENGTH = 6


def alike(titled: Iterable[tuple[str, T]]) -> Iterator[tuple[T, T, bool]]:
    """Pairs of a thing and an earlier one with nearly its title; True when the titles are the same.

    Nearly the same: but for small words, endings, or one slip in one long word.
    "Andel kvinnor" and "Andel män", "Utfall 2023" and "Utfall 2024" are different.
    """
    by_stems: dict[tuple[str, ...], tuple[str, T]] = {}
    by_rest: dict[tuple[int, tuple[str, ...]], list[tuple[str, T]]] = {}
    for title, thing in titled:
        spoken = [word.casefold() for word in words(title) if word.casefold() not in _SMALL_WORDS]
        stems = tuple(stem(word) for word in spoken)
        if stems in by_stems:
            first, earlier = by_stems[stems]
            yield thing, earlier, _same(first, title)
            continue
        by_stems[stems] = (title, thing)
        for index, word in enumerate(spoken):
            if len(word) < _TYPO_LENGTH:
                continue
            others = by_rest.setdefault((index, (*stems[:index], *stems[index + 1 :])), [])
            slip = next((earlier for other, earlier in others if _is_slip(word, other)), None)
            if slip is not None:
                yield thing, slip, False
                break
            others.append((word, thing))


def _same(one: str, other: str) -> bool:
    return [word.casefold() for word in words(one)] == [word.casefold() for word in words(other)]


def _is_slip(one: str, other: str) -> bool:
    """One letter too many, too few or wrong, in a long word after its first letter."""
    if min(len(one), len(other)) < _TYPO_LENGTH or one[0] != other[0] or not (one + other).isalpha():
        return False
    short, long = sorted((one, other), key=len)
    same = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]
