"""All indicators on one sheet, for those who open the workbook to read: what, where from, where to, how it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import compress

from ..frozen import frozen
from ..model import AsPrinted, Indicator, Part, part_name, parts_below
from ..values import Measure
from .context import Context
from .records import Form
from .records.source import id_of
from .records.values import measured, year_or_period
from .site.indicators import Dated, aim_heading, in_one_year, latest, latest_heading, target
from .site.source import ListedIndicator, SiteSource
from .site.state_columns import is_measured
from .text import line, numbered

Value = str | int | Decimal | None


@frozen
class IndicatorSheet:
    """A sheet's name, the headings of its columns, and its rows: numbers as numbers, everything else as printed."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def indicator_sheet(source: SiteSource) -> IndicatorSheet | None:
    """The sheet; None when there is no indicator. A column that would be empty is left out."""
    listed = [row for item in source.indicators() for row in _with_parts(item)]
    if not listed:
        return None
    context, say = source.context, source.context.say
    outcomes: list[Dated | None] = [latest(series) for _, series, _ in listed]
    aims = [target(series, source.year) for _, series, _ in listed]
    below = _levels(context, {item.depth for item, _, _ in listed if item.depth}) or say("Rubrik")
    heads = (
        context.level_name(0) or (say("Mål") if below != say("Mål") else say("Rubrik")),
        below,
        say("Nämnd"),
        context.one("indicators"),
        latest_heading(context, outcomes),
        say("Utfallets år"),
        aim_heading(context, aims),
        say("Målvärdets år"),
        say("Enhet"),
        say("Läge"),
        say("Id"),
    )
    rows = [_row(source, *row, outcome, aim) for row, outcome, aim in zip(listed, outcomes, aims, strict=True)]
    used = [any(row[at] is not None for row in rows) for at in range(len(heads))]
    used[2] &= len({item.board for item, _, _ in listed}) > 1
    # A column that would say the same of every row, that nothing is known, is as empty as one without a word.
    used[4] &= any(outcomes)
    used[5] &= not in_one_year(outcomes)
    used[6] &= any(aims)
    used[7] &= not in_one_year(aims)
    used[9] &= is_measured(source)
    return IndicatorSheet(
        say("Översikt"), tuple(compress(heads, used)), tuple(tuple(compress(row, used)) for row in rows)
    )


def _levels(context: Context, depths: set[int]) -> str:
    """What the sub-goals are called that the indicators stand under."""
    return context.level_name(*depths) if len(depths) == 1 else context.level_names(depths)


Series = tuple[ListedIndicator, Indicator | Part, str]
"""An indicator, itself or a part of it, and what that is called."""


def _with_parts(item: ListedIndicator) -> Iterator[Series]:
    """An indicator, and each of its parts below it."""
    yield item, item.value, numbered(item.value)
    for route, part in item.value.every_part.items():
        yield item, part, f"{line(item.value.title)}: {line(part_name(item.value, route))}"


def _row(
    source: SiteSource,
    item: ListedIndicator,
    series: Indicator | Part,
    title: str,
    outcome: Dated | None,
    aim: Dated | None,
) -> tuple[Value, ...]:
    context = source.context
    values = [pair[1] if pair else None for pair in (outcome, aim)]
    beside = (*parts_below(series), *((item.value,) if isinstance(series, Part) else ()))
    unit = series.unit or item.value.unit or _unit(values)
    state = None if isinstance(series, Part) else context.translated(source.progress(item.value).said)
    return (
        source.goal_heading(item.goal),
        item.subgoal or None,
        context.name(item.board) if item.board else context.say("Fullmäktige"),
        title,
        _value(values[0], unit) if outcome else _missing(context, map(latest, beside)),
        _when(outcome),
        _value(values[1], unit) if aim else _without_target(source, series, beside),
        _when(aim),
        line(unit) if unit else None,
        state,
        id_of(item.home),
    )


def _missing(context: Context, told_beside: Iterable[Dated | None]) -> Value:
    """What is missing is said, where neither the parts nor what this is a part of have it."""
    return None if any(told_beside) else context.say("saknas")


def _without_target(source: SiteSource, series: Indicator | Part, beside: Iterable[Indicator | Part]) -> Value:
    if series.without_target:
        return source.context.say("inget målvärde")
    return _missing(source.context, (target(other, source.year) for other in beside))


def _when(dated: Dated | None) -> Value:
    """The year as a number, another period in words."""
    year, other = year_or_period(dated[0] if dated else None)
    return year or other


def _unit(values: Sequence[Measure | AsPrinted | None]) -> str | None:
    """The unit that stands in the values, when it is one."""
    units = {found for value in values if value is not None and (found := measured(value).unit)}
    return units.pop() if len(units) == 1 else None


def _value(value: Measure | AsPrinted | None, unit: str | None) -> Value:
    """The number when the value is nothing else, in the row's own unit; else the value as printed."""
    if value is None:
        return None
    found = measured(value)
    bare = found.form is Form.NUMBER and not (found.per or found.about or found.remark)
    return found.number if bare and found.number is not None and found.unit in {None, unit} else line(found.printed)
