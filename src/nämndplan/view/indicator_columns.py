"""The columns of a table of indicators: those that the plan says it has, else one for each value that is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from ..frozen import frozen
from ..model import AsPrinted, Indicator, IndicatorLayout, Part, of_years
from ..model.indicator import LATEST, LONG_TERM
from ..values import Outcome, PeriodKind, ShownField, Target, TimePeriod, is_in_title
from .context import Context
from .fields import INDICATOR
from .inline import Break, Inlines, joined, words
from .notes import Notes
from .table import Cell
from .text import line

Series: TypeAlias = "Indicator | Part"
Value: TypeAlias = "Outcome | Target | AsPrinted | None"

TITLE, HOLDER = "titel", "delmål"
"""What heads a row, and what heads the rows of a sub-goal."""


@frozen(slots=False)
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


@frozen
class PeriodColumns:
    """The periods that have a column of their own; None is for targets without one."""

    outcomes: tuple[TimePeriod, ...] = ()
    forecasts: tuple[TimePeriod, ...] = ()
    targets: tuple[TimePeriod | None, ...] = ()

    def and_those_of(self, indicators: Iterable[Series], year: int) -> PeriodColumns:
        """Together with the periods of some indicators; a target without one needs no column of a year beside it."""
        own = periods_of(indicators, year)
        targets = own.targets if None in own.targets else (*self.targets, *own.targets)
        return PeriodColumns(
            tuple(sorted({*self.outcomes, *own.outcomes})),
            tuple(sorted({*self.forecasts, *own.forecasts})),
            _in_order(targets),
        )


def series_of(indicators: Iterable[Series]) -> Iterator[Series]:
    """Indicators, each with its parts."""
    for indicator in indicators:
        yield indicator
        yield from indicator.every_part.values() if isinstance(indicator, Indicator) else ()


def periods_of(indicators: Iterable[Series], year: int) -> PeriodColumns:
    """The periods in which some indicator, or a part of one, has a value, or a reason for having no target."""
    outcomes: set[TimePeriod] = set()
    forecasts: set[TimePeriod] = set()
    targets: set[TimePeriod | None] = set()
    reasons = False
    for series in series_of(indicators):
        reasons |= bool(series.without_target)
        outcomes.update(_to_be_shown(series.every_outcome))
        forecasts.update(_to_be_shown(series.forecasts))
        targets.update(_to_be_shown(series.every_target))
    if reasons and not targets & {TimePeriod.of_year(year), None}:
        targets.add(TimePeriod.of_year(year))
    return PeriodColumns(tuple(sorted(outcomes)), tuple(sorted(forecasts)), _in_order(targets))


def _to_be_shown(values: Mapping[Any, Value]) -> Iterator[Any]:
    """The periods of values that no title prints already."""
    return (period for period, value in values.items() if not is_in_title(value))


def _in_order(targets: Iterable[TimePeriod | None]) -> tuple[TimePeriod | None, ...]:
    found = set(targets)
    return (*((None,) if None in found else ()), *sorted(period for period in found if period))


def targets_of(series: Series, year: int) -> Mapping[int, Target | AsPrinted]:
    """Targets of calendar years; a target without a period is for the plan's year."""
    return of_years({period or TimePeriod.of_year(year): target for period, target in series.every_target.items()})


def outcome_heading(context: Context, period: TimePeriod) -> str:
    """What stands above outcomes: Utfall 2025, Utfall T1 2025, Senast kända utfall."""
    if period.kind is PeriodKind.LATEST:
        return context.say("Senast kända utfall")
    return context.say("Utfall {year}", year=line(period.printed))


def target_heading(context: Context, period: TimePeriod | None) -> str:
    """What stands above targets: Mål 2026, Målvärde, Långsiktigt målvärde."""
    if period is None:
        return context.say("Målvärde")
    if period.kind is PeriodKind.LONG_TERM:
        return context.say("Långsiktigt målvärde")
    return context.say("Mål {year}", year=line(period.printed))


def columns_of(
    context: Context, layout: IndicatorLayout, indicators: Iterable[Series], usual: PeriodColumns, holder: str
) -> Columns:
    """The columns of a table; ``holder`` is what heads the rows of a sub-goal, "" where there is none.

    ``usual`` are the periods that the other goals' tables have too, so that all look alike.
    """
    listed = list(indicators)
    above = (IndicatorColumn(ShownField(HOLDER), holder),) if holder else ()
    if layout.columns:
        declared = (declared_column(context, layout, field, line(word)) for field, word in layout.columns.items())
        return tuple(column for column in declared if holder or column.shows.key != HOLDER)
    return (*above, *_found(context, layout, listed, usual))


# What is there.


def _found(
    context: Context, layout: IndicatorLayout, indicators: list[Series], usual: PeriodColumns
) -> Iterator[IndicatorColumn]:
    """A column for each period that some indicator, or a part of one, has a value of some sort for."""
    periods = usual.and_those_of(indicators, context.settings.year)
    yield IndicatorColumn(ShownField(TITLE), line(layout.name or "") or context.one("indicators"))
    for period in periods.outcomes:
        yield _told(_found_in("utfall", period, outcome_heading(context, period)))
    for period in periods.forecasts:
        yield _found_in("prognos", period, context.say("Prognos {year}", year=line(period.printed)))
    for at in periods.targets:
        yield _told(_found_in("målvärde", at, target_heading(context, at)))


def _found_in(key: str, period: TimePeriod | None, heading: str) -> IndicatorColumn:
    """The column of a period; one without a date is shown by a key of its own."""
    column = _dated(key, period, heading)
    undated = period and {LATEST: "senast_känt", LONG_TERM: "långsiktigt"}.get(period)
    return replace(column, shows=ShownField(undated)) if undated else column


def _dated(key: str, period: TimePeriod | None, heading: str) -> IndicatorColumn:
    value = _VALUES[key]
    return IndicatorColumn(
        ShownField(key, period),
        heading,
        lambda notes, one: notes.value(value(one, period)),
        numeric=True,
    )


def _told(column: IndicatorColumn) -> IndicatorColumn:
    """A column in which a row says that it has no value: those of years and of targets without one."""
    period = column.shows.period
    is_told = period.is_year if period else column.shows.key == "målvärde"
    value = _VALUES[column.shows.key] if is_told else None
    return replace(column, value=(lambda one: value(one, period)) if value else None)


def _undated(key: str, heading: str) -> IndicatorColumn:
    value = _UNDATED[key]
    return IndicatorColumn(ShownField(key), heading, lambda notes, one: notes.value(value(one)), numeric=True)


_VALUES: Mapping[str, Callable[[Series, TimePeriod | None], Value]] = {
    "utfall": lambda one, period: one.every_outcome.get(period) if period else None,
    "prognos": lambda one, period: one.forecasts.get(period) if period else None,
    "målvärde": lambda one, period: one.every_target.get(period),
}
_UNDATED: Mapping[str, Callable[[Series], Value]] = {
    "senast_känt": lambda one: one.every_outcome.get(LATEST),
    "långsiktigt": lambda one: one.every_target.get(LONG_TERM),
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
    """An outcome that is only the latest known needs no period before it."""
    rest = {period: value for period, value in sorted(one.every_outcome.items()) if period not in own}
    if not with_latest:
        rest.pop(LATEST, None)
    return {"" if period == LATEST else line(period.printed): value for period, value in rest.items()}


def _other_targets(one: Series, own: set[TimePeriod], year: int) -> dict[str, Value]:
    """A target for the plan's year needs no year before it; the long term has a column of its own."""
    rest = {at: value for at, value in one.every_target.items() if at not in {*own, LONG_TERM}}
    alone = "" if None not in rest else str(year)
    own_year = TimePeriod.of_year(year)
    return {alone if at == own_year else line(str(at or "")): rest[at] for at in _in_order(rest)}


def _said(context: Context, key: str, one: Series) -> Inlines:
    """What a column of words has for an indicator; its parts have little of it."""
    if key in {"nummer", "enhet"}:
        own = {"nummer": getattr(one, "number", None), "enhet": one.unit}[key]
        return words(line(own or ""))
    if key == "frekvens" and one.frequency:
        return words(line(one.frequency.printed))
    if isinstance(one, Part):
        return ()
    return joined(INDICATOR[key].of(context, one))
