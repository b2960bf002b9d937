"""Gränserna går åt fel håll på vägen

Vad
    Ett finansiellt mål ska bli bättre från ett år till ett senare, men ett år
    däremellan har en sämre gräns än båda. Eller så kräver en senare gräns mindre än en
    tidigare; det sägs som en upplysning, och inte om belopp, som följer priserna, eller om resultat, som
    planeras år för år.

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
from itertools import pairwise

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Severity, say
from ...model import FinancialGoal, Item, Plan
from ...values import Direction, Limit, known_unit
from ..rule import Rule

_RESULT = re.compile(r"resultat|överskott", re.IGNORECASE)
"""Results are planned year by year, and a lower one is no slip."""


def check(goal: Item[FinancialGoal], plan: Plan) -> Iterator[Finding]:
    """The worst year in between, when it is worse than a better-getting start; else the first that is weaker."""
    points = _comparable(goal.value)
    years = sorted(points)
    if len(points) < 3 or not _is_a_detour(points, years):
        yield from _weaker(goal, points, years)
        return
    first, last = years[0], years[-1]
    worst = _worst(points, years)
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


def _worst(points: dict[int, Decimal], years: list[int]) -> int:
    return min(years[1:-1], key=lambda year: points[year])


def _is_a_detour(points: dict[int, Decimal], years: list[int]) -> bool:
    return points[_worst(points, years)] < points[years[0]] < points[years[-1]]


def _weaker(goal: Item[FinancialGoal], points: dict[int, Decimal], years: list[int]) -> Iterator[Finding]:
    """A limit that asks for less than that of the year before it. Amounts are not compared: they follow prices."""
    if _RESULT.search(goal.value.title):
        return
    before, after = next(((a, b) for a, b in pairwise(years) if points[b] < points[a]), (0, 0))
    limits = goal.value.limits_of_years
    one, other = (getattr(limits[year].value, "printed", "") for year in (before, after)) if after else ("", "")
    unit = known_unit(getattr(getattr(limits[after].value, "quantity", None), "unit", "")) if after else None
    if not after or (unit and (unit.kronor or unit.euros)) or not (unit or goal.value.unit):
        return
    yield Finding(
        "NP704",
        goal.at("målvärde", str(after)),
        say(
            "Gränsen i ”{title}” blir svagare: {one} för {before} och {other} för {after}",
            title=goal.value.title,
            one=one,
            before=before,
            other=other,
            after=after,
        ),
        label=say("svagare än {year}", year=before),
        notes=(Note(goal.at("målvärde", str(before)), say("gränsen för {year}", year=before)),),
        hint=say("Kontrollera båda mot beslutet. Är det meningen: skriv skälet i målets beskrivning."),
        severity=Severity.INFO,
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
