"""Finansiellt mål utan gräns

Vad
    Ett finansiellt mål har ingen gräns att mäta mot: inget målvärde, eller bara ord
    och en riktning. Står det ett utfall (utfall:) att jämföra med räcker riktningen: öka, från
    26 procent. Ska något vara oförändrat är förra årets bokslut det som det mäts mot.

Varför
    ”Låneskulden ska över tid minska” går inte att stämma av. Årsredovisningen ska säga
    om målen för god ekonomisk hushållning är nådda, och det kräver ett tal för ett
    visst år.

Fel
    # finansiella-mål.yaml
    mål:
      skuldsättning:  # FEL NP701
        titel: Skuldsättningsmål
        beskrivning: Låneskulden ska över tid minska.

Rätt
    # finansiella-mål.yaml
    mål:
      skuldsättning:
        titel: Skuldsättningsmål
        beskrivning: Låneskulden ska över tid minska.
        målvärde:
          2024:
            värde: högst 22 procent
            bas: skatteintäkter
            bindning: ska
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import FinancialGoal, Item, Plan
from ...values import Direction, Trend
from ..rule import Rule
from .goals import has_threshold


def check(goal: Item[FinancialGoal], plan: Plan) -> Iterator[Finding]:
    """One number in one year is enough, also an outcome that is to rise; which years there ought to be is NP703's."""
    limits = goal.value.limits
    if goal.value.without_target or any(has_threshold(limit) for limit in limits.values()):
        return
    trends = [limit.value for limit in limits.values() if isinstance(limit.value, Trend)]
    if any(goal.value.by_period or trend.direction is Direction.KEEP for trend in trends):
        return
    yield Finding(
        "NP701",
        goal.at("målvärde").key() if limits else goal.place.key(),
        say("Det finansiella målet ”{title}” har ingen gräns att mäta mot", title=goal.value.title),
        label=say("inget tal") if limits else None,
        hint=say(
            "Skriv gränsen under målvärde: med året, och under året värde: minst eller högst och talet. "
            "Finns ingen gräns i beslutet: fråga fullmäktige vad målet ska stämmas av mot, eller skriv "
            "utan_målvärde: och skälet."
        ),
    )


RULE = Rule(
    "NP701",
    "financial-goal-without-threshold",
    Severity.ERROR,
    __doc__,
    each=FinancialGoal,
    check=check,
    is_sources=True,
)
