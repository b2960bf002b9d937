"""Målet nås inte, och ingen åtgärd står där

Vad
    Ett mål, delmål eller en indikator bedöms som nås inte, eller räknas fram till det,
    utan att rapporten säger vad som görs åt det.

Varför
    Den som styr behöver veta vad som görs. En avvikelse utan åtgärd lämnar frågan
    öppen.

Fel
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti
    slag: tertialrapport
    period: 2024-01-01–2024-08-31
    # uppföljning/delår/nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        indikatorer:
          upplevd-trygghet:
            prognos: 70  # VARNING NP927

Rätt
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti
    slag: tertialrapport
    period: 2024-01-01–2024-08-31
    # uppföljning/delår/nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        indikatorer:
          upplevd-trygghet:
            prognos: 70
            åtgärd: Belysningen byggs ut i höst.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...diagnostics import Finding, Place, Severity, say
from ...model import CouncilGoal, GoalReport, IndicatorReport, Item, Plan, ValueReport, walk
from ...model.follow_up import JudgedReport
from ..rule import Rule
from .reported import each_report, title_of
from .status import Status


def check(plan: Plan) -> Iterator[Finding]:
    """An action at a goal is one for what is below it, and one below it is one for the goal."""
    for kind in (IndicatorReport, ValueReport, GoalReport):
        for report, subject, found in each_report(kind, plan):
            if isinstance(subject.value, CouncilGoal) and not report.value.judgement:
                continue
            if found.of(subject).standing is Status.MISSED and not _has_action(report):
                yield _finding(report, title_of(subject, plan))


def _has_action(report: Item[Any]) -> bool:
    above: Item[Any] | None = report
    while above is not None:
        if getattr(above.value, "action", None):
            return True
        above = above.parent
    below = (item for item in walk(report) if item is not report and isinstance(item.value, JudgedReport))
    return any(True for _ in below)


def _finding(report: Item[Any], title: str) -> Finding:
    return Finding(
        "NP927",
        _where(report),
        say("”{title}” nås inte, och rapporten säger inte vad som görs", title=title),
        hint=say("Skriv åtgärd: med vad som görs, eller varför inget görs."),
    )


def _where(report: Item[Any]) -> Place:
    value = report.value
    keys = (("bedömning", "judgement"), ("prognos", "forecast"), ("utfall", "outcome"))
    return next((report.at(key) for key, name in keys if getattr(value, name, None)), report.place)


RULE = Rule("NP927", "missed-without-action", Severity.WARNING, __doc__, check_plan=check)
