"""Balansräkningens två sidor är olika

Vad
    En balansräkning eller balansbudget har en rad för summan av tillgångarna och en för summan
    av eget kapital och skulder, och de är inte lika. Raderna känns igen på sina namn (Summa
    tillgångar; Summa eget kapital, avsättningar och skulder), en av varje i tabellen.

Varför
    De två sidorna är alltid lika. Är de inte det är något av beloppen fel, fast varje summa
    för sig kan stämma.

Fel
    # ekonomi.yaml
    tabeller:
      balans:
        enhet: mnkr
        rutor: |
          Post | 2024
          Summa tillgångar | 99,8
          Summa eget kapital och skulder | 98,9
    # FEL NP628 på raden Summa eget kapital och skulder

Rätt
    # ekonomi.yaml
    tabeller:
      balans:
        enhet: mnkr
        rutor: |
          Post | 2024
          Summa tillgångar | 98,9
          Summa eget kapital och skulder | 98,9
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Severity, say
from ...model import Sheet, SheetRow
from ..economy.sums import Sum
from ..rule import Rule
from .sheets import differs_in_sign, each_fitting_sheet, finding, term, wrong
from .sums import row_sums

_SUM = r"^\W*(?:s:a|summa|totala?|sa)\s+"
_ASSETS = re.compile(rf"{_SUM}tillgångar\W*$", re.IGNORECASE)
_DEBTS = re.compile(
    rf"{_SUM}(?:(?:eget\s+kapital|avsättningar|skulder|,|och|samt|&)\s*){{2,}}\W*$",
    re.IGNORECASE,
)
_BOTH = re.compile(r"eget\s+kapital.*skulder|skulder.*eget\s+kapital", re.IGNORECASE)


@each_fitting_sheet
def check(sheet: Sheet) -> Iterator[Finding]:
    """The two totals, where a table has one of each, and each is what its own rows make (NP615)."""
    assets = [row for row in sheet.rows if _ASSETS.match(row.label)]
    debts = [row for row in sheet.rows if _DEBTS.match(row.label) and _BOTH.search(row.label)]
    if len(assets) != 1 or len(debts) != 1:
        return
    if any(row in {assets[0], debts[0]} and wrong(sums) for row, sums in row_sums(sheet)):
        return
    found = list(_sums(sheet, assets[0], debts[0]))
    if (bad := wrong(found)) and not differs_in_sign(item for _, item in found if item):
        headline = say(
            "”{label}” är {asserted} ({where}), men ”{other}” är {calculated}",
            label=debts[0].label,
            asserted=bad[0].sum.asserted.amount,
            where=bad[0].where,
            other=assets[0].label,
            calculated=bad[0].sum.calculated,
        )
        hint = say("De två sidorna är lika i en balansräkning. Jämför raderna med källan och rätta den som är fel.")
        yield finding("NP628", bad, headline, hint)


def _sums(sheet: Sheet, assets: SheetRow, debts: SheetRow) -> Iterator[tuple[str, Sum | None]]:
    for column in sheet.columns:
        unit = sheet.unit_of(debts, column)
        part, asserted = term(sheet, assets, column, unit), term(sheet, debts, column, unit)
        if column.year or column.kind:
            yield column.name, Sum((part,), asserted) if part and asserted else None


RULE = Rule("NP628", "balance-sheet-unbalanced", Severity.ERROR, __doc__, check_plan=check, is_sources=True)
