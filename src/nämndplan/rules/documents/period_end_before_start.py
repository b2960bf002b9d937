"""Perioden slutar innan den börjar

Vad
    En period har ett slutår före sitt startår, ett uppdrag ska vara klart innan dess
    period börjar, eller så ligger planens år utanför planens egen period.

Varför
    Så kan det inte vara: ett av årtalen är fel. Vilket går bara att se i källan.

Fel
    # styrdokument.yaml
    kategorier:
      policyer:
        titel: Policyer
        dokument:
          resepolicy:
            titel: Resepolicy
            period: 2026–2022  # FEL NP806

Rätt
    # styrdokument.yaml
    kategorier:
      policyer:
        titel: Policyer
        dokument:
          resepolicy:
            titel: Resepolicy
            period: 2022–2026
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...diagnostics import Finding, Note, Severity, say
from ...model import Assignment, Item, Plan, PlanSettings
from ...values import Period
from ..periods import periods
from ..rule import Rule


def check(plan: Plan) -> Iterator[Finding]:
    """Every period of every kind of object; then what must lie within one."""
    for item, period in periods(plan):
        if period.start is not None and period.end is not None and period.end < period.start:
            yield _backwards(item, period)
        elif isinstance(item.value, PlanSettings):
            yield from _year_outside(item, period)
        elif isinstance(item.value, Assignment):
            yield from _done_before_it_begins(item, period)


def _backwards(item: Item[Any], period: Period) -> Finding:
    return Finding(
        "NP806",
        item.at("period"),
        say("Perioden {printed} slutar innan den börjar", printed=period.printed),
        hint=say(
            "Skriv första året först. Är åren omkastade: period: {start}–{end}.",
            start=str(period.end),
            end=str(period.start),
        ),
    )


def _year_outside(settings: Item[PlanSettings], period: Period) -> Iterator[Finding]:
    year = settings.value.year
    if (period.start or year) <= year <= (period.end or year):
        return
    yield Finding(
        "NP806",
        settings.at("år"),
        say("Planens år {year} ligger utanför planens period {period}", year=year, period=period.printed),
        notes=(Note(settings.at("period"), say("planens period")),),
        hint=say("Rätta året eller perioden efter fullmäktiges beslut."),
    )


def _done_before_it_begins(assignment: Item[Assignment], period: Period) -> Iterator[Finding]:
    due = assignment.value.due
    if due is None or due.last is None or period.start is None or due.last.year >= period.start:
        return
    yield Finding(
        "NP806",
        assignment.at("klart"),
        say("Uppdraget ska vara klart {due}, innan dess period börjar", due=due.printed),
        notes=(Note(assignment.at("period"), say("uppdragets period")),),
        hint=say("Rätta datumet eller perioden efter beslutet."),
    )


RULE = Rule("NP806", "period-end-before-start", Severity.ERROR, __doc__, check_plan=check, is_sources=True)
