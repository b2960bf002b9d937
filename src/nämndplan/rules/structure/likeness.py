"""Finding titles that say nearly the same, without comparing every pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TypeVar

from ...word_list import word_list
from ..indicators.kinship import stem, words
from ..spelling import LONG_WORD, Spelt, is_a_slip

T = TypeVar("T")
_SMALL_WORDS = frozenset(word_list(__package__, "small_words")[""])

_DIRECTIONS = frozenset(
    {"från", "till", "per", "av", "än", "mot", "före", "efter", "för", "hos", "utan", "med", "mellan"}
)
_WITHIN = frozenset({"i", "inom", "på"})
_ENOUGH = 4
"""Words of a title that says enough to be known again."""


def alike(titled: Iterable[tuple[str, T]]) -> Iterator[tuple[T, T, bool]]:
    """Pairs of a thing and an earlier one with nearly its title; True when the titles are the same.

    Nearly the same: but for small words, endings, one slip in one long word, or the order of what "och" joins.
    "Andel kvinnor" and "Andel män", "Utfall 2023" and "Utfall 2024" are different.
    """
    by_stems: dict[tuple[str, ...], tuple[str, T]] = {}
    by_words: dict[frozenset[str], list[tuple[str, T]]] = {}
    by_rest: dict[tuple[int, tuple[str, ...]], Spelt[T]] = {}
    for title, thing in titled:
        spoken = [word.casefold() for word in words(title) if word.casefold() not in _SMALL_WORDS]
        stems = tuple(stem(word) for word in spoken)
        bag = frozenset(stems)
        if stems in by_stems:
            first, earlier = by_stems[stems]
            yield thing, earlier, _same(first, title)
            continue
        by_stems[stems] = (title, thing)
        if reordered := next(
            (earlier for other, earlier in by_words.get(bag, ()) if _is_reordered(title, other)), None
        ):
            yield thing, reordered, False
            continue
        by_words.setdefault(bag, []).append((title, thing))
        for index, word in enumerate(spoken):
            if len(word) < LONG_WORD:
                continue
            others = by_rest.setdefault((index, (*stems[:index], *stems[index + 1 :])), Spelt())
            slip = next((earlier for other, earlier in others.near(word) if is_a_slip(word, other)), None)
            if slip is not None:
                yield thing, slip, False
                break
            others.add(word, thing)


def _same(one: str, other: str) -> bool:
    return [word.casefold() for word in words(one)] == [word.casefold() for word in words(other)]


def _is_reordered(one: str, other: str) -> bool:
    """True for "tomter och förfallna hus i Norr" and "förfallna hus och tomter i Norr", not for "nya hus och gamla".

    Each word keeps a neighbour, but for one that all begins or ends with; or two single words have changed places
    around "och". What follows a word for a direction has to be the same: from one to the other is not back again.
    """
    first, second = _said(one), _said(other)
    if len(first) >= _ENOUGH and (_has_turned(one, other) or _has_turned(other, one)):
        return True
    is_alike = sorted(set(first)) == sorted(second) and _directions(one) == _directions(other)
    if len(first) < _ENOUGH or not is_alike:
        return False
    kept = set(pairwise(first)) & set(pairwise(second))
    ends = {first[end] for end in (0, -1) if first[end] == second[end]}
    is_kept = all(word in ends or any(word in pair for pair in kept) for word in first)
    return is_kept or _said(one, swapped=True) == _said(other, swapped=True)


def _has_turned(one: str, other: str) -> bool:
    """True for "bemanning i skolan" and "skolans bemanning": where something is has come before it, in the genitive."""
    said = [word.casefold() for word in words(one)]
    for at in range(1, len(said) - 1):
        if said[at] in _WITHIN:
            turned = [*said[: at - 1], f"{said[at + 1]}s", said[at - 1], *said[at + 2 :]]
            if turned == [word.casefold() for word in words(other)]:
                return True
    return False


def _said(title: str, *, swapped: bool = False) -> list[str]:
    """The stems; "swapped" with the two words around an "och" in alphabetical order."""
    said = [stem(word) for word in words(title)]
    for at in range(1, len(said) - 1) if swapped else ():
        if said[at] == "och":
            said[at - 1], said[at + 1] = sorted((said[at - 1], said[at + 1]))
    return [word for word in said if word not in _SMALL_WORDS]


def _directions(title: str) -> list[tuple[str, ...]]:
    """Each word for a direction with all that follows it, in whatever order."""
    groups: list[list[str]] = [[]]
    for word in map(stem, words(title)):
        if word in _DIRECTIONS:
            groups.append([word])
        else:
            groups[-1].append(word)
    return sorted((group[0], *sorted(group[1:])) for group in groups[1:])
