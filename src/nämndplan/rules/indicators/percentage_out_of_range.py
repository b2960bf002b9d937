"""Andel som inte kan finnas

Vad
    En andel är över 100 % eller under 0, som ”9 av 8” eller 140 % av medarbetarna.
    Förändringar, index och jämförelser med ett annat mått får vara större.

    Regeln prövar bara andelar av något helt. Den vet inte om en förändring, en
    täckningsgrad eller ett index med rätta går över 100 när titeln inte säger att det är en
    sådan.

Varför
    En sådan andel är alltid ett fel: en siffra eller ett decimaltecken är fel, eller så är
    det inte en andel.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          beredskap:
            titel: Andel medarbetare som har gått utbildningen i beredskap
            målvärde:
              2024: 140 %  # FEL NP419

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          beredskap:
            titel: Andel medarbetare som har gått utbildningen i beredskap
            målvärde:
              2024: 100 %
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...diagnostics import Finding, Sentence, Severity, say
from ...model import Indicator, Item, Plan
from ...values import Amount, Interval, Limit, Rank, Share, known_unit, write_number
from ..rule import Rule
from .point import Point
from .series import series_of
from .telling import named
from .unit_in_title import Counted, measure_word

OF_SOMETHING_ELSE = re.compile(
    r"i förhållande till|i relation till|jämför|budget|förändr|ökning|minskning", re.IGNORECASE
)


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """Percent only where the title says Andel of a whole; "9 av 8" wherever it stands."""
    title = indicator.value.title
    promised = measure_word(title)
    is_share = promised is not None and promised[0] is Counted.SHARE and not OF_SOMETHING_ELSE.search(title)
    for series in series_of(indicator, plan):
        for point in series.points:
            if _is_impossible(point, is_share):
                yield Finding(
                    "NP419",
                    point.place,
                    say(
                        "Värdet {value} för {indicator} är omöjligt",
                        value=point.with_unit,
                        indicator=named(indicator, series),
                    ),
                    _why(point),
                    hint=say("Kontrollera talet mot källan."),
                )


def _is_impossible(point: Point, is_share: bool) -> bool:
    match point.measure:
        case Share(part, whole):
            return part > whole
        case Rank(place, int(of)):
            return place > of
    known = known_unit(point.unit)
    if not is_share or known is None or known.symbol != "%":
        return False
    return any(number < 0 or number > 100 for number in _numbers(point))


def _numbers(point: Point) -> tuple[Decimal, ...]:
    match point.measure:
        case Amount(quantity) | Limit(_, quantity):
            return (quantity.value,)
        case Interval(low, high):
            return (low.value, high.value)
    return ()


def _why(point: Point) -> Sentence:
    match point.measure:
        case Share(part, whole):
            return say("{part} är fler än {whole}", part=write_number(part), whole=write_number(whole))
        case Rank(place, int(of)):
            return say("{part} är fler än {whole}", part=place, whole=of)
    return say("mer än allt") if any(number > 100 for number in _numbers(point)) else say("mindre än inget")


RULE = Rule("NP419", "percentage-out-of-range", Severity.ERROR, __doc__, each=Indicator, check=check, is_sources=True)
