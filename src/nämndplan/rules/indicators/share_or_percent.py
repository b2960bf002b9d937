"""0,6 beside 65 %: a share of one where its neighbour is a percentage (NP208)."""

from __future__ import annotations

from decimal import Decimal

from .point import Point

ALIKE = 3
"""A hundred times the small value is at most so many times more or less than the other."""


def is_share_beside_percent(small: Point, large: Point) -> bool:
    """True when the values fit together only if the small one is counted a hundred times."""
    if not (small.is_percent or large.is_percent):
        return False
    one, other = plain_number(small), plain_number(large)
    return 0 < one <= 1 < other <= one * 100 * ALIKE and one * 100 <= other * ALIKE


def plain_number(point: Point) -> Decimal:
    """The number of a value that is one, otherwise 0."""
    return point.quantity.value if point.quantity and point.is_number else Decimal(0)
