"""Gränserna går åt fel håll på vägen

Vad
    Ett finansiellt mål ska bli bättre från ett år till ett senare, men ett år
    däremellan har en sämre gräns än båda.

Varför
    Ett långsiktigt mål nås i steg. Är steget på vägen sämre än utgångsläget är
    det oftast ett tecken eller en siffra som är fel. Gränser med olika enhet,
    bas eller riktning (minst, högst) jämförs inte.

Fel
    # finansiella-mål.yaml
    mål:
      soliditet:
        titel: Soliditetsmål
        målvärde:
          2024:
            värde: minst -14 procent
            bindning: ska
          2030:
            värde: minst -20 procent  # VARNING NP704
            bindning: ska
          2040:
            värde: minst 20 procent
            bindning: ska

Rätt
    # finansiella-mål.yaml
    mål:
      soliditet:
        titel: Soliditetsmål
        målvärde:
          2024:
            värde: minst -14 procent
            bindning: ska
          2030:
            värde: minst 0 procent
            bindning: ska
          2040:
            värde: minst 20 procent
            bindning: ska
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...diagnostics import Finding, Note, Severity, say
from ...model import FinancialGoal, Item, Plan
from ...values import Direction, Limit
from ..rule import Rule


def check(goal: Item[FinancialGoal], plan: Plan) -> Iterator[Finding]:
    """The worst year in between, when it is worse than a better-getting start."""
    points = _comparable(goal.value)
    if len(points) < 3:
        return
    years = sorted(points)
    first, last = years[0], years[-1]
    worst = min(years[1:-1], key=lambda year: points[year])
    if not points[worst] < points[first] < points[last]:
        return
    yield Finding(
        "NP704",
        goal.at("målvärde", str(worst), "värde"),
        say(
            "”{title}” ska bli bättre från {first} till {last} men är sämst {worst}",
            title=goal.value.title,
            first=first,
            last=last,
            worst=worst,
        ),
        label=say("sämre än {first}", first=first),
        notes=tuple(
            Note(goal.at("målvärde", str(year), "värde"), say("gränsen för {year}", year=year))
            for year in (first, last)
        ),
        hint=say("Kontrollera tecknet och siffrorna mot beslutet."),
    )


def _comparable(goal: FinancialGoal) -> dict[int, Decimal]:
    """The limits by year, greater being better; empty when they are not of one kind."""
    limits = {year: limit for year, limit in goal.limits_of_years.items() if isinstance(limit.value, Limit)}
    values = {year: limit.value for year, limit in limits.items() if isinstance(limit.value, Limit)}
    kinds = {
        (value.operator.direction, value.quantity.known_unit or value.quantity.unit, limits[year].base or goal.base)
        for year, value in values.items()
    }
    if len(kinds) != 1:
        return {}
    ((direction, _, _),) = kinds
    sign = 1 if direction is Direction.INCREASE else -1
    return {year: sign * value.quantity.value for year, value in values.items()}


RULE = Rule("NP704", "trajectory-impossible", Severity.WARNING, __doc__, each=FinancialGoal, check=check)
