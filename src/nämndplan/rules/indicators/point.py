"""One value of an indicator: an outcome or a target, with its year and unit."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property

from ... import lazy_re as re
from ...diagnostics import Place
from ...frozen import frozen
from ...values import (
    HARD_SPACE,
    Amount,
    Beside,
    Change,
    Interval,
    Limit,
    Measure,
    Quantity,
    Rank,
    Share,
    known_unit,
    published,
    with_hard_spaces,
    write_number,
)


@frozen(slots=False)
class Point:
    """One value of a series: the year, what stands there, and its unit, written there or above.

    ``stated`` is what stands there when ``measure`` has been worked out from it. ``period`` is how the period is
    printed when it is no calendar year: 2025/26, okt 2025.
    """

    year: int
    measure: Measure
    unit: str
    place: Place
    stated: Measure | None = None
    period: str = ""

    @property
    def when(self) -> str:
        """The year, or the period as printed."""
        return self.period or str(self.year)

    @property
    def printed(self) -> str:
        """The value as the plan prints it, and what it comes to."""
        if self.stated is None or self.quantity is None:
            return published(self.measure)
        worth = write_number(self.quantity.value) + (f"{HARD_SPACE}{self.unit}" if self.unit else "")
        return f"{published(self.stated)} ({worth})"

    @property
    def with_unit(self) -> str:
        """The value as printed, with the unit that is written elsewhere."""
        if self.quantity is None or not self.unit or self.quantity.unit or self._says_more:
            return self.printed
        return with_hard_spaces(f"{self.printed} {self.unit}")

    @property
    def _says_more(self) -> bool:
        """True when more than the number is printed, so that no unit can stand after it."""
        beside = getattr(self.measure, "beside", None)
        return self.stated is not None or beside not in {None, Beside()}

    @cached_property
    def quantity(self) -> Quantity | None:
        """The one number with its unit, for the forms that have one."""
        match self.measure:
            case Amount(quantity) | Limit(_, quantity) | Change(_, quantity):
                return quantity
            case _:
                return None

    @cached_property
    def is_percent(self) -> bool:
        """True for what is counted in per cent."""
        unit = known_unit(self.unit)
        return unit is not None and unit.symbol == "%"

    @cached_property
    def is_number(self) -> bool:
        """True for the forms that are a number of something."""
        return isinstance(self.measure, (Amount, Limit, Interval, Change))

    @property
    def says_unit(self) -> bool:
        """True when the unit, or what the number is counted against, is known."""
        return bool(self.unit or (self.quantity and (self.quantity.per or self.quantity.is_time)))

    @cached_property
    def slack(self) -> Decimal:
        """How far off the size may be, in the same: 0 for a number that is not "about"."""
        unit = known_unit(self.unit)
        return self.quantity.slack * ((unit and unit.kronor) or 1) if self.quantity else Decimal(0)

    @cached_property
    def size(self) -> Decimal | None:
        """The number to compare by; money in kronor. None for forms without one, and for changes."""
        match self.measure:
            case Amount(quantity) | Limit(_, quantity):
                unit = known_unit(self.unit)
                return quantity.value * (unit.kronor or 1) if unit else quantity.value
            case Share(part):
                return part
            case Rank(place):
                return Decimal(place)
            case _:
                return None

    @cached_property
    def scale(self) -> tuple[str, ...] | None:
        """What the size is counted in; only points with the same scale can be compared."""
        match self.measure:
            case Amount(quantity) | Limit(_, quantity):
                unit = known_unit(self.unit)
                symbol = ("kr" if unit.kronor else unit.symbol) if unit else self.unit.casefold()
                return ("time" if quantity.is_time else "number", symbol, quantity.per.casefold())
            case Share(_, whole):
                return ("share", str(whole))
            case Rank():
                return ("rank",)
            case _:
                return None


def point_of(place: Place, year: int, measure: Measure, unit: str) -> Point:
    """The value with its own unit and year, or else those that are written above it."""
    beside = getattr(measure, "beside", None)
    year = (beside.year if beside else None) or year
    match measure:
        case Amount(quantity) | Limit(_, quantity) | Change(_, quantity):
            return Point(year, measure, quantity.unit or unit, place)
        case Interval(low, high):
            return Point(year, measure, high.unit or low.unit or unit, place)
        case _:
            return Point(year, measure, unit, place)


def has_same_digits(one: Point, other: Point) -> bool:
    """True for 68,9 and 86,9: two digits or more, the same ones in another order."""
    digits = [re.sub(r"\D", "", str(point.quantity.value)) for point in (one, other) if point.quantity]
    return len(digits) > 1 and digits[0] != digits[1] and sorted(digits[0]) == sorted(digits[1])
