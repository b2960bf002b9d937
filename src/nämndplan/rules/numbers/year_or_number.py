"""Ett tal som kan vara ett årtal

Vad
    Ett målvärde jämför med något som kan vara både ett tal och ett årtal: fler än 2024.
    Regeln vet inte vilket som är menat. Ett jämnt hundratal (2000) läses som ett tal.

Varför
    ”Fler än 2024” är för de flesta fler än det var 2024, men kan vara fler än 2 024
    stycken. Programmet läser det som året, och säger att det gör det. Finns det ett utfall
    för det året, och är alla utfall minst fem gånger större eller mindre än ett årtal, finns
    ingen tvekan och inget sägs.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          besök:
            titel: Antal besök på öppna mötesplatser
            utfall:
              2023: 6 200
            målvärde:
              2024: fler än 2023  # UPPLYSNING NP212

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          besök:
            titel: Antal besök på öppna mötesplatser
            utfall:
              2023: 6 200
            målvärde:
              2024: fler än år 2023
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...diagnostics import Finding, Place, Severity, say
from ...model import Indicator, Item, Plan
from ...values import Comparison, write_number
from ..indicators.series import series_of
from ..rule import Rule
from .printed import ReadValue, read_values

_A_YEAR, _TIMES = 2000, 5


def check(plan: Plan) -> Iterator[Finding]:
    """The first comparison with a bare year of each indicator: the others are meant likewise."""
    told: set[Place] = set()
    for read in read_values(plan):
        if not isinstance(read.value, Comparison) or not read.value.may_be_number:
            continue
        indicator = next((item for item in plan.of(Indicator) if item.place.covers(read.place)), None)
        home = indicator.place if indicator else read.place
        if home not in told:
            told.add(home)
            if not (indicator and _is_surely_the_year(read.value, indicator, plan)):
                yield _finding(read, read.value)


def _is_surely_the_year(value: Comparison, indicator: Item[Indicator], plan: Plan) -> bool:
    """True for more than in a year that has an outcome here, where all outcomes are far from any year's number."""
    outcomes = [point for series in series_of(indicator, plan) for point in series.outcomes if point.size]
    is_known = any(point.when == value.against for point in outcomes)
    sizes = [abs(point.size) for point in outcomes if point.size]
    is_far = all(size * _TIMES < _A_YEAR or size > _A_YEAR * _TIMES for size in sizes)
    return is_known and is_far and " än " in value.printed


def _finding(read: ReadValue, value: Comparison) -> Finding:
    year = value.against
    words = value.printed.rstrip(" .").removesuffix(year).strip()
    return Finding(
        "NP212",
        read.place.saying(year),
        say("”{printed}” läses som en jämförelse med år {year}", printed=value.printed, year=year),
        say("ett årtal eller ett tal?"),
        hint=say(
            "Är det året: skriv {words} år {year}. Är det talet: skriv {words} {number}.",
            words=words,
            year=year,
            number=write_number(Decimal(year)),
        ),
    )


RULE = Rule("NP212", "year-or-number", Severity.INFO, __doc__, check_plan=check)
