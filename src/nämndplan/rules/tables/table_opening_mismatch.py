"""Det ingående beloppet är inte det utgående

Vad
    En rad som enligt ingående: börjar med en annan rads belopp i föregående kolumn
    gör inte det.

Varför
    Eget kapital vid årets början är vad det var vid förra årets slut.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      kapital:
        enhet: mnkr
        rutor: |
          Eget kapital | 2026 | 2027
          Ingående | 10,0 | 13,0
          Årets resultat | 2,0 | 1,0
          Utgående | 12,0 | 14,0
        rader:
          Ingående: {ingående: Utgående}
          Utgående: {summerar: [Ingående, Årets resultat]}
    # FEL NP618 på raden Ingående

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      kapital:
        enhet: mnkr
        rutor: |
          Eget kapital | 2026 | 2027
          Ingående | 10,0 | 12,0
          Årets resultat | 2,0 | 1,0
          Utgående | 12,0 | 13,0
        rader:
          Ingående: {ingående: Utgående}
          Utgående: {summerar: [Ingående, Årets resultat]}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...diagnostics import Finding, Severity, say
from ...model import Sheet, SheetRow
from ..economy.sums import Sum
from ..rule import Rule
from .sheets import each_fitting_sheet, finding, term, wrong


@each_fitting_sheet
def check(sheet: Sheet) -> Iterator[Finding]:
    """Every row that opens with what another closed with."""
    for row in sheet.rows:
        closing = sheet.row(row.spec.opening) if row.spec.opening else None
        if closing and (bad := wrong(_sums(sheet, row, closing))):
            headline = say(
                "”{label}” är {asserted} ({where}), men ”{closing}” slutade på {calculated}",
                label=row.label,
                asserted=bad[0].sum.asserted.amount,
                where=bad[0].where,
                closing=closing.label,
                calculated=bad[0].sum.calculated,
            )
            hint = say("Det är samma belopp på två ställen. Jämför med källan och rätta det som är fel.")
            yield finding("NP618", bad, headline, hint)


def _sums(sheet: Sheet, row: SheetRow, closing: SheetRow) -> Iterator[tuple[str, Sum | None]]:
    for before, column in pairwise(sheet.columns):
        unit = sheet.unit_of(row, column)
        asserted, was = term(sheet, row, column, unit), term(sheet, closing, before, unit)
        yield column.name, Sum((was,), asserted) if asserted and was else None


RULE = Rule("NP618", "table-opening-mismatch", Severity.ERROR, __doc__, check_plan=check, is_sources=True)
