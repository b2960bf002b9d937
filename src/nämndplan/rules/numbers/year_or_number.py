"""Ett tal som kan vara ett årtal

Vad
    Ett målvärde jämför med något som kan vara både ett tal och ett årtal: fler än 2024.

Varför
    ”Fler än 2024” är för de flesta fler än det var 2024, men kan vara fler än 2 024
    stycken. Programmet läser det som året, och säger att det gör det.

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

from ...diagnostics import Finding, Severity, say
from ...model import Plan
from ...values import Comparison, write_number
from ..rule import Rule
from .printed import read_values


def check(plan: Plan) -> Iterator[Finding]:
    """Each comparison with a bare year."""
    for read in read_values(plan):
        if isinstance(read.value, Comparison) and read.value.may_be_number:
            year = read.value.against
            words = read.value.printed.rstrip(" .").removesuffix(year).strip()
            number = write_number(Decimal(year))
            yield Finding(
                "NP212",
                read.place.saying(year),
                say("”{printed}” läses som en jämförelse med år {year}", printed=read.value.printed, year=year),
                say("ett årtal eller ett tal?"),
                hint=say(
                    "Är det året: skriv {words} år {year}. Är det talet: skriv {words} {number}.",
                    words=words,
                    year=year,
                    number=number,
                ),
            )


RULE = Rule("NP212", "year-or-number", Severity.INFO, __doc__, check_plan=check)
