"""Planens utfall är ett annat än det som rapporterades

Vad
    Planen anger ett utfall för ett år, och årets uppföljning i samma plan anger ett annat
    för samma mått.

Varför
    Läsaren ser två svar på samma fråga. Har talet räknats om hör det nya hemma under
    reviderat: i en senare rapport, så att det går att se att det är ändrat.

    Mellan två års planer säger nplan diff det (ND504): det som årets rapport säger mot
    utfall: i nästa års plan.

Fel
    # mål/1-resor.yaml
    titel: Färre resor
    indikatorer:
      mil:
        titel: Mil i tjänsten
        utfall: {2024: 1 100}  # VARNING NP942
        målvärde: {2025: 900}
    # uppföljning/året/uppföljning.yaml
    titel: Uppföljning av året
    slag: verksamhetsberättelse
    period: 2024-01-01–2024-12-31
    # uppföljning/året/mål/1-resor.yaml
    indikatorer:
      mil: {utfall: 1 250}

Rätt
    # mål/1-resor.yaml
    titel: Färre resor
    indikatorer:
      mil:
        titel: Mil i tjänsten
        utfall: {2024: 1 250}
        målvärde: {2025: 900}
    # uppföljning/året/uppföljning.yaml
    titel: Uppföljning av året
    slag: verksamhetsberättelse
    period: 2024-01-01–2024-12-31
    # uppföljning/året/mål/1-resor.yaml
    indikatorer:
      mil: {utfall: 1 250}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...diagnostics import Finding, Note, Severity, say
from ...model import FinancialGoal, Indicator, IndicatorReport, Item, Part, Plan
from ...model.periods import of_years
from ..rule import Rule
from .pairing import report_on
from .periods import periods
from .year_outcomes import is_same, year_outcomes


def check(plan: Plan) -> Iterator[Finding]:
    """Each outcome of a whole year against the plan's own, unless a later report has revised it."""
    if not periods(plan):
        return
    for kind in (Indicator, Part, FinancialGoal):
        for item in plan.of(kind):
            yield from _against(item, plan)


def _against(item: Item[Any], plan: Plan) -> Iterator[Finding]:
    own = of_years(item.value.by_period)
    for year, reported, place in year_outcomes(item, plan):
        if year not in own or is_same(own[year], reported) or _is_revised(item, year, own[year], plan):
            continue
        yield Finding(
            "NP942",
            item.at("utfall", str(year)),
            say(
                "Utfallet {year} för ”{title}” är {own} i planen men {reported} i rapporten",
                year=str(year),
                title=getattr(item.value, "title", None) or item.id,
                own=own[year].printed,
                reported=reported.printed,
            ),
            notes=(Note(place, say("här är det {reported}", reported=reported.printed)),),
            hint=say("Ändra det som är fel. Är talet omräknat: skriv det under reviderat: i en senare rapport."),
        )


def _is_revised(item: Item[Any], year: int, value: Any, plan: Plan) -> bool:
    """Whether some report says that the year's outcome has been worked out anew, and is what the plan has."""
    reports = (report_on(item, id, plan) for id in periods(plan))
    told = (report.value for report in reports if report and isinstance(report.value, IndicatorReport))
    return any(year in (new := of_years(report.revised)) and is_same(new[year], value) for report in told)


RULE = Rule("NP942", "outcome-not-as-reported", Severity.WARNING, __doc__, check_plan=check)
