"""An indicator's outcomes and targets as series of points that may be compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ...diagnostics import Place
from ...model import AsPrinted, Indicator, Item, Part, Plan, of_years, part_name
from ...values import Direction, Limit, NoValue, Outcome, Target, TimePeriod, Words, YesNo, has_digit
from ..memo import once_for_each
from .point import Point, point_of
from .relative import resolved
from .share_or_percent import is_share_beside_percent

_NOT_VALUES = (AsPrinted, NoValue, Words)


@dataclass(frozen=True, slots=True)
class Step:
    """The way from the latest outcome before a target to that target."""

    outcome: Point
    target: Point

    @property
    def is_comparable(self) -> bool:
        """True when both are numbers counted in the same thing, and the outcome is exactly known.

        0,6 beside 65 % is not, until what NP208 says of them is sorted out.
        """
        one, other = self.outcome, self.target
        is_exact = not isinstance(one.measure, Limit)
        is_mixed = is_share_beside_percent(one, other) or is_share_beside_percent(other, one)
        return is_exact and one.scale is not None and one.scale == other.scale and not is_mixed

    @property
    def movement(self) -> Decimal:
        """How much larger the target's number is; both must be comparable. Nothing, where "ca 85" may be the same."""
        difference = (self.target.size or Decimal(0)) - (self.outcome.size or Decimal(0))
        return Decimal(0) if abs(difference) < self.outcome.slack + self.target.slack else difference

    def goes_against(self, direction: Direction) -> bool:
        """True when the number goes the other way than it should.

        A deviation or a deficit that is to be less is less the nearer it is to nothing: from -0,9 to 0 is no increase.
        """
        if direction is Direction.INCREASE:
            return self.movement < 0
        comes_nearer = (self.outcome.size or 0) < 0 and (self.target.size or 0) <= 0
        return direction is Direction.DECREASE and self.movement > 0 and not comes_nearer


@dataclass(frozen=True, slots=True)
class Series:
    """The outcomes and targets of an indicator, or of one of its parts (``name``), by year.

    What is kept as printed, ``-`` and words are left out of both.
    ``latest_is_unknown`` says that the newest outcome is one kept as printed.
    """

    name: str
    outcomes: tuple[Point, ...]
    targets: tuple[Point, ...]
    latest_is_unknown: bool = False

    @property
    def points(self) -> tuple[Point, ...]:
        """The outcomes, then the targets."""
        return (*self.outcomes, *self.targets)

    @property
    def steps(self) -> tuple[Step, ...]:
        """Each target with the latest outcome of an earlier year, where that is known."""
        return () if self.latest_is_unknown else tuple(self._steps())

    def _steps(self) -> Iterator[Step]:
        for target in self.targets:
            earlier = [outcome for outcome in self.outcomes if outcome.year < target.year]
            if earlier:
                yield Step(earlier[-1], resolved(target, self.outcomes))


@once_for_each
def series_of(indicator: Item[Indicator], plan: Plan) -> tuple[Series, ...]:
    """The indicator's own series and those of its parts."""
    value = indicator.value
    own = _series(indicator.place, "", value, value.unit or "", plan.year)
    parts = (
        _series(indicator.at(*route), part_name(value, route), part, part.unit or value.unit or "", plan.year)
        for route, part in value.every_part.items()
    )
    return (own, *parts)


def _series(place: Place, name: str, value: Indicator | Part, unit: str, year: int | None) -> Series:
    newest = max(value.outcomes.items(), default=None, key=lambda pair: pair[0])
    return Series(
        name,
        tuple(_points(place.at("utfall"), value.outcomes, unit)),
        tuple(_targets(place.at("målvärde"), value.target, unit, year)),
        newest is not None and isinstance(newest[1], AsPrinted),
    )


def _targets(
    place: Place, target: Target | AsPrinted | dict[TimePeriod, Target | AsPrinted] | None, unit: str, year: int | None
) -> Iterator[Point]:
    """A target without a year is for the plan's year."""
    if isinstance(target, dict):
        yield from _points(place, of_years(target), unit)
    elif target is not None and not isinstance(target, _NOT_VALUES) and year is not None:
        yield point_of(place, year, target, unit)


def _points(place: Place, by_year: Mapping[int, Outcome | Target | AsPrinted], unit: str) -> Iterator[Point]:
    for year, measure in sorted(by_year.items()):
        if not isinstance(measure, _NOT_VALUES):
            yield point_of(place.at(str(year)), year, measure, unit)


@once_for_each
def is_measured_in_numbers(indicator: Item[Indicator], plan: Plan) -> bool:
    """True when some outcome or target is more than Ja, Nej, words without digits, or nothing."""
    holders: tuple[Indicator | Part, ...] = (indicator.value, *indicator.value.every_part.values())
    in_words = (
        measure for holder in holders for measure in (*holder.every_outcome.values(), *holder.every_target.values())
    )
    if any(has_digits(measure) for measure in in_words):
        return True
    points = (point for series in series_of(indicator, plan) for point in series.points)
    return any(not isinstance(point.measure, YesNo) for point in points)


def has_digits(measure: Outcome | Target | AsPrinted | None) -> bool:
    """True for words that hold a number in a form of their own ("30 g"), and for numbers kept as printed."""
    return isinstance(measure, (Words, AsPrinted)) and has_digit(measure.printed)
