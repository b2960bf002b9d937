"""Scales: where a number stands between the two ends of a picture. Always linear."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal, localcontext

from ...frozen import frozen

DIGITS = 400
"""Enough for sums of any numbers that a plan may hold to be exact."""
MARGIN = Decimal(4)
"""Percent at either side, so that what stands at an end is whole."""
_ENDS = tuple(map(Decimal, ("1", "1.2", "1.5", "2", "2.5", "3", "4", "5", "6", "8", "10")))
"""Round numbers for the end of a scale."""
_CENT = Decimal("0.01")


@frozen
class Scale:
    """From ``low`` at the left to ``high`` at the right, with so many percent free there; low is less than high."""

    low: Decimal
    high: Decimal
    right: Decimal = MARGIN
    left: Decimal = MARGIN

    def share(self, value: Decimal) -> Decimal:
        """Where a value stands, in percent of the picture's width."""
        with localcontext(prec=DIGITS):
            between = (value - self.low) / (self.high - self.low)
            return (self.left + between * (100 - self.left - self.right)).quantize(_CENT, ROUND_HALF_EVEN)

    def at(self, value: Decimal) -> str:
        """The same as text: 12.5%."""
        return percent(self.share(value))

    def width(self, start: Decimal, end: Decimal) -> str:
        """How wide the stretch between two values is."""
        return percent(abs(self.share(end) - self.share(start)))


def percent(share: Decimal) -> str:
    """12.5%."""
    return f"{share.normalize():f}%"


def scale_from_zero(values: Iterable[Decimal]) -> Scale:
    """A scale that holds zero and all values, with round numbers at its ends."""
    known = [Decimal(0), *values]
    low, high = min(known), max(known)
    if low == high:
        return Scale(Decimal(0), Decimal(1))
    with localcontext(prec=DIGITS):
        power = Decimal(1).scaleb((high - low).adjusted())
        step = next(end * power for end in _ENDS if end * power >= high - low)
        start = (low / step).to_integral_value(ROUND_FLOOR) * step
        end = (high / step).to_integral_value(ROUND_CEILING) * step
    return Scale(short(start), short(end))


def scale_around(values: Iterable[Decimal]) -> Scale:
    """A scale with round numbers at its ends that holds all values: from zero, unless they lie far from it together."""
    known = list(values)
    low, high = min(known), max(known)
    if low == high or (low <= high - low and low >= 0) or low < 0 < high:
        return scale_from_zero(known)
    with localcontext(prec=DIGITS):
        step = Decimal(1).scaleb((high - low).adjusted())
        start = (low / step).to_integral_value(ROUND_FLOOR) * step
        end = (high / step).to_integral_value(ROUND_CEILING) * step
    return Scale(short(start), short(end))


def short(value: Decimal) -> Decimal:
    """The same number without decimals that say nothing: 1 and not 1.00."""
    with localcontext(prec=DIGITS):
        whole = value.to_integral_value()
        return whole.quantize(Decimal(1)) if whole == value else value.normalize()
