"""How many years lie between two measurements of an indicator: elections and many surveys come more seldom."""

from __future__ import annotations

from itertools import pairwise

from ...model import Indicator
from ...word_list import listed, word_list

_FEWEST = 2


def years_between(value: Indicator) -> int:
    """By its frequency, by what is known of such measurements, or by the years that it has outcomes for."""
    if value.frequency:
        return value.frequency.years_between
    said = f"{value.title} {value.source or ''} {value.note or ''}"
    for between in word_list(__package__, "seldom"):
        if listed(__package__, "seldom", between).search(said):
            return int(between)
    years = sorted({period.year for period in value.every_outcome if period.year})
    return min((later - earlier for earlier, later in pairwise(years)), default=1) if len(years) >= _FEWEST else 1
