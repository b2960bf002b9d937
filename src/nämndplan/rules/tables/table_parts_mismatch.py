"""Delarna stämmer inte med sin rad

Vad
    Rader som är delar av en annan (del_av:) blir tillsammans mer än den, eller inte
    lika mycket fast fördelat: ja säger att de är hela raden.

Varför
    Planer skriver ”varav” både om alla delar och om några av dem, så bara nyckeln
    avgör. Några av delarna kan aldrig vara mer än det hela, om alla har samma tecken.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      ramar:
        enhet: mnkr
        rutor: |
          Post | 2026
          Löner | 2,0
          - varav nattarbete | 3,0
        rader:
          "- varav nattarbete": {del_av: Löner}
    # FEL NP617 på raden Löner

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      ramar:
        enhet: mnkr
        rutor: |
          Post | 2026
          Löner | 4,0
          - varav nattarbete | 3,0
        rader:
          "- varav nattarbete": {del_av: Löner}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import CellKind, Sheet, SheetColumn, SheetRow
from ..economy.sums import Sum, Term
from ..rule import Rule
from .sheets import Wrong, can_be_summed, each_fitting_sheet, finding, term, wrong


@each_fitting_sheet
def check(sheet: Sheet) -> Iterator[Finding]:
    """Every row with parts, column by column."""
    for row, parts in sheet.parts.items():
        if row in parts:
            continue
        whole = any(part.spec.all_of_it for part in (row, *parts))
        found = [(column.name, _sum(sheet, row, parts, column)) for column in sheet.columns]
        bad = [item for item in wrong(found) if whole or _is_too_much(item.sum)]
        if bad:
            yield _finding(row, bad, whole=whole)


def _sum(sheet: Sheet, row: SheetRow, parts: tuple[SheetRow, ...], column: SheetColumn) -> Sum | None:
    unit = sheet.unit_of(row, column)
    asserted = term(sheet, row, column, unit)
    terms: list[Term] = []
    for part in parts:
        if part.cell(column).kind in {CellKind.BLANK, CellKind.DASH}:
            continue
        found = term(sheet, part, column, unit)
        if found is None or not can_be_summed(sheet, part, column):
            return None
        terms.append(found)
    return Sum(tuple(terms), asserted) if asserted and terms else None


def _is_too_much(item: Sum) -> bool:
    """Some of the parts are more than all; of amounts with different signs that cannot be said."""
    signs = {part.amount > 0 for part in item.parts if part.amount}
    return len(signs) == 1 and abs(item.calculated) > abs(item.asserted.amount)


def _finding(row: SheetRow, bad: list[Wrong], *, whole: bool) -> Finding:
    first = bad[0].sum
    headline = (
        say(
            "Delarna av ”{label}” blir {calculated} ({where}), inte {asserted}",
            label=row.label,
            calculated=first.calculated,
            where=bad[0].where,
            asserted=first.asserted.amount,
        )
        if whole
        else say(
            "Delarna av ”{label}” blir {calculated} ({where}), mer än hela {asserted}",
            label=row.label,
            calculated=first.calculated,
            where=bad[0].where,
            asserted=first.asserted.amount,
        )
    )
    return finding("NP617", bad, headline, say("Jämför med källan, och med vilka rader som är delar av raden."))


RULE = Rule("NP617", "table-parts-mismatch", Severity.ERROR, __doc__, check_plan=check, is_sources=True)
