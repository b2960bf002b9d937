"""Ett värde står inte i någon kolumn

Vad
    `uppställning` säger vilka kolumner tabellen har, och ett värde som står i filerna har
    ingen av dem.

Varför
    Bara de kolumner som står där publiceras. Värdet syns då inte i något dokument, och ingen
    märker att det fattas.

Fel
    # plan.yaml
    titel: Plan för Lilla kommunen
    organisation: Lilla kommunen
    år: 2024
    uppställning:
      indikatorer:
        kolumner: {titel: Mått, utfall 2023: Utfall, målvärde: Mål}
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            utfall:
              2022: 69 %  # UPPLYSNING NP920
              2023: 71 %
            målvärde: minst 75 %

Rätt
    # plan.yaml
    titel: Plan för Lilla kommunen
    organisation: Lilla kommunen
    år: 2024
    uppställning:
      indikatorer:
        kolumner: {titel: Mått, utfall: Utfall, målvärde: Mål}
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            utfall:
              2022: 69 %
              2023: 71 %
            målvärde: minst 75 %
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ...diagnostics import Finding, Place, Severity, Shared, say
from ...model import Activity, BoardGoal, CouncilGoal, Indicator, Item, Part, Plan, walk
from ...values import PeriodKind, TimePeriod
from ..rule import Rule

Value = tuple[str, TimePeriod | None, Place]
"""A value's key, its period, and where it stands."""


def check(plan: Plan) -> Iterator[Finding]:
    """One finding for each sort of value under a goal; several of one indicator are one statement."""
    goals: tuple[Item[CouncilGoal] | Item[BoardGoal], ...] = (*plan.of(CouncilGoal), *plan.of(BoardGoal))
    for goal in goals:
        layout = plan.layout_at(goal)
        told: set[str] = set()
        for item in walk(goal) if layout.indicators.columns else ():
            hidden: list[tuple[str, Place]] = []
            for key, period, place in _values(item):
                name = f"{key} {period.printed}" if period else key
                if name not in told and not any(layout.indicators.shows(as_what, period) for as_what in _shown_as(key)):
                    told.add(name)
                    hidden.append((name, place))
            yield from _of_one(item, hidden)
        for item in walk(goal) if layout.activities.columns else ():
            if isinstance(item.value, Activity):
                there = {"ansvarig": item.value.owner, "klart": item.value.due}
                without = [key for key, value in there.items() if value and not layout.activities.shows(key)]
                yield from (_finding(key, item.at(key)) for key in without)


def _of_one(item: Item[Any], hidden: list[tuple[str, Place]]) -> Iterator[Finding]:
    """What no column shows of one indicator: one statement of all those values."""
    headline = say("{count} av värdena för ”{title}” står inte i någon kolumn", title=_name(item))
    hint = say("Lägg till en kolumn för vart och ett av dem under kolumner i uppställningen.")
    shared = Shared(len(hidden), item.place.key(), headline, headline, hint)
    for name, place in hidden:
        finding = _finding(name, place)
        yield replace(finding, shared=shared, label=say("{name}", name=name)) if len(hidden) > 1 else finding


def _name(item: Item[Any]) -> str:
    return getattr(item.value, "title", None) or item.id


def _shown_as(key: str) -> tuple[str, ...]:
    """The columns that have a value: the latest outcome stands among the outcomes too."""
    return ("senast_känt", "utfall") if key == "senast_känt" else (key,)


def _finding(name: str, place: Place) -> Finding:
    return Finding(
        "NP920",
        place,
        say("”{name}” står inte i någon kolumn", name=name),
        hint=say("Lägg till {name}: och kolumnens namn under kolumner i uppställningen.", name=name),
    )


def _values(item: Item[Any]) -> Iterator[Value]:
    """The values of an indicator, or of a part of one."""
    one = item.value
    if isinstance(one, Indicator | Part):
        dated = {"utfall": one.by_period, "delårsutfall": one.part_years, "prognos": one.forecasts}
        for key, values in dated.items():
            yield from (_in_column(key, period, item.at(key, str(period))) for period in values)
        if one.latest is not None:
            yield "senast_känt", None, item.at("senast_känt")
        if isinstance(one.target, dict):
            yield from (_in_column("målvärde", period, item.at("målvärde", str(period))) for period in one.target)
        elif one.target is not None:
            yield "målvärde", None, item.at("målvärde")
        if one.long_term is not None:
            yield "långsiktigt", None, item.at("långsiktigt")


def _in_column(key: str, period: TimePeriod, place: Place) -> Value:
    """What a column is asked to show: the latest known and the long term by keys of their own."""
    undated = {PeriodKind.LATEST: "senast_känt", PeriodKind.LONG_TERM: "långsiktigt"}.get(period.kind)
    return (undated, None, place) if undated else ("utfall" if key == "delårsutfall" else key, period, place)


RULE = Rule("NP920", "value-not-shown", Severity.INFO, __doc__, check_plan=check)
