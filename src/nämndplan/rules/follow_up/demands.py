"""What the law demands of a report, and what of it is not there.

Sources: kommunallagen (2017:725) 11 kap. 16 §, lagen (2018:597) om kommunal bokföring och redovisning 11 and
13 kap., RKR's recommendation R17.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...diagnostics import Sentence, Severity, say
from ...model import Demanded, FollowUp, Item, Plan, PrintedTable, ReportState, TableSort
from .periods import period_of

NAMES: Mapping[Demanded, Sentence] = {
    Demanded.PERIOD: say("en period som lagen tillåter"),
    Demanded.GOALS: say("en bedömning av varje mål"),
    Demanded.ECONOMY: say("en bedömning av god ekonomisk hushållning i båda perspektiven"),
    Demanded.BALANCE: say("en bedömning av balanskravet"),
    Demanded.RESULT: say("en resultaträkning"),
    Demanded.BALANCE_SHEET: say("en balansräkning"),
}


def severity_of_demand(report: FollowUp) -> Severity:
    """What is missing stops a report, unless it is a draft or has been decided on as it is."""
    is_decided = report.decision is not None and report.decision.date is not None
    return Severity.WARNING if report.state is ReportState.DRAFT or is_decided else Severity.ERROR


def missing_of(item: Item[FollowUp], plan: Plan) -> Iterator[Demanded]:
    """What the council's own files of a period lack, and no reason is given for."""
    for demand, is_there in _found(item, plan):
        if not is_there and demand.value not in item.value.accepted:
            yield demand


def _found(item: Item[FollowUp], plan: Plan) -> Iterator[tuple[Demanded, bool]]:
    value = item.value
    sides = (value.management.financial, value.management.operational) if value.management else ()
    yield Demanded.ECONOMY, len(sides) == 2 and all(side and (side.judgement or side.comment) for side in sides)
    balance = value.balance
    yield Demanded.BALANCE, bool(balance and (balance.forecast or balance.outcome or balance.comment))
    sorts = {
        table.value.sort
        for table in plan.follow_up.of(PrintedTable)
        if period_of(table) == period_of(item) and not table.board
    }
    yield Demanded.RESULT, TableSort.RESULT in sorts
    yield Demanded.BALANCE_SHEET, TableSort.BALANCE in sorts
