"""One statement about many, from one day to another: it holds for more objects than before, or for fewer.

A baseline has what was said, word by word. It is the same statement when the same rule says it in the same words
of another number; what was said of each object is part of it, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from .. import lazy_re as re
from ..diagnostics import Diagnostic, Sentence
from ..frozen import frozen
from ..i18n import SWEDISH
from .aggregate import WHOSE, repeated, these

_DIGITS = re.compile(r"[0-9]+")
_LONG = 10
"""Digits: no count has so many, whatever somebody has written in a baseline."""
_COUNT = 7_000_000_007
"""A number that no plan holds, to see where in a sentence the count stands."""


@frozen
class Statement:
    """What a rule says of a number of objects, in the words for some of them and for all.

    ``file`` is the one that it is about; "" where it depends on the count in which file it is said.
    ``is_of_many`` is False for what is said of one object in words that may have been said of several.
    """

    code: str
    wordings: tuple[Sentence, ...]
    file: str = ""
    is_of_many: bool = True

    def count_in(self, file: str, headline: str) -> int:
        """Of how many objects a headline of the rule says this; 0 when it says something else."""
        if self.file and file != self.file:
            return 0
        matches = (_pattern(wording).fullmatch(headline) for wording in self.wordings)
        return next((int(match["count"] or max(_numbers(headline), default=0)) for match in matches if match), 0)


def said_by(diagnostic: Diagnostic, file: str) -> tuple[Statement, int]:
    """The statement that a diagnostic makes, and of how many objects."""
    code, shared = diagnostic.code, diagnostic.shared
    if shared:
        forms = [these(shared, whose) for whose in WHOSE]
        wordings = (wording.having(these=form) for wording in (shared.some, shared.every) for form in forms)
        return Statement(code, tuple(dict.fromkeys(wordings))), len(diagnostic.each) or 1
    if diagnostic.each:
        return Statement(code, (repeated(diagnostic.each[0].headline),)), len(diagnostic.each)
    count = dict(diagnostic.headline.values).get("count")
    if isinstance(count, int):
        return Statement(code, (diagnostic.headline,), file), count
    return Statement(code, (repeated(diagnostic.headline),), is_of_many=False), 1


def headlines_of(diagnostic: Diagnostic) -> Iterator[str]:
    """What was or would be said of each object that a diagnostic is about."""
    return (" ".join(item.headline.text(SWEDISH).split()) for item in diagnostic.each or (diagnostic,))


def _numbers(text: str) -> Iterator[int]:
    return (int(number) for number in _DIGITS.findall(text) if len(number) < _LONG)


@lru_cache(maxsize=256)
def _pattern(wording: Sentence) -> re.Pattern[str]:
    """A sentence with any numbers; ``count`` is its count, if it tells it."""
    text = " ".join(_filled(wording).text(SWEDISH).split())
    before, tells, after = text.partition(str(_COUNT))
    return re.compile(f"{_any_numbers(before)}(?P<count>{'[0-9]{1,9}' if tells else ''}){_any_numbers(after)}")


def _filled(wording: Sentence) -> Sentence:
    """With numbers: every one of them stands for any number, and the count for itself."""
    values = dict(wording.values)
    whose = values.get("these")
    if isinstance(whose, Sentence):
        values["these"] = whose.having(all=1, boards=1)
    return Sentence(wording.template, tuple((values | {"count": _COUNT, "all": 1}).items()))


def _any_numbers(text: str) -> str:
    return "[0-9]+".join(map(re.escape, _DIGITS.split(text)))
