"""Procent och andel blandas i samma serie

Vad
    Ett värde i en serie är skrivet som andel av ett (0,6) och ett annat i procent
    (60 %).

    Regeln ser bara att värdena är av olika storlek. Den vet inte vilket av dem som är rätt.

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

from ...diagnostics import Finding, Note, Severity, say
from ...model import Indicator, Item, Plan
from ...values import write_number
from ..indicators.point import Point
from ..indicators.series import Series, series_of
from ..indicators.share_or_percent import is_share_beside_percent, plain_number
from ..indicators.telling import named
from ..rule import Rule


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """The first value of each series that fits with another only when it is counted a hundred times."""
    for series in series_of(indicator, plan):
        if pair := next(_pairs(series), None):
            yield _finding(indicator, series, *pair)


def _pairs(series: Series) -> Iterator[tuple[Point, Point]]:
    for small in series.points:
        for large in series.points:
            if is_share_beside_percent(small, large):
                yield small, large


def _finding(indicator: Item[Indicator], series: Series, small: Point, large: Point) -> Finding:
    percent = write_number((plain_number(small) * 100).normalize())
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
