r"""Which words the published texts have: what a rule about words looks for stands in few of them.

The words are looked through once for the whole plan, not text by text; only the texts
that a word tells of are then read with care. A word is an unbroken run of ``\w``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from .. import lazy_re as re
from ..model import Plan
from .memo import once_per_council, once_per_plan
from .published_text import PublishedText, published_texts

_WORD = re.compile(r"\w+")


def texts_with(is_sought: Callable[[str], object], plan: Plan) -> list[PublishedText]:
    """The texts with a word that is sought, in the order of the plan."""
    known = _judged_words(plan).setdefault(is_sought, {})
    found: set[int] = set()
    for word, numbers in _numbers_by_word(plan).items():
        verdict = known.get(word)
        if verdict is None:
            verdict = known[word] = bool(is_sought(word))
        if verdict:
            found.update(numbers)
    texts = published_texts(plan)
    return [texts[number] for number in sorted(found)]


def one_of(words: Iterable[str]) -> Callable[[str], object]:
    """What seeks any of some words, given as patterns, whatever their capitals."""
    return re.compile("|".join(words), re.IGNORECASE).fullmatch


def longest_word(phrase: str) -> str:
    """The word that a phrase is best sought by: the longest one, as a pattern."""
    words: list[str] = _WORD.findall(phrase)
    return max(words, key=len)


@once_per_council
def _judged_words(plan: Plan) -> dict[object, dict[str, bool]]:
    """Which words are sought, by who seeks: the boards' words are mostly the same."""
    return {}


@once_per_plan
def _numbers_by_word(plan: Plan) -> dict[str, list[int]]:
    """The numbers of the texts that have each word."""
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(published_texts(plan)):
        for word in set(text.words):
            numbers[word].append(number)
    return numbers
