"""Skulle ha rapporterats men saknas

Vad
    En indikator som enligt sin frekvens mäts i perioden har varken utfall, prognos
    eller bedömning i nämndens uppföljning.

Varför
    Det som inte rapporteras märks annars inte, och målet ser bara obedömt ut. Mäts
    indikatorn mer sällan säger frekvens: i planen det. Rapporterar någon annan: skriv
    följs_upp_av:.

Fel
    # uppföljning/året/uppföljning.yaml
    titel: Uppföljning av året
    slag: verksamhetsberättelse
    period: 2024-01-01–2024-12-31
    # uppföljning/året/nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:  # VARNING NP923
        bedömning: nås

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

from ...diagnostics import Finding, Note, Place, Severity, Shared, say
from ...model import FollowUp, Indicator, Item, Plan
from ..rule import Rule
from .due import is_due
from .evaluation import Evaluation, evaluation
from .pairing import report_on
from .periods import periods
from .reported import board_period_home, reports_below


def check(plan: Plan) -> Iterator[Finding]:
    """A board that has reported nothing at all is told of once, by another rule."""
    for period, item in periods(plan).items():
        found = evaluation(period, plan)
        if found is None or plan.unsure_below(f"uppföljning/{period}/"):
            continue
        for board in _owners(plan):
            if not board or reports_below(board, period, plan):
                yield from _missing(board, period, item, found, plan)


def _owners(plan: Plan) -> list[str]:
    return list(dict.fromkeys(item.board for item in plan.sure(Indicator)))


def _missing(board: str, period: str, item: Item[FollowUp], found: Evaluation, plan: Plan) -> Iterator[Finding]:
    due = [each for each in plan.sure(Indicator) if each.board == board and is_due(each, item, plan)]
    missing = [each for each in due if found.is_missing(each)]
    home = board_period_home(board, period, plan)
    if not board and len(missing) == len(due):
        return  # the council has not begun
    shared = Shared(
        len(due),
        home,
        say("{count} av {these} saknas i uppföljningen {period}", period=period),
        say("Ingen av {these} finns i uppföljningen {period}", period=period),
        board=board,
        things=say("indikatorer att rapportera"),
    )
    for each in missing:
        yield Finding(
            "NP923",
            _nearest_report(each, period, plan) or home,
            say("Indikatorn ”{title}” är inte rapporterad", title=each.value.title),
            notes=(Note(each.place.key(), say("indikatorn i planen")),),
            hint=say("Skriv utfall: och prognos:, eller följs_upp_av: om någon annan rapporterar den."),
            shared=shared,
        )


def _nearest_report(each: Item[Indicator], period: str, plan: Plan) -> Place | None:
    """The report that it ought to stand in, as far in as there is one."""
    at: Item[Any] | None = each
    while at is not None:
        report = report_on(at, period, plan)
        if report is not None:
            return report.place.key() if report.place.route else report.place
        at = at.parent
    return None


RULE = Rule("NP923", "due-and-not-reported", Severity.WARNING, __doc__, check_plan=check)
