"""The words in a text that say that something is to become more, less, better or stay as it is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from ... import lazy_re as re
from ...frozen import frozen
from ...values import Direction
from ...word_list import any_phrase, word_list
from ..vocabulary import longest_word

_REMEMBERED = 2**16  # several rules ask the same of every text
_DEVELOP = "utveckla"
_BETTER = frozenset({"bättre", _DEVELOP})
_NEGATION = r"(?:inte|ej|aldrig)\b(?!\s+(?:minst|bara|enbart|endast))"
_NOT_COMPARED = r"(?!\s+(?:mer|mindre|snabbare|långsammare)\s+än\b)"
_OPPOSITE = {Direction.INCREASE: Direction.DECREASE, Direction.DECREASE: Direction.INCREASE}
_WORD = re.compile(r"\w+")
_BREAKS = re.compile(r"[,;:.]\s|\b(?:genom|för att|i syfte att|så att|utan att|samtidigt|men)\b", re.IGNORECASE)


@frozen
class DirectionWord:
    """A word such as "Ökad" and where it stands.

    ``direction`` is None for words such as "stärka": the matter is to get better, not more.
    For "inte öka" ``only_bound`` is true, the direction is to decrease, and ``text`` is both words.
    """

    text: str
    direction: Direction | None
    start: int
    only_bound: bool = False


@lru_cache(_REMEMBERED)
def direction_words(text: str) -> tuple[DirectionWord, ...]:
    """The words of direction in a text, in order."""
    return tuple(_direction_words(text))


def _direction_words(text: str) -> Iterator[DirectionWord]:
    for match, section in _matches(text):
        direction = None if section in _BETTER else Direction(section)
        if not (match["before"] or match["after"]):
            yield DirectionWord(match["word"], direction, match.start())
        elif direction in _OPPOSITE:
            yield DirectionWord(match[0], _OPPOSITE[direction], match.start(), only_bound=True)


def words_of_change(text: str) -> str:
    """The first word in a goal that says that something is to become more, less or better, or ""."""
    others = {Direction.KEEP.value, _DEVELOP}
    found = (match["word"] for match, section in _matches(text) if section not in others and not match["before"])
    return next(found, "")


@lru_cache(_REMEMBERED)
def clauses_of(text: str) -> tuple[str, ...]:
    """The parts of a goal that may speak of different things."""
    parts = [part.strip() for part in _BREAKS.split(text)]
    return tuple(clause for part in parts if part for clause in _at_and(part))


def _at_and(part: str) -> list[str]:
    """Split "X ökar och Y minskar", but not "X och Y ökar"."""
    left, joint, right = part.partition(" och ")
    if joint and direction_words(left) and direction_words(right):
        return [left, *_at_and(right)]
    return [part]


def _matches(text: str) -> Iterator[tuple[re.Match[str], str]]:
    if _known_words().isdisjoint(_WORD.findall(text.casefold())):
        return iter(())
    pattern, by_word = _pattern()
    return ((match, by_word[" ".join(match["word"].split()).casefold()]) for match in pattern.finditer(text))


@cache
def _known_words() -> frozenset[str]:
    """The words that a text has one of if it has any word of direction."""
    return frozenset(longest_word(phrase) for phrase in _pattern()[1])


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    sections = word_list(__package__, "direction")
    by_word = {word: section for section, phrases in sections.items() for word in phrases}
    word = any_phrase(by_word).pattern
    pattern = rf"(?P<before>\b{_NEGATION}\s+)?(?P<word>{word}){_NOT_COMPARED}(?P<after>\s+{_NEGATION})?"
    return re.compile(pattern, re.IGNORECASE), by_word
