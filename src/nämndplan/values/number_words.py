"""Swedish number words, as running text uses them for small counts."""

from __future__ import annotations

from functools import cache
from itertools import chain, product

from .. import lazy_re as re
from ..word_list import any_phrase, word_list

_SMALL = "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton"
_TENS = "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio"


def _words() -> dict[str, int]:
    small = _SMALL.split()
    numbers = {word: number for number, word in enumerate(small)} | {"en": 1, "aderton": 18}
    for tens, units in product(range(len(_TENS.split())), range(10)):
        word = _TENS.split()[tens]
        numbers[word + (small[units] if units else "")] = 20 + 10 * tens + units
    return numbers | {
        "netto noll": 0,
        "nettonoll": 0,
        "hundra": 100,
        "ett hundra": 100,
        "tusen": 1000,
        "ett tusen": 1000,
    }


NUMBER_WORDS = _words()
"""The words for 0 to 99, for a hundred and for a thousand."""


_OFTEN_NONE = frozenset({"en", "ett"})
"""Rather articles than numbers, in a text."""


def number_word(text: str) -> str:
    """The first word for a number in a text: två, hälften, fördubblas; or ""."""
    match = _any_number_word().search(text)
    return match[0] if match else ""


@cache
def _any_number_word() -> re.Pattern[str]:
    return any_phrase(chain(NUMBER_WORDS.keys() - _OFTEN_NONE, word_list(__package__, "fractions")[""]))


def count_said(text: str) -> int:
    """The number that a word or digits stand for."""
    return int(text) if text.isdecimal() else NUMBER_WORDS[text.casefold()]
