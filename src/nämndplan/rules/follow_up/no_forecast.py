"""Ingen prognos för året

Vad
    En indikator är rapporterad innan året är slut, med utfall men utan prognos för
    helåret. En bedömning i ord räcker, liksom en prognos för någon del. Gäller målvärdet ett
    läsår eller något annat som är slut är utfallet svaret, och ingen prognos behövs.

Varför
    Målvärdet gäller året. Inom året är det prognosen som säger om målet nås; utfallet
    hittills gör det inte. Utan prognos blir indikatorn obedömd.

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
            utfall: 73  # VARNING NP924

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
            utfall: 73
            prognos: 75
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from ...diagnostics import Finding, Severity, Shared, say
from ...model import Indicator, IndicatorReport, Item, Plan
from ..rule import Rule
from .measured import is_forecast_judged
from .periods import period_of, periods
from .reported import board_period_home, each_report


def check(plan: Plan) -> Iterator[Finding]:
    """A judgement in words stands for a forecast; so does a target that is not for this year."""
    lacking: dict[tuple[str, str], list[tuple[Item[IndicatorReport], str]]] = {}
    reported: Counter[tuple[str, str]] = Counter()
    for report, subject, _ in each_report(IndicatorReport, plan):
        name, value = period_of(report), report.value
        period = periods(plan)[name]
        if not is_forecast_judged(period) or value.outcome is None or subject.value.target is None:
            continue
        whose = report.board, name
        reported[whose] += 1
        if value.judgement or value.forecast or any(part.forecast for part in value.every_part.values()):
            continue
        if not _is_measured_for_good(subject.value, period.value.period.end):
            lacking.setdefault(whose, []).append((report, subject.value.title))
    for whose, reports in lacking.items():
        shared = Shared(
            reported[whose],
            board_period_home(*whose, plan),
            say("{count} av {these} har ingen prognos för året i uppföljningen {period}", period=whose[1]),
            say("Ingen av {these} har någon prognos för året i uppföljningen {period}", period=whose[1]),
            board=whose[0],
            things=say("indikatorer med utfall"),
        )
        yield from (_finding(report, title, shared) for report, title in reports)


def _finding(report: Item[IndicatorReport], title: str, shared: Shared) -> Finding:
    return Finding(
        "NP924",
        report.at("utfall"),
        say("Indikatorn ”{title}” har utfall men ingen prognos för året", title=title),
        hint=say("Skriv prognos: med vad året väntas ge, eller bedömning: med skäl."),
        shared=shared,
    )


def _is_measured_for_good(indicator: Indicator, end: date) -> bool:
    """True for a target of a school year, or of some other period than the year, that is over: nothing is to come."""
    periods = [period for period in indicator.every_target if period is not None and period.year]
    return bool(periods) and all(not one.is_year and one.end <= (end.year, end.month) for one in periods)


RULE = Rule("NP924", "no-forecast", Severity.WARNING, __doc__, check_plan=check)
