"""Talet går inte att läsa

Vad
    Ett tal är skrivet så att det kan betyda flera saker: siffrorna är inte grupperade
    tre och tre, en punkt eller ett komma kan vara både tusental och decimaler (25.000, och
    25,000 när det är personer, st eller kronor), eller ett intervall slutar lägre än det
    börjar. Eller så är det inte skrivet som tal brukar: 1e3, 1_000, 97², --5.

Varför
    Ett tal som läses fel ger fel slutsats om målet är nått. Hellre en fråga till källan
    än en gissning: ”212 44” kan vara 21 244, 212,44 eller ett tal där en siffra fattas.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          samtal:
            titel: Antal samtal till trygghetsjouren
            utfall:
              2023: 212 44  # FEL NP201
            målvärde: 25 000

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          samtal:
            titel: Antal samtal till trygghetsjouren
            utfall:
              2023:
                tryckt: 212 44
                notering: Källan trycker 212 44. Frågan är ställd till jouren.
            målvärde: 25 000
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Severity
from ...model import Plan
from ...values import Amount, Fault, Interval, Limit, Measure, Quantity, comma_as_grouping
from ..rule import Rule
from .printed import read_values

_COUNTED = re.compile(r"antal(?:et)?\b(?!.*(?:\bper\b|/|snitt|medel))", re.IGNORECASE)
"""A title that counts things, and not things per something else or on the average."""


def check(plan: Plan) -> Iterator[Finding]:
    """25,000 where the unit, written elsewhere, comes whole; all else is found when the value is read."""
    for read in read_values(plan):
        for quantity in _quantities(read.value):
            if fault := grouped_by_comma(quantity, read.unit, read.title):
                yield Finding(fault.code, read.place.saying(quantity.number.printed), fault.headline, hint=fault.hint)


def grouped_by_comma(quantity: Quantity, unit: str, title: str) -> Fault | None:
    """What is wrong with 25,000 of what a title counts, or what comes whole."""
    if quantity.unit or "," not in quantity.number.printed:
        return None
    return comma_as_grouping(quantity, unit or ("st" if _COUNTED.match(title) else ""))


def _quantities(value: Measure | Quantity) -> tuple[Quantity, ...]:
    match value:
        case Quantity():
            return (value,)
        case Amount(quantity) | Limit(_, quantity):
            return (quantity,)
        case Interval(low, high):
            return (low, high)
        case _:
            return ()


RULE = Rule("NP201", "malformed-number", Severity.ERROR, __doc__, check_plan=check, is_fixed=True)
