"""One value of an indicator: an outcome or a target, with its year and unit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ...diagnostics import Place
from ...values import (
    Amount,
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
)


@dataclass(frozen=True, slots=True)
class Point:
    """One value of a series: the year, what stands there, and its unit, written there or above."""

    year: int
    measure: Measure
    unit: str
    place: Place

    @property
    def printed(self) -> str:
        """The value as the plan prints it."""
        return published(self.measure)

    @property
    def with_unit(self) -> str:
        """The value as printed, with the unit that is written elsewhere."""
        own = self.quantity.unit if self.quantity else ""
        return (
            with_hard_spaces(f"{self.printed} {self.unit}") if self.quantity and not own and self.unit else self.printed
        )

    @property
    def quantity(self) -> Quantity | None:
        """The one number with its unit, for the forms that have one."""
        match self.measure:
            case Amount(quantity) | Limit(_, quantity) | Change(_, quantity):
                return quantity
            case _:
                return None

    @property
    def is_number(self) -> bool:
        """True for the forms that are a number of something."""
        return isinstance(self.measure, (Amount, Limit, Interval, Change))

    @property
    def says_unit(self) -> bool:
        """True when the unit, or what the number is counted against, is known."""
        return bool(self.unit or (self.quantity and self.quantity.per))

    @property
    def size(self) -> Decimal | None:
        """The number to compare by; money in kronor. None for forms without one, and for changes."""
        match self.measure:
            case Amount(quantity) | Limit(_, quantity):
                unit = known_unit(self.unit)
                return quantity.value * (unit.kronor or 1) if unit else quantity.value
            case Share(part) | Rank(part):
                return Decimal(part)
            case _:
                return None

    @property
    def scale(self) -> tuple[str, ...] | None:
        """What the size is counted in; only points with the same scale can be compared."""
        match self.measure:
            case Amount(quantity) | Limit(_, quantity):
                unit = known_unit(self.unit)
                symbol = ("kr" if unit.kronor else unit.symbol) if unit else self.unit.casefold()
                return ("number", symbol, quantity.per.casefold())
            case Share(_, whole):
                return ("share", str(whole))
            case Rank():
                return ("rank",)
            case _:
                return None


def point_of(place: Place, year: int, measure: Measure, unit: str) -> Point:
    """The value with its own unit, or else the one written above it."""
    match measure:
        case Amount(quantity) | Limit(_, quantity) | Change(_, quantity):
            return Point(year, measure, quantity.unit or unit, place)
        case Interval(low, high):
            return Point(year, measure, high.unit or low.unit or unit, place)
        case _:
            return Point(year, measure, unit, place)
