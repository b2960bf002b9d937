"""Olika många decimaler i samma serie

Vad
    Två värden i samma serie skiljer sig med två decimaler eller mer, till exempel
    11,11 och 11.

    Regeln räknar decimaler och vet inte hur noga talet är mätt.

Varför
    Antingen har ett värde rundats av, och då går de inte att jämföra på decimalen, eller
    så ger det andra sken av en noggrannhet som inte finns.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          samtal:
            titel: Antal samtal till trygghetsjouren
            utfall:
              2023: 11,11  # UPPLYSNING NP206
            målvärde:
              2024: 11

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          samtal:
            titel: Antal samtal till trygghetsjouren
            utfall:
              2023: 11,11
            målvärde:
              2024: 11,00
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Severity, say
from ...model import Indicator, Item, Plan
from ...values import Amount, Limit
from ..indicators.point import Point
from ..indicators.series import series_of
from ..indicators.telling import named
from ..rule import Rule
from .malformed_number import grouped_by_comma

TOO_FAR_APART = 2
"""One decimal more or less is common: 98,5 % and 100 %."""


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """The value with most decimals against the one with fewest, of those counted in the same thing."""
    for series in series_of(indicator, plan):
        numbers = (point for point in series.points if isinstance(point.measure, (Amount, Limit)))
        points = [point for point in numbers if not _may_be_thousands(point, indicator.value.title)]
        if not _are_far_apart(points):
            continue
        same = [point for point in points if point.scale == points[0].scale]
        fine, coarse = max(same, key=_decimals, default=None), min(same, key=_decimals, default=None)
        if fine is None or coarse is None or not _are_far_apart([fine, coarse]):
            continue
        yield Finding(
            "NP206",
            fine.place,
            say(
                "{indicator} har olika många decimaler: {fine} och {coarse}",
                indicator=named(indicator, series),
                fine=fine.printed,
                coarse=coarse.printed,
            ),
            notes=(Note(coarse.place, say("med färre decimaler")),),
            hint=say("Skriv lika många decimaler överallt, så många som mätningen tål."),
        )


def _are_far_apart(points: list[Point]) -> bool:
    decimals = {_decimals(point) for point in points}
    return len(decimals) > 1 and max(decimals) - min(decimals) >= TOO_FAR_APART


def _may_be_thousands(point: Point, title: str) -> bool:
    """True for 25,000 visits, which NP201 asks about."""
    return point.quantity is not None and grouped_by_comma(point.quantity, point.unit, title) is not None


def _decimals(point: Point) -> int:
    return point.quantity.number.decimals if point.quantity else 0


RULE = Rule("NP206", "mixed-decimals", Severity.INFO, __doc__, each=Indicator, check=check)
