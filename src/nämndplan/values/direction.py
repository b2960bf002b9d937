"""Which way an indicator ought to move."""

from __future__ import annotations

from enum import Enum

from ..word_list import word_list


class Direction(Enum):
    """Which way is better, in the plan's own word."""

    INCREASE = "öka"
    DECREASE = "minska"
    KEEP = "oförändrad"


WORDS = {Direction(section): words for section, words in word_list(__package__, "directions").items()}
BY_WORD = {word: direction for direction, words in WORDS.items() for word in words}
