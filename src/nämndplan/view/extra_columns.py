"""Columns for values that are of no calendar year: parts of years, forecasts, the latest known, the long term."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from ..model import AsPrinted, Indicator, Part
from ..values import Outcome, Target, TimePeriod
from .context import Context
from .text import FixedWords, line

Value: TypeAlias = "Outcome | Target | AsPrinted | None"


@dataclass(frozen=True)
class ExtraColumn:
    """A column: its heading, and what a row has in it."""

    heading: Callable[[Context], FixedWords]
    value: Callable[[Indicator | Part], Value]


Extra: TypeAlias = "tuple[tuple[ExtraColumn, ...], tuple[ExtraColumn, ...]]"
"""Those after the outcomes of years, and those after the targets."""


def extra_columns(indicators: Iterable[Indicator]) -> Extra:
    """The columns that some indicator, or a part of one, has something in."""
    series: list[Indicator | Part] = []
    for indicator in indicators:
        series += [indicator, *indicator.parts.values()]
    periods = sorted({period for one in series for period in one.periods})
    forecasts = sorted({year for one in series for year in one.forecasts})
    before = [_period(period) for period in periods]
    before += [_forecast(year) for year in forecasts]
    if any(one.latest is not None for one in series):
        before.append(ExtraColumn(lambda context: context.say("Senast kända utfall"), lambda one: one.latest))
    has_long = any(one.long_term is not None for one in series)
    after = ExtraColumn(lambda context: context.say("Långsiktigt målvärde"), lambda one: one.long_term)
    return tuple(before), (after,) if has_long else ()


def _period(period: TimePeriod) -> ExtraColumn:
    printed = line(period.printed)
    return ExtraColumn(lambda context: context.say("Utfall {year}", year=printed), lambda one: one.periods.get(period))


def _forecast(year: int) -> ExtraColumn:
    return ExtraColumn(lambda context: context.say("Prognos {year}", year=year), lambda one: one.forecasts.get(year))
