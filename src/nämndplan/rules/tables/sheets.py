"""The printed tables of a plan, understood, and what their sums are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from ...diagnostics import Finding, Note, Sentence, Severity, say
from ...frozen import frozen
from ...model import Economy, EconomyReport, Item, Plan, PrintedTable, Sheet, SheetColumn, SheetRow
from ...values import known_unit
from ..economy.rounding import seriousness
from ..economy.sums import Sum, Term
from ..memo import once_for_each, once_per_plan
from ..rule import PlanCheck

MOST_NOTES = 12


@once_for_each
def sheet_of(item: Item[PrintedTable], plan: Plan) -> Sheet:
    """A table, understood; the file's unit is the table's where it gives none."""
    reported, economy = item.above(EconomyReport), item.above(Economy)
    return Sheet(item, economy.value.unit if economy else reported.value.unit if reported else "")


@once_per_plan
def sheets(plan: Plan) -> tuple[Sheet, ...]:
    """The tables in which everything could be read."""
    return tuple(sheet_of(item, plan) for item in plan.sure(PrintedTable))


def fitting(plan: Plan) -> Iterator[Sheet]:
    """The tables whose rows fit their columns: of others nothing is counted."""
    return (sheet for sheet in sheets(plan) if not sheet.unfit and not sheet.column_count)


CheckSheet = Callable[[Sheet], Iterator[Finding]]


def each_sheet(check: CheckSheet) -> PlanCheck:
    """A check of one table as a check of all in a part of the plan."""
    return lambda plan: (finding for sheet in sheets(plan) for finding in check(sheet))


def each_fitting_sheet(check: CheckSheet) -> PlanCheck:
    """The same, of the tables that fit their columns."""
    return lambda plan: (finding for sheet in fitting(plan) for finding in check(sheet))


def name_of(sheet: Sheet) -> str:
    """What a table is called."""
    return sheet.table.title or sheet.item.id


def term(sheet: Sheet, row: SheetRow, column: SheetColumn, unit: str, sign: int = 1) -> Term | None:
    """The amount in a cell, in a unit; None when there is none, or when it cannot be counted with."""
    amount = row.cell(column).amount
    times = factor(sheet.unit_of(row, column), unit)
    if amount is None or amount.per or times is None:
        return None
    step = amount.number.unit_in_last_place * times
    return Term(row.label or column.name, sign * amount.value * times, step, sheet.place(row, column), times != 1)


def factor(unit: str, wanted: str) -> Decimal | None:
    """What an amount in one unit is multiplied by to be in another; None when the two are of different things."""
    if unit.casefold() == wanted.casefold():
        return Decimal(1)
    own, other = known_unit(unit), known_unit(wanted)
    return own.in_other(other) if own and other else None


def can_be_summed(sheet: Sheet, row: SheetRow, column: SheetColumn) -> bool:
    """Shares of different things make no sum."""
    unit = known_unit(sheet.unit_of(row, column))
    return unit is None or unit.symbol not in {"%", "procentenheter"}


@frozen
class Wrong:
    """A sum that is not right, in one column or row, and how serious that is."""

    sum: Sum
    where: str
    severity: Severity


def wrong(found: Iterable[tuple[str, Sum | None]]) -> list[Wrong]:
    """The sums that are not right, most serious first, and of those the one that is furthest off."""
    sums = ((where, item, seriousness(item)) for where, item in found if item)
    listed = [Wrong(item, where, severity) for where, item, severity in sums if severity]
    return sorted(listed, key=lambda item: (item.severity.rank, -abs(item.sum.difference)))


def differs_in_sign(items: Iterable[Sum]) -> bool:
    """True when all sums would be right with the sign turned."""
    turned = [Sum(item.parts, _turned(item.asserted)) for item in items]
    return bool(turned) and all(seriousness(item) is None and item.asserted.amount for item in turned)


def _turned(asserted: Term) -> Term:
    return Term(asserted.title, -asserted.amount, asserted.step, asserted.place, asserted.converted)


def finding(code: str, items: list[Wrong], headline: Sentence, hint: Sentence) -> Finding:
    """One finding for all columns in which a row is wrong: the worst one told, the others as notes."""
    first, *others = items
    notes = [Note(part.place, say("{title}", title=part.title)) for part in first.sum.parts]
    more = [
        Note(
            item.sum.asserted.place,
            say("{where}: {calculated}", where=item.where, calculated=item.sum.calculated)
            if item.where
            else say("här blir det {calculated}", calculated=item.sum.calculated),
        )
        for item in others
    ]
    return Finding(
        code,
        first.sum.asserted.place,
        headline,
        label=say("skillnaden är {difference}", difference=abs(first.sum.difference)),
        notes=(*notes[:MOST_NOTES], *more[:MOST_NOTES]),
        hint=hint
        if first.sum.asserted.amount == -first.sum.calculated
        else say("{hint} {rounding}", hint=hint, rounding=_rounding(first)),
        severity=first.severity,
    )


def _rounding(item: Wrong) -> Sentence:
    if item.severity is Severity.WARNING:
        return say("Avrundning kan förklara det, men gör det sällan.")
    return say("Så mycket kan inte vara avrundning.")
