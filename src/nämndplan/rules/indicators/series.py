"""An indicator's outcomes and targets as series of points that may be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cached_property

from ...diagnostics import Place
from ...frozen import frozen
from ...model import AsPrinted, Indicator, Item, Part, Plan, part_name
from ...values import (
    Amount,
    Direction,
    Limit,
    NoValue,
    Operator,
    Outcome,
    PeriodKind,
    Target,
    TimePeriod,
    Words,
    YesNo,
    has_digit,
)
from ..memo import once_for_each
from .one_unit import in_one_unit
from .point import Point, point_of
from .relative import resolved
from .share_or_percent import is_share_beside_percent
from .target_in_title import bound_in_title
from .unit_in_title import unit_named

_NOT_VALUES = (AsPrinted, NoValue, Words)
_PARTS_OF_YEARS = {
    *(PeriodKind.HALF_YEAR, PeriodKind.TERTIAL, PeriodKind.QUARTER, PeriodKind.MONTH, PeriodKind.MONTHS),
    *(PeriodKind.DAY, PeriodKind.TERM),
}


@frozen(slots=False)
class Step:
    """The way from the latest outcome before a target to that target."""

    outcome: Point
    target: Point

    @cached_property
    def is_comparable(self) -> bool:
        """True when both are numbers counted in the same thing, and the outcome is exactly known.

        0,6 beside 65 % is not, until what NP208 says of them is sorted out.
        """
        one, other = self.outcome, self.target
        is_exact = not isinstance(one.measure, Limit)
        is_mixed = is_share_beside_percent(one, other) or is_share_beside_percent(other, one)
        return is_exact and one.scale is not None and one.scale == other.scale and not is_mixed

    @cached_property
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


@frozen(slots=False)
class Series:
    """The outcomes and targets of an indicator, or of one of its parts (``name``), by year.

    Where all targets are for school years these are the years. What is kept as printed, ``-`` and words are left
    out of both. ``latest_is_unknown`` says that the newest outcome is one kept as printed. ``title_unit`` is the unit
    that the title says that numbers without one are in. ``part_year`` is
    the newest outcome of a month or another part of a year, where it is newer than those of whole years.
    ``plan_year`` is the year of the plan, from which on its targets are its own.
    """

    name: str
    outcomes: tuple[Point, ...]
    targets: tuple[Point, ...]
    latest_is_unknown: bool = False
    title_unit: str = ""
    part_year: Point | None = None
    plan_year: int | None = None

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """The outcomes, then the targets."""
        return (*self.outcomes, *self.targets)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Each target with the latest outcome of an earlier year, where that is known.

        Last year's targets, printed beside the plan's own, are no longer judged.
        """
        return () if self.latest_is_unknown else tuple(self._steps())

    def _steps(self) -> Iterator[Step]:
        own = [target for target in self.targets if target.year >= (self.plan_year or 0)]
        for target in own or self.targets:
            earlier = [outcome for outcome in self.outcomes if outcome.year < target.year]
            if earlier:
                yield Step(*in_one_unit(earlier[-1], resolved(target, self.outcomes), self.title_unit))


@once_for_each
def series_of(indicator: Item[Indicator], plan: Plan) -> tuple[Series, ...]:
    """The indicator's own series and those of its parts."""
    value, title = indicator.value, indicator.value.title
    own = _series(indicator.place, "", value, value.unit or "", plan.year, title)
    parts = (
        _series(indicator.at(*route), part_name(value, route), part, part.unit or value.unit or "", plan.year, title)
        for route, part in value.every_part.items()
    )
    return (own, *parts)


def _series(place: Place, name: str, value: Indicator | Part, unit: str, year: int | None, title: str) -> Series:
    kind = _kind_of_years(value.target, value.by_period)
    dated = {period: outcome for period, outcome in value.by_period.items() if period.kind is kind}
    newest = max(dated.items(), default=None, key=lambda pair: pair[0])
    outcomes = tuple(_points(place.at("utfall"), dated, unit))
    bound = bound_in_title(title)
    return Series(
        name,
        outcomes,
        tuple(_bound(each, bound) for each in _targets(place.at("målvärde"), value.target, kind, unit, year)),
        newest is not None and isinstance(newest[1], AsPrinted),
        unit_named(title),
        _part_year(place, value, unit, outcomes),
        year,
    )


def _bound(target: Point, bound: Operator | None) -> Point:
    """A target that the title makes a limit: 3,5 of "Underutnyttjandegrad högst %" is at most that."""
    match target.measure:
        case Amount(quantity, printed, None, beside) if bound:
            return replace(target, measure=Limit(bound, quantity, printed, beside))
    return target


def _kind_of_years(target: object, outcomes: Iterable[TimePeriod]) -> PeriodKind:
    """Calendar years; school years where every target that has a date, or else every outcome, is for one."""
    dated = [period for period in target if period.year] if isinstance(target, dict) else []
    kinds = {period.kind for period in dated or outcomes}
    return PeriodKind.SCHOOL_YEAR if kinds == {PeriodKind.SCHOOL_YEAR} else PeriodKind.YEAR


def _part_year(place: Place, value: Indicator | Part, unit: str, outcomes: tuple[Point, ...]) -> Point | None:
    """The newest outcome of a part of a year: the year's own is not known yet."""
    points = [
        point
        for key, dated in (("utfall", value.by_period), ("delårsutfall", value.part_years))
        for point in _points(
            place.at(key), {period: each for period, each in dated.items() if period.kind in _PARTS_OF_YEARS}, unit
        )
    ]
    newest = points[-1] if points else None
    is_news = newest is not None and not (outcomes and outcomes[-1].year >= newest.year)
    return newest if is_news else None


def _targets(
    place: Place,
    target: Target | AsPrinted | dict[TimePeriod, Target | AsPrinted] | None,
    kind: PeriodKind,
    unit: str,
    year: int | None,
) -> Iterator[Point]:
    """A target without a year is for the plan's year."""
    if isinstance(target, dict):
        yield from _points(place, {period: each for period, each in target.items() if period.kind is kind}, unit)
    elif target is not None and not isinstance(target, _NOT_VALUES) and year is not None:
        yield point_of(place, year, target, unit)


def _points(place: Place, dated: Mapping[TimePeriod, Outcome | Target | AsPrinted], unit: str) -> Iterator[Point]:
    for period, measure in sorted(dated.items()):
        if not isinstance(measure, _NOT_VALUES):
            point = point_of(place.at(str(period)), period.end[0], measure, unit)
            yield point if period.is_year else replace(point, period=period.printed)


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
