"""Prognos för ett år som är slut

Vad
    Uppföljningen gäller hela året, och en indikator eller ett finansiellt mål har en
    prognos.

Varför
    När året är slut är det utfallet som bedöms. En prognos som blivit kvar från delåret
    visar något annat än vad som hände.

Fel
    # uppföljning/året/uppföljning.yaml
    titel: Uppföljning av året
    slag: verksamhetsberättelse
    period: 2024-01-01–2024-12-31
    # uppföljning/året/nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        indikatorer:
          upplevd-trygghet:
            utfall: 76
            prognos: 75  # VARNING NP939

Rätt
    # uppföljning/året/uppföljning.yaml
    titel: Uppföljning av året
    slag: verksamhetsberättelse
    period: 2024-01-01–2024-12-31
    # uppföljning/året/nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        indikatorer:
          upplevd-trygghet:
            utfall: 76
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...diagnostics import Finding, Severity, say
from ...model import BalanceRequirement, Item, PartReport, Plan, ValueReport
from ..rule import Rule
from .measured import is_forecast_judged
from .periods import period_of, periods


def check(plan: Plan) -> Iterator[Finding]:
    """Every forecast in a period that ends with the year."""
    for item in plan.follow_up.items:
        if isinstance(item.value, ValueReport | PartReport | BalanceRequirement) and item.value.forecast is not None:
            yield from _of(item, plan)


def _of(item: Item[Any], plan: Plan) -> Iterator[Finding]:
    period = periods(plan).get(period_of(item))
    if period is not None and not is_forecast_judged(period) and not plan.unsure(item.place):
        yield Finding(
            "NP939",
            item.at("prognos"),
            say("En prognos för {year}, som är slut", year=str(period.value.period.end.year)),
            hint=say("Ta bort prognosen, och skriv utfall: om det saknas."),
        )


RULE = Rule("NP939", "forecast-for-the-past", Severity.WARNING, __doc__, check_plan=check)
