"""How much a number has changed: as prices rise, or more than can be believed."""

from __future__ import annotations

from decimal import Decimal

from ...values import Rank, Share, known_unit
from .point import Point
from .series import Step

LARGEST_FACTOR = 5
SMALLEST_NUMBER = 10
_MOVED_COMMA = frozenset({10, 100, 1000})
_PRICES_A_YEAR = Decimal("0.04")


def factor(step: Step) -> Decimal | None:
    """How many times larger the larger number is, when that is hard to believe; None otherwise.

    Shares, small numbers and those that have changed sign may well grow many times over, but not to 65 from 6,5.
    """
    one, other = step.outcome.size, step.target.size
    if one is None or other is None or min(one, other) <= 0:
        return None
    times = max(one, other) / min(one, other)
    if times in _MOVED_COMMA and len(one.normalize().as_tuple().digits) > 1:
        return times
    is_far = min(one, other) >= SMALLEST_NUMBER and not _is_bounded(step.target) and times >= LARGEST_FACTOR
    return times if is_far else None


def _is_bounded(point: Point) -> bool:
    return point.is_percent or isinstance(point.measure, (Share, Rank))


def follows_prices(step: Step) -> bool:
    """True for a ceiling in kronor that is above an older outcome by no more than prices rise."""
    unit = known_unit(step.target.unit)
    return unit is not None and bool(unit.kronor or unit.euros) and rises_as_prices(step)


def rises_as_prices(step: Step) -> bool:
    """True when the number has grown by no more than four per cent a year."""
    outcome, target, years = step.outcome.size, step.target.size, step.target.year - step.outcome.year
    if not outcome or target is None or outcome < 0:
        return False
    return outcome < target <= outcome * (1 + _PRICES_A_YEAR * years)
