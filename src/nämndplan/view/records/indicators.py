"""Indicators with their outcomes and targets as records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, ClassVar

from ...frozen import frozen
from ...model import AsPrinted, Indicator, Part
from ...values import Measure, PeriodKind, TimePeriod
from ..indicator_columns import targets_of
from ..indicators import GoalTree, home_of_indicator
from ..text import exact, line, visible
from .column import Is, Models
from .goals import goals
from .source import Home, RecordSource, id_of
from .values import BodyName, Measured, clean, measured, prose_text


class ValueSort(StrEnum):
    """What a value is."""

    OUTCOME = "utfall"
    TARGET = "målvärde"


@frozen(slots=False, kw_only=True)
class IndicatorRecord:
    """En indikator, eller en del av en indikator."""

    models: ClassVar[Models] = (Indicator,)

    id: Annotated[str, Is("id", "Indikatorns id i planen.")]
    goal: Annotated[str, Is("mål", "Målet eller delmålet som indikatorn hör till.", "mål.id")]
    goal_title: Annotated[str, Is("mål_titel", "Målets eller delmålets namn.")]
    board: Annotated[str | None, Is("nämnd", "Nämnden; tomt för fullmäktiges indikatorer.", "nämndplaner.id")] = None
    part_of: Annotated[str | None, Is("del_av", "Indikatorn som det här är en del av.", "indikatorer.id")] = None
    number: str | None = None
    title: str
    description: Annotated[str | None, Is(meaning="Vad som mäts och hur, i Markdown.")] = None
    scale: str | None = None
    unit: Annotated[str | None, Is(meaning="Enhet, när den inte står i värdena.")] = None
    direction: Annotated[str | None, Is(meaning="Vilket håll som är bra: öka, minska eller oförändrad.")] = None
    outcome_year: Annotated[int | None, Is("senaste_utfall_år", "Året för det senaste utfallet.")] = None
    outcome_printed: Annotated[str | None, Is("senaste_utfall_tryckt", "Senaste utfallet, som planen skriver det.")] = (
        None
    )
    outcome_number: Annotated[Decimal | None, Is("senaste_utfall_tal", "Senaste utfallet som exakt tal.")] = None
    target_year: Annotated[int | None, Is("målvärde_år", "Planens år, när det har ett målvärde.")] = None
    target_printed: Annotated[
        str | None, Is("målvärde_tryckt", "Målvärdet för planens år, som planen skriver det.")
    ] = None
    target_number: Annotated[Decimal | None, Is("målvärde_tal", "Målvärdet för planens år som exakt tal.")] = None
    without_target: Annotated[str | None, Is(meaning="Skälet till att målvärde saknas.")] = None
    base_year: int | None = None
    owner: Annotated[BodyName | None, Is(meaning="Vem som ansvarar.")] = None
    source: str | None = None
    frequency: str | None = None
    kolada: str | None = None
    answers: Annotated[tuple[str, ...], Is(meaning="Id för uppdrag som indikatorn svarar mot.")] = ()
    motivation: Annotated[str | None, Is(meaning="Varför målvärdet är rimligt.")] = None
    note: str | None = None
    address: Annotated[str | None, Is("adress", "Adressen till platsen i den publicerade planen.")] = None


@frozen(slots=False, kw_only=True)
class ValueRecord:
    """Ett utfall eller ett målvärde för ett år."""

    indicator: Annotated[str, Is("indikator", "Indikatorn.", "indikatorer.id")]
    sort: Annotated[ValueSort, Is("slag", "utfall eller målvärde.")]
    year: Annotated[int, Is("år", "Året som värdet gäller.")]
    value: Annotated[Measured, Is("värde", "Värdet.")]


class OtherSort(StrEnum):
    """What a value for something else than a calendar year is."""

    PERIOD = "utfall"
    FORECAST = "prognos"
    LATEST = "senast känt"
    TARGET = "målvärde"
    LONG_TERM = "långsiktigt målvärde"


@frozen(slots=False, kw_only=True)
class OtherValueRecord:
    """Ett värde för en annan period än ett kalenderår eller utan år, eller en prognos."""

    indicator: Annotated[str, Is("indikator", "Indikatorn.", "indikatorer.id")]
    sort: Annotated[OtherSort, Is("slag", "utfall, prognos, senast känt, målvärde eller långsiktigt målvärde.")]
    period: Annotated[str, Is("period", "Perioden, som planen skriver den; slaget igen där ingen är sagd.")]
    code: Annotated[str | None, Is("kod", "Perioden som statistiken skriver den: 2025-T1, 2025-Q3, 2025-08.")] = None
    value: Annotated[Measured, Is("värde", "Värdet.")]


PART_MARK = "#"
"""Stands between the id of an indicator and the name of a part of it."""

Placed = tuple[Home, str | None, str, Indicator]
"""An indicator's own ids, its board, its goal's id, and itself."""


def _placed(source: RecordSource) -> Iterator[Placed]:
    trees: list[tuple[str | None, GoalTree]] = [
        (None, GoalTree.under(("mål", id), item.value)) for id, item in source.plan.goals.items()
    ]
    trees += [
        (board, GoalTree.under((board, "mål", id), item.value))
        for board in source.boards
        for id, item in source.plan.board_goals(board).items()
    ]
    for board, tree in trees:
        for home, indicators in [
            (tree.home, tree.indicators),
            *((home, node.indicators) for home, _, node in tree.nodes()),
        ]:
            for id, indicator in indicators.items():
                yield home_of_indicator(home, id), board, id_of(home), indicator


def _series(source: RecordSource) -> Iterator[tuple[Placed, str, Indicator | Part]]:
    """Every indicator followed by its parts, each with its id."""
    for placed in _placed(source):
        home, _, _, indicator = placed
        yield placed, id_of(home), indicator
        for route, part in indicator.every_part.items():
            yield placed, PART_MARK.join((id_of(home), *map(line, route[1::2]))), part


def indicators(source: RecordSource) -> Iterator[IndicatorRecord]:
    """Every indicator and every part of one."""
    above = {record.id: record.title for record in goals(source)}
    for (home, board, goal, indicator), id, series in _series(source):
        title = line(series.title or id.rpartition(PART_MARK)[2])
        bare = IndicatorRecord(id=id, goal=goal, goal_title=above[goal], board=board, title=title)
        record = _with_values(source, bare, series)
        if isinstance(series, Part):
            frequency = clean(series.frequency.printed) if series.frequency else None
            yield replace(record, part_of=id.rpartition(PART_MARK)[0], frequency=frequency)
            continue
        yield replace(
            record,
            direction=indicator.direction.value if indicator.direction else None,
            description=prose_text(indicator.description),
            scale=clean(indicator.scale),
            base_year=indicator.base_year,
            owner=source.body(indicator.owner),
            source=clean(indicator.source),
            frequency=clean(indicator.frequency.printed) if indicator.frequency else None,
            kolada=clean(indicator.kolada),
            answers=tuple(id_of(("uppdrag", answered)) for answered in indicator.answers),
            motivation=clean(indicator.motivation),
            address=source.address(*home),
        )


def _with_values(source: RecordSource, record: IndicatorRecord, series: Indicator | Part) -> IndicatorRecord:
    year = source.settings.year
    outcome_year = max(series.outcomes, default=None)
    outcome = None if outcome_year is None else series.outcomes[outcome_year]
    target = targets_of(series, year).get(year)
    return replace(
        record,
        outcome_year=outcome_year,
        outcome_printed=_printed(outcome),
        outcome_number=exact(outcome),
        target_year=year if target is not None else None,
        target_printed=_printed(target),
        target_number=exact(target),
        without_target=clean(series.without_target),
        unit=clean(series.unit),
        note=clean(series.note),
    )


def _printed(value: Measure | AsPrinted | None) -> str | None:
    return None if value is None else visible(value.printed)


def values(source: RecordSource) -> Iterator[ValueRecord]:
    """Every outcome and every target."""
    for _, id, series in _series(source):
        for year, outcome in sorted(series.outcomes.items()):
            yield ValueRecord(indicator=id, sort=ValueSort.OUTCOME, year=year, value=measured(outcome))
        for year, target in sorted(targets_of(series, source.settings.year).items()):
            yield ValueRecord(indicator=id, sort=ValueSort.TARGET, year=year, value=measured(target))


def other_values(source: RecordSource) -> Iterator[OtherValueRecord]:
    """Values for other periods than calendar years, forecasts, and values without a date."""
    for _, id, series in _series(source):
        other = {period: value for period, value in series.every_target.items() if period and not period.is_year}
        sorts: tuple[tuple[OtherSort, Mapping[TimePeriod, Measure | AsPrinted]], ...] = (
            (OtherSort.PERIOD, {period: one for period, one in series.every_outcome.items() if not period.is_year}),
            (OtherSort.FORECAST, series.forecasts),
            (OtherSort.TARGET, other),
        )
        for sort, values in sorts:
            for period, value in sorted(values.items(), key=lambda pair: pair[0]):
                yield OtherValueRecord(
                    indicator=id,
                    sort=_UNDATED.get(period.kind, sort),
                    period=line(period.printed),
                    code=period.code or None,
                    value=measured(value),
                )


_UNDATED = {PeriodKind.LATEST: OtherSort.LATEST, PeriodKind.LONG_TERM: OtherSort.LONG_TERM}
"""What a value without a date is."""
