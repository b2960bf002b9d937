"""How a measure has developed: its outcome, forecast and target, year by year and report by report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ...frozen import frozen
from ...model import AsPrinted, Indicator, Item, Part, PartReport, ValueReport, part_name
from ...model.periods import of_years
from ...rules.follow_up.pairing import report_on
from ...rules.follow_up.periods import periods
from ...values import Amount, Limit, Measure
from ..indicator_columns import targets_of
from ..inline import words
from ..table import Cell, Column, Row, RowGroup, Table, TableKind
from ..text import exact, line, measure_text, numbered
from .source import ReportSource, is_hidden

FEWEST = 2
"""Times with something measured or foreseen; with fewer nothing has developed."""
OUTCOME, FORECAST, TARGET = "measured", "foreseen", "target"
Value = Measure | AsPrinted | None


@frozen
class At:
    """What is known of a measure at a time: ``title`` is the report's that tells it, "" for the plan's own years."""

    when: str
    year: int
    title: str = ""
    outcome: Value = None
    forecast: Value = None


def developments(source: ReportSource, item: Item[Indicator], home: tuple[str, ...]) -> Iterator[Table]:
    """The table of an indicator, or of each of its parts, up to the report's period."""
    value = item.value
    yield from _table(source, numbered(value), value, list(_times(source, item, value, ())), (*home, "", item.id))
    for route, part in value.every_part.items():
        title = f"{numbered(value)}, {line(part_name(value, route))}"
        times = list(_times(source, item, part, route))
        yield from _table(source, title, part, times, (*home, "", item.id, *route[1::2]))


def _table(
    source: ReportSource, title: str, value: Indicator | Part, times: list[At], home: tuple[str, ...]
) -> Iterator[Table]:
    known = [at for at in times if at.outcome or at.forecast]
    if len(known) < FEWEST:
        return
    say, targets = source.context.say, targets_of(value, source.plan.year or 0)
    rows = [(at, at.outcome, at.forecast, targets.get(at.year)) for at in known]
    comparable = _are_comparable([one for _, *values in rows for one in values if one], value.unit or "")
    columns = (
        Column(say("Till och med")),
        Column(say("Utfall"), numeric=True),
        Column(say("Prognos"), numeric=True),
        Column(say("Målvärde"), numeric=True),
    )
    used = [True, *(any(row[at] for row in rows) for at in (1, 2, 3))]
    made = []
    for at, *values in rows:
        cells = [Cell(words(at.when), "row", facts=source.context.fact("Rapport", at.title))]
        for one, status in zip(values, (OUTCOME, FORECAST, TARGET), strict=True):
            cell = Cell(words(measure_text(one)), status=status) if one else Cell()
            cells.append(replace(cell, number=exact(one)) if one and comparable else cell)
        made.append(Row(tuple(cell for cell, use in zip(cells, used, strict=True) if use)))
    heads = tuple(column for column, use in zip(columns, used, strict=True) if use)
    unit = f", {line(value.unit)}" if value.unit else ""
    caption = say("Utveckling: {title}{unit}", title=title, unit=unit)
    anchor = source.context.anchors.of("uppföljt", *home, "utveckling")
    yield Table(TableKind.DEVELOPMENT, anchor, caption, heads, (RowGroup(tuple(made)),))


def _are_comparable(values: list[Any], unit: str) -> bool:
    """Whether all stand on one scale: numbers and limits in the same unit."""
    quantities = [value.quantity for value in values if isinstance(value, Amount | Limit)]
    units = {(quantity.unit or unit, quantity.per) for quantity in quantities}
    return len(quantities) == len(values) and len(units) == 1 and not any(one.is_time for one in quantities)


def _times(
    source: ReportSource, item: Item[Indicator], value: Indicator | Part, route: tuple[str, ...]
) -> Iterator[At]:
    """The plan's years before the report's, as they were revised last, then each report of the year."""
    until = source.period.value.period.end
    reports = [
        (period, report)
        for id, period in periods(source.plan).items()
        if period.value.period.end <= until and (report := report_on(item, id, source.plan))
    ]
    outcomes: dict[int, Value] = {**value.outcomes}
    if not route:
        for _, report in reports:
            outcomes |= of_years(report.value.revised)
    first = min((period.value.period.end.year for period, _ in reports), default=until.year)
    yield from (At(str(year), year, "", outcome) for year, outcome in sorted(outcomes.items()) if year < first)
    for period, report in reports:
        span = period.value.period
        told: ValueReport | PartReport | None = report.value.every_part.get(route) if route else report.value
        if told is None or is_hidden(told) or is_hidden(report.value):
            continue
        when = str(span.end.year) if span.is_year else f"{span.end:%Y-%m}"
        yield At(when, span.end.year, line(period.value.title), told.outcome, told.forecast)
