"""Rapporten lämnades senare än två månader efter perioden

Vad
    En lagstadgad delårsrapport lämnades till fullmäktige och revisorerna mer än två
    månader efter periodens sista dag.

Varför
    Kommunallagen (11 kap. 16 §) säger att delårsrapporten ska lämnas inom två månader.
    En sen rapport kan inte publiceras som om den vore i tid, och revisorerna påpekar
    det.

Fel
    # uppföljning/delår/uppföljning.yaml
    titel: Delårsrapport 2024
    slag: delårsrapport
    läge: utkast
    period: 2024-01-01–2024-08-31
    lämnad: 2024-11-05  # VARNING NP926

Rätt
    # uppföljning/delår/uppföljning.yaml
    titel: Delårsrapport 2024
    slag: delårsrapport
    läge: utkast
    period: 2024-01-01–2024-08-31
    lämnad: 2024-10-29
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date

from ...diagnostics import Finding, Note, Severity, say
from ...model import FollowUp, Plan, ReportKind
from ..rule import Rule

_MONTHS = 2


def check(plan: Plan) -> Iterator[Finding]:
    """By the day that it was handed over; of when the council decided the law says nothing."""
    for item in plan.follow_up.sure(FollowUp):
        value = item.value
        last = last_day(value)
        if _is_bound(value) and value.submitted and value.submitted > last:
            yield Finding(
                "NP926",
                item.at("lämnad"),
                say(
                    "Rapporten lämnades {date}, senare än {last}",
                    date=value.submitted.isoformat(),
                    last=last.isoformat(),
                ),
                notes=(
                    Note(item.at("period"), say("två månader efter periodens slut är {last}", last=last.isoformat())),
                ),
                hint=say("Stämmer datumen: förklara förseningen i rapporten, och tillåt fyndet med det skälet."),
            )


def last_day(report: FollowUp) -> date:
    """The last day to hand over a report: two months after an interim one's period, else the period's own last."""
    return _later(report.period.end, _MONTHS) if _is_bound(report) else report.period.end


def _is_bound(report: FollowUp) -> bool:
    """Whether the law says when a report is to be handed over."""
    return report.kind is ReportKind.INTERIM and report.is_statutory


def _later(day: date, months: int) -> date:
    """The same day of a later month; the last day of a month stays the last."""
    year, month = day.year + (day.month + months - 1) // 12, (day.month + months - 1) % 12 + 1
    length = calendar.monthrange(year, month)[1]
    is_last = day.day == calendar.monthrange(day.year, day.month)[1]
    return date(year, month, length if is_last else min(day.day, length))


RULE = Rule("NP926", "submitted-late", Severity.WARNING, __doc__, check_plan=check)
