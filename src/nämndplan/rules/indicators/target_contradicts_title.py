"""Målvärdet är svagare än gränsen i titeln

Vad
    Titeln sätter en gräns (”… ska vara minst 85 %”), och det sista målvärdet når inte dit.

    En gräns inne i en bisats (”Andel som väntat högst 90 dagar”) säger vad som räknas, och
    tal med olika enhet jämförs inte. Regeln vet inte om gränsen gäller ett senare år än
    målvärdena: skriv då målvärdet för det året också.

Varför
    Läsaren vet inte vilket som gäller, och vid uppföljningen är målet nått enligt det ena
    och inte enligt det andra.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          kariesfria:
            titel: Andelen kariesfria barn ska vara minst 85 %
            utfall:
              2023: 66 %
            målvärde:
              2024: 70 %  # VARNING NP424

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          kariesfria:
            titel: Andelen kariesfria barn ska vara minst 85 %
            utfall:
              2023: 66 %
            målvärde:
              2024: 70 %
              2026: 85 %
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Severity, say
from ...model import Indicator, Item, Plan
from ...values import Direction, Limit
from ..rule import Rule
from .point import Point, point_of
from .series import series_of
from .target_in_title import limit_in_title
from .telling import named


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """The last target of each series; a written motivering answers for it."""
    value = indicator.value
    if value.motivation or (limit := limit_in_title(value.title)) is None:
        return
    for series in series_of(indicator, plan):
        last = max(series.targets, key=lambda target: target.year, default=None)
        said = point_of(indicator.at("titel"), 0, limit, last.unit if last else "")
        if last and last.scale == said.scale and _is_weaker(last, said, limit):
            yield Finding(
                "NP424",
                last.place,
                say(
                    "Målvärdet för {indicator}, {target}, är svagare än gränsen i titeln",
                    indicator=named(indicator, series),
                    target=last.with_unit,
                ),
                say("titeln säger {limit}", limit=said.printed),
                (Note(indicator.at("titel"), say("gränsen")),),
                say("Rätta det som är fel. Gäller gränsen ett senare år: lägg till målvärdet för det året."),
            )


def _is_weaker(target: Point, said: Point, limit: Limit) -> bool:
    one, other = target.size, said.size
    if one is None or other is None:
        return False
    return one < other if limit.operator.direction is Direction.INCREASE else one > other


RULE = Rule("NP424", "target-contradicts-title", Severity.WARNING, __doc__, each=Indicator, check=check)
