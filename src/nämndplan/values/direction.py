"""Which way an indicator ought to move."""

from __future__ import annotations

from enum import Enum


class Direction(Enum):
    """Which way is better, in the plan's own word."""

    INCREASE = "öka"
    DECREASE = "minska"
    KEEP = "oförändrad"


WORDS = {
    Direction.INCREASE: ("öka", "ökar", "ökas", "ökad", "ökade", "ökande", "höjas", "↑", "↗"),
    Direction.DECREASE: ("minska", "minskar", "minskas", "minskad", "minskade", "minskande", "sänkas", "↓", "↘"),
    Direction.KEEP: (
        "oförändrad",
        "oförändrat",
        "bibehållen",
        "bibehållet",
        "bibehålla",
        "bibehållas",
        "behålla",
        "behållas",
        "samma nivå",
        "→",
    ),
}
BY_WORD = {word: direction for direction, words in WORDS.items() for word in words}
