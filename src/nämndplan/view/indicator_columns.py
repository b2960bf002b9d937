"""The columns of a table of indicators: those that the plan says it has, else one for each value that is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias, cast

from ..model import AsPrinted, Indicator, IndicatorLayout, Part
from ..values import Outcome, ShownField, Target, TimePeriod
from .context import Context
from .fields import INDICATOR
from .inline import Break, Inlines, joined, words
from .notes import Notes
from .table import Cell
from .text import line

Series: TypeAlias = "Indicator | Part"
Value: TypeAlias = "Outcome | Target | AsPrinted | None"
ByYear = Mapping["int | None", "Target | AsPrinted"]

TITLE, HOLDER = "titel", "delmål"
"""What heads a row, and what heads the rows of a sub-goal."""


@dataclass(frozen=True)
class IndicatorColumn:
    """A column: what it shows, its heading, and what a row has in it. None: what heads the row makes the cell."""

    shows: ShownField
    heading: str
    cell: Callable[[Notes, Series], Cell] | None = None
    numeric: bool = False
    value: Callable[[Series], Value] | None = None
    """The value that a row without one lacks; None where the plan itself says what its columns are."""

    @property
    def of_targets(self) -> bool:
        """Whether targets stand in it, and so the reason for having none."""
        return self.shows.key in {"målvärde", "långsiktigt"}


Columns = tuple[IndicatorColumn, ...]


@dataclass(frozen=True, slots=True)
class YearColumns:
    """The years that have a column of their own; None is for targets without a year."""

    outcomes: tuple[int, ...] = ()
    targets: tuple[int | None, ...] = ()

    def and_those_of(self, indicators: Iterable[Series], year: int) -> YearColumns:
        """Together with the years of some indicators."""
        own = years_of(indicators, year)
        outcomes = tuple(sorted({*self.outcomes, *own.outcomes}))
        return YearColumns(outcomes, _in_order({*self.targets, *own.targets}))


def series_of(indicators: Iterable[Series]) -> Iterator[Series]:
    """Indicators, each with its parts."""
    for indicator in indicators:
        yield indicator
        yield from indicator.parts.values() if isinstance(indicator, Indicator) else ()


def years_of(indicators: Iterable[Series], year: int) -> YearColumns:
    """The years in which some indicator, or a part of one, has an outcome, a target, or a reason for having none."""
    outcomes: set[int] = set()
    targets: set[int | None] = set()
    reasons = False
    for series in series_of(indicators):
        reasons |= bool(series.without_target)
        outcomes.update(series.outcomes)
        targets.update(printed_targets(series))
    if reasons and not targets & {year, None}:
        targets.add(year)
    return YearColumns(tuple(sorted(outcomes)), _in_order(targets))


def _in_order(targets: Iterable[int | None]) -> tuple[int | None, ...]:
    return tuple(sorted(targets, key=lambda year: year or 0))


def targets_of(series: Series, year: int) -> Mapping[int, Target | AsPrinted]:
    """Targets by year; a target without a year is for the plan's year."""
    return {at or year: target for at, target in printed_targets(series).items()}


def printed_targets(series: Series) -> ByYear:
    """Targets by the years that the plan prints."""
    if series.target is None:
        return {}
    return cast("ByYear", series.target) if isinstance(series.target, dict) else {None: series.target}


def columns_of(
    context: Context, layout: IndicatorLayout, indicators: Iterable[Series], usual: YearColumns, holder: str
) -> Columns:
    """The columns of a table; ``holder`` is what heads the rows of a sub-goal, "" where there is none.

    ``usual`` are the years that the other goals' tables have too, so that all look alike.
    """
    listed = list(indicators)
    above = (IndicatorColumn(ShownField(HOLDER), holder),) if holder else ()
    if layout.columns:
        declared = (declared_column(context, layout, field, line(word)) for field, word in layout.columns.items())
        return tuple(column for column in declared if holder or column.shows.key != HOLDER)
    return (*above, *_found(context, layout, listed, usual))


# What is there.


def _found(
    context: Context, layout: IndicatorLayout, indicators: list[Series], usual: YearColumns
) -> Iterator[IndicatorColumn]:
    """A column for each year and each other sort of value that some indicator, or a part of one, has."""
    say = context.say
    years = usual.and_those_of(indicators, context.settings.year)
    series = list(series_of(indicators))
    yield IndicatorColumn(ShownField(TITLE), line(layout.name or "") or context.one("indicators"))
    for year in years.outcomes:
        yield _told(_dated("utfall", TimePeriod.of_year(year), say("Utfall {year}", year=year)))
    for period in sorted({period for one in series for period in one.periods}):
        yield _dated("utfall", period, say("Utfall {year}", year=line(period.printed)))
    for year in sorted({year for one in series for year in one.forecasts}):
        yield _dated("prognos", TimePeriod.of_year(year), say("Prognos {year}", year=year))
    if any(one.latest is not None for one in series):
        yield _undated("senast_känt", say("Senast kända utfall"))
    for at in years.targets:
        heading = say("Mål {year}", year=at) if at else say("Målvärde")
        yield _told(_dated("målvärde", TimePeriod.of_year(at) if at else None, heading))
    if any(one.long_term is not None for one in series):
        yield _undated("långsiktigt", say("Långsiktigt målvärde"))


def _dated(key: str, period: TimePeriod | None, heading: str) -> IndicatorColumn:
    value = _VALUES[key]
    return IndicatorColumn(
        ShownField(key, period), heading, lambda notes, one: notes.value(value(one, period)), numeric=True
    )


def _told(column: IndicatorColumn) -> IndicatorColumn:
    """A column in which a row says that it has no value."""
    value = _VALUES[column.shows.key]
    return replace(column, value=lambda one: value(one, column.shows.period))


def _undated(key: str, heading: str) -> IndicatorColumn:
    value = _UNDATED[key]
    return IndicatorColumn(ShownField(key), heading, lambda notes, one: notes.value(value(one)), numeric=True)


def _outcome(one: Series, period: TimePeriod | None) -> Value:
    if period is None:
        return None
    return one.outcomes.get(period.year or 0) if period.is_year else one.periods.get(period)


def _forecast(one: Series, period: TimePeriod | None) -> Value:
    return one.forecasts.get(period.year or 0) if period and period.is_year else None


def _target(one: Series, period: TimePeriod | None) -> Value:
    return printed_targets(one).get(period.year if period else None)


_VALUES: Mapping[str, Callable[[Series, TimePeriod | None], Value]] = {
    "utfall": _outcome,
    "prognos": _forecast,
    "målvärde": _target,
}
_UNDATED: Mapping[str, Callable[[Series], Value]] = {
    "senast_känt": lambda one: one.latest,
    "långsiktigt": lambda one: one.long_term,
}


# What the plan says that its tables have.


def declared_column(context: Context, layout: IndicatorLayout, field: ShownField, heading: str) -> IndicatorColumn:
    """A column of the plan's own."""
    key = field.key
    if key in {TITLE, HOLDER}:
        return IndicatorColumn(field, heading)
    if field.period:
        return _dated(key, field.period, heading)
    if key in _UNDATED:
        return _undated(key, heading)
    if key not in _VALUES:
        return IndicatorColumn(field, heading, lambda _, one: Cell(_said(context, key, one)))
    own = {other.period for other in layout.columns if other.key == key and other.period}
    if key == "målvärde":
        return _rest(field, heading, lambda one: _other_targets(one, own, context.settings.year))
    latest = ShownField("senast_känt") not in layout.columns
    return _rest(field, heading, lambda one: _other_outcomes(one, own, with_latest=latest))


def _rest(field: ShownField, heading: str, values: Callable[[Series], dict[str, Value]]) -> IndicatorColumn:
    """A column for the values that have none of their own, each with its year before it."""

    def cell(notes: Notes, one: Series) -> Cell:
        cells = [(when, notes.value(value)) for when, value in values(one).items()]
        if len(cells) == 1 and not cells[0][0]:
            return cells[0][1]
        content: list[Inlines] = [(*words(f"{when}: " if when else ""), *cell.content) for when, cell in cells]
        marks = tuple(mark for _, cell in cells for mark in cell.marks)
        joined = tuple(part for number, one in enumerate(content) for part in ((Break(),) if number else ()) + one)
        return Cell(joined, marks=marks)

    return IndicatorColumn(field, heading, cell, numeric=True)


def _other_outcomes(one: Series, own: set[TimePeriod], *, with_latest: bool) -> dict[str, Value]:
    found = {TimePeriod.of_year(year): value for year, value in one.outcomes.items()} | one.periods
    rest: dict[str, Value] = {line(period.printed): found[period] for period in sorted(found) if period not in own}
    return rest | ({"": one.latest} if with_latest and one.latest is not None else {})


def _other_targets(one: Series, own: set[TimePeriod], year: int) -> dict[str, Value]:
    """A target for the plan's year needs no year before it."""
    rest = {at: value for at, value in printed_targets(one).items() if not at or TimePeriod.of_year(at) not in own}
    alone = "" if None not in rest else str(year)
    return {alone if at == year else str(at or ""): rest[at] for at in _in_order(rest)}


def _said(context: Context, key: str, one: Series) -> Inlines:
    """What a column of words has for an indicator; its parts have little of it."""
    if key in {"nummer", "enhet"}:
        own = {"nummer": getattr(one, "number", None), "enhet": one.unit}[key]
        return words(line(own or ""))
    if isinstance(one, Part):
        return ()
    if key == "frekvens" and one.frequency:
        return words(line(one.frequency.printed))
    return joined(INDICATOR[key].of(context, one))
