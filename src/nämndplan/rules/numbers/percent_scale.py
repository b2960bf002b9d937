"""Procent och andel blandas i samma serie

Vad
    Ett värde i en serie är skrivet som andel av ett (0,6) och ett annat i procent
    (60 %).

Varför
    0,6 kan vara 60 procent eller 0,6 procent. Blandas de blir utvecklingen hundra
    gånger för stor eller för liten.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          samtal:
            titel: Andel besvarade samtal
            enhet: "%"
            utfall:
              2023: 0,6  # VARNING NP208
            målvärde:
              2024: 65

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          samtal:
            titel: Andel besvarade samtal
            enhet: "%"
            utfall:
              2023: 60
            målvärde:
              2024: 65
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...diagnostics import Finding, Note, Severity, say
from ...model import Indicator, Item, Plan
from ...values import known_unit, write_number
from ..indicators.point import Point
from ..indicators.series import Series, series_of
from ..indicators.telling import named
from ..rule import Rule

ALIKE = 3
"""A hundred times the small value is at most so many times more or less than the other."""


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """The first value of each series that fits with another only when it is counted a hundred times."""
    for series in series_of(indicator, plan):
        if pair := next(_pairs(series), None):
            yield _finding(indicator, series, *pair)


def _pairs(series: Series) -> Iterator[tuple[Point, Point]]:
    if not any(map(_is_percent, series.points)):
        return
    for small in series.points:
        for large in series.points:
            if _is_percent(small) or _is_percent(large):
                one, other = _number(small), _number(large)
                if 0 < one <= 1 < other <= one * 100 * ALIKE and one * 100 <= other * ALIKE:
                    yield small, large


def _is_percent(point: Point) -> bool:
    unit = known_unit(point.unit)
    return unit is not None and unit.symbol == "%"


def _number(point: Point) -> Decimal:
    return point.quantity.value if point.quantity and point.is_number else Decimal(0)


def _finding(indicator: Item[Indicator], series: Series, small: Point, large: Point) -> Finding:
    percent = write_number((_number(small) * 100).normalize())
    value = f"{percent} %" if "%" in large.printed else percent
    return Finding(
        "NP208",
        small.place,
        say(
            "{indicator} blandar andel och procent: {small} och {large}",
            indicator=named(indicator, series),
            small=small.printed,
            large=large.printed,
        ),
        say("{percent} procent?", percent=percent),
        (Note(large.place, say("ska jämföras med det här")),),
        say("Är det {percent} procent: skriv {value}.", percent=percent, value=value),
    )


RULE = Rule("NP208", "percent-scale", Severity.WARNING, __doc__, each=Indicator, check=check)
