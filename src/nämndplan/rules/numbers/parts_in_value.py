"""Värden för kvinnor och män står i samma ruta som totalen

Vad
    Ett värde har delarna i en parentes: 85 (K 87, M 83). Totalen läses, men delarna finns
    bara som text.

Varför
    Det som står under uppdelning kan jämföras år för år, ritas och hämtas som öppna data.
    Statistik om individer ska vara uppdelad efter kön.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          trygga:
            titel: Andel trygga
            enhet: "%"
            utfall:
              2023: 81 (K 78, M 84)  # UPPLYSNING NP210
            målvärde: minst 85

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          trygga:
            titel: Andel trygga
            enhet: "%"
            utfall:
              2023: 81
            uppdelning:
              kvinnor:
                utfall:
                  2023: 78
              män:
                utfall:
                  2023: 84
            målvärde: minst 85
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Plan
from ...values import Beside
from ..rule import Rule
from .printed import read_values


def check(plan: Plan) -> Iterator[Finding]:
    """Each value with named parts beside it."""
    for read in read_values(plan):
        beside = getattr(read.value, "beside", None)
        if isinstance(beside, Beside) and beside.parts:
            names = tuple(name for name, _ in beside.parts)
            values = tuple(f"{name}: {value.printed}" for name, value in beside.parts)
            yield Finding(
                "NP210",
                read.place.saying(beside.remark),
                say("Värdena för {names} i ”{printed}” finns bara som text", names=names, printed=read.value.printed),
                hint=say("Skriv dem under uppdelning, med samma år: {values}.", values=values),
            )


RULE = Rule("NP210", "parts-in-value", Severity.INFO, __doc__, check_plan=check)
