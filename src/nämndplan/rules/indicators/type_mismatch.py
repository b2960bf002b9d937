"""Utfall och målvärde är av olika slag

Vad
    Utfallet är ett tal och målvärdet Ja eller Nej, eller tvärtom. Eller så är det ena i
    procent eller kronor och det andra i något annat.

Varför
    Då går det aldrig att säga om målet är nått.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          trygghetsvandringar:
            titel: Trygghetsvandringar i alla kommundelar
            enhet: st
            utfall:
              2023: 12
            målvärde:
              2024: Ja  # FEL NP405

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          trygghetsvandringar:
            titel: Trygghetsvandringar i alla kommundelar
            enhet: st
            utfall:
              2023: 12
            målvärde:
              2024: 20
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Severity, say
from ...model import Indicator, Item, Plan
from ...values import Change, YesNo, known_unit
from ..rule import Rule
from .point import Point
from .series import series_of
from .telling import named


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """Compares each series' latest outcome with its targets."""
    for series in series_of(indicator, plan):
        outcome = series.outcomes[-1] if series.outcomes else None
        target = next((target for target in series.targets if outcome and _differ(outcome, target)), None)
        if outcome is None or target is None:
            continue
        yield Finding(
            "NP405",
            target.place,
            say(
                "Utfall och målvärde för {indicator} är av olika slag: {outcome} och {target}",
                indicator=named(indicator, series),
                outcome=outcome.with_unit,
                target=target.with_unit,
            ),
            say("kan inte jämföras med utfallet"),
            (Note(outcome.place, say("utfallet {year}", year=outcome.year)),),
            say("Skriv båda på samma sätt: två tal med samma enhet, eller Ja eller Nej i båda."),
        )


def _differ(outcome: Point, target: Point) -> bool:
    if isinstance(outcome.measure, YesNo) or isinstance(target.measure, YesNo):
        return type(outcome.measure) is not type(target.measure)
    if not (outcome.is_number and target.is_number) or isinstance(target.measure, Change):
        return False
    return _sort(outcome.unit) != _sort(target.unit) and bool(outcome.unit and target.unit)


def _sort(unit: str) -> str:
    """Percent, money, or whatever else; only these cannot be the same thing in other words."""
    known = known_unit(unit)
    if known is None:
        return ""
    return "kr" if known.kronor else known.symbol if known.symbol == "%" else ""


RULE = Rule("NP405", "type-mismatch", Severity.ERROR, __doc__, each=Indicator, check=check, is_sources=True)
