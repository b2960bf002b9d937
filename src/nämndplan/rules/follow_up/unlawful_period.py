"""Delårsrapportens period är inte den som lagen säger

Vad
    En delårsrapport ska gälla minst hälften och högst två tredjedelar av året, räknat
    från den 1 januari: till och med den 30 juni, den 31 juli eller den 31 augusti.

Varför
    Lagen om kommunal bokföring och redovisning (13 kap. 1 §) säger det, räknat i
    månader. En rapport för en annan tid är lovlig vid sidan av den: skriv lagstadgad:
    nej.

Fel
    # uppföljning/delår/uppföljning.yaml
    titel: Delårsrapport 2024
    slag: delårsrapport
    läge: utkast
    period: 2024-01-01–2024-09-30  # VARNING NP933

Rätt
    # uppföljning/delår/uppföljning.yaml
    titel: Delårsrapport 2024
    slag: delårsrapport
    läge: utkast
    period: 2024-01-01–2024-06-30
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import EXAMPLE_YEARS, Finding, Severity, say
from ...model import Demanded, FollowUp, Plan, ReportKind
from ..rule import Rule
from .demands import severity_of_demand

LEAST, MOST = 6, 8
"""Half of a year's months, and two thirds of them: in days the first half of most years is less than half."""


def check(plan: Plan) -> Iterator[Finding]:
    """Interim reports have six to eight months from New Year, annual reports all twelve."""
    for item in plan.follow_up.sure(FollowUp):
        value = item.value
        if not value.is_statutory or Demanded.PERIOD.value in value.accepted:
            continue
        months = value.period.months_of_year
        if value.kind is ReportKind.INTERIM and not (months and LEAST <= months <= MOST):
            yield Finding(
                "NP933",
                item.at("period"),
                say("En delårsrapport kan inte gälla {period}", period=value.period.printed),
                say("mindre än hälften eller mer än två tredjedelar av året"),
                hint=say(
                    "Låt perioden gå från 1 januari till 30 juni, 31 juli eller 31 augusti. Gör ni rapporten vid sidan "
                    "av den som lagen kräver: skriv lagstadgad: nej."
                ),
                severity=severity_of_demand(value),
            )
        elif value.kind is ReportKind.YEAR and months != 12:
            yield Finding(
                "NP933",
                item.at("period"),
                say("En årsredovisning kan inte gälla {period}", period=value.period.printed),
                hint=say("Skriv hela året, till exempel {plan_year}-01-01–{plan_year}-12-31.", **EXAMPLE_YEARS),
                severity=severity_of_demand(value),
            )


RULE = Rule("NP933", "unlawful-period", Severity.ERROR, __doc__, check_plan=check)
