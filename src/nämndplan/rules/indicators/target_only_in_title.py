"""Målvärdet står bara i titeln

Vad
    Indikatorn har inget målvärde, men titeln säger ett: ”Ökad nöjdhet”, ”Positivt
    flyttnetto”, ”Investeringstakt minst 90 % av budget”, ”Planen ska vara antagen 2025”.
    Tipset är raden att skriva.

    En gräns inne i en bisats (”Andel som väntat högst 90 dagar”) säger vad som räknas och
    är inget målvärde, och ”Förbättrad hälsa, andel” räknar dem som mår bättre. Regeln läser
    ord, inte mening: ”Växande städer” är inget mål att växa.

Varför
    Det som bara står i titeln följer inte med till tabeller, uppföljning och öppna data,
    och programmet kan inte jämföra det med utfallet.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          nöjdhet:  # VARNING NP423
            titel: Ökad nöjdhet bland besökare
            utfall:
              2023: 71 %

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          nöjdhet:
            titel: Ökad nöjdhet bland besökare
            utfall:
              2023: 71 %
            målvärde: öka
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Indicator, Item, Plan
from ..many import among
from ..rule import Rule
from .target_in_title import target_in_title


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """Where nothing else is said of a target, in the parts neither."""
    value = indicator.value
    if (
        value.target
        or value.long_term
        or value.without_target
        or any(part.has_target for part in value.every_part.values())
    ):
        return
    if not (row := target_in_title(indicator, plan)):
        return
    many = among(indicator, plan)
    yield from many.told(
        [
            Finding(
                "NP423",
                indicator.place.key(),
                say("Målvärdet för ”{title}” står bara i titeln", title=value.title),
                hint=say(
                    "Lägg till en rad på indikatorn: målvärde: {row}. Ska det inte tryckas en gång till: {short}.",
                    row=row,
                    short=f"målvärde: {{värde: {row}, i: titel}}",
                ),
            )
        ],
        say("{count} av {these} har målvärdet bara i titeln"),
        say("Alla {these} har målvärdet bara i titeln"),
    )


RULE = Rule("NP423", "target-only-in-title", Severity.WARNING, __doc__, each=Indicator, check=check)
