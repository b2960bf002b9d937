"""Källa eller frekvens saknas

Vad
    Indikatorn säger inte varifrån utfallet hämtas (källa) eller hur ofta det mäts
    (frekvens).

Varför
    Nästa år ska någon annan kunna hämta samma tal på samma sätt.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:  # UPPLYSNING NP418
            titel: Andel invånare som känner sig trygga
            målvärde:
              2024: minst 75 %

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            källa: Medborgarundersökningen
            frekvens: år
            målvärde:
              2024: minst 75 %
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Indicator, Item, Plan
from ..rule import Rule
from ..whole_board import WholeBoard, once_per_board
from .telling import none_of

HINT = say("Lägg till källa: (register, enkät eller system) och frekvens: (månad, tertial, delår, år …).")


def check(plan: Plan) -> Iterator[Finding]:
    """A number from Kolada has its source and its frequency there."""
    return once_per_board(plan, plan.of(Indicator), _lacks_any, _one, _all)


def _lacks_any(indicator: Item[Indicator]) -> bool:
    value = indicator.value
    return not value.kolada and not (value.source and value.frequency)


def _one(indicator: Item[Indicator]) -> Finding:
    value = indicator.value
    if value.source:
        headline = say("Indikatorn ”{title}” säger inte hur ofta den mäts", title=value.title)
    elif value.frequency:
        headline = say("Indikatorn ”{title}” säger inte varifrån utfallet hämtas", title=value.title)
    else:
        headline = say("Indikatorn ”{title}” har varken källa eller frekvens", title=value.title)
    return Finding("NP418", indicator.place.key(), headline, hint=HINT)


def _all(whole: WholeBoard[Indicator]) -> Finding:
    """Says which of the two is missing everywhere."""
    subject = none_of(whole)
    if not any(item.value.source or item.value.frequency for item in whole.items):
        headline = say("{none} har källa eller frekvens", none=subject)
    else:
        headline = say("{none} har både källa och frekvens", none=subject)
    return Finding("NP418", whole.place, headline, hint=HINT)


RULE = Rule("NP418", "no-source-or-frequency", Severity.INFO, __doc__, check_plan=check)
