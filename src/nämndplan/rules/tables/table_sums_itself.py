"""Raden summerar sig själv

Vad
    En summarad räknar med sig själv, direkt eller genom en annan summa, eller en del
    är en del av sig själv.

Varför
    En sådan summa går inte att pröva, och säger inget om vilka rader som hör till den.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      ramar:
        enhet: mnkr
        rutor: |
          Post | 2026
          Löner | 2,0
          Summa | 2,0
        rader:
          Summa: {summerar: [Löner, Summa]}  # FEL NP612

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      ramar:
        enhet: mnkr
        rutor: |
          Post | 2026
          Löner | 2,0
          Summa | 2,0
        rader:
          Summa: {summerar: [Löner]}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Sheet, SheetRow
from ..rule import Rule
from .sheets import each_sheet


@each_sheet
def check(sheet: Sheet) -> Iterator[Finding]:
    """Every row that says something of other rows."""
    for key, spec in sheet.table.rows.items():
        row = sheet.row(key)
        if row is None:
            continue
        for alias, is_so in (("summerar", bool(spec.sums)), ("del_av", spec.part_of is not None)):
            if is_so and row in _reached(sheet, row, alias):
                yield Finding(
                    "NP612",
                    sheet.item.at("rader", key, alias),
                    say("”{label}” summerar sig själv", label=row.label)
                    if alias == "summerar"
                    else say("”{label}” är en del av sig själv", label=row.label),
                    hint=say("Räkna upp de rader som hör till den, utan raden själv."),
                )


def _reached(sheet: Sheet, row: SheetRow, alias: str) -> set[SheetRow]:
    """All rows that a row leads to."""
    found: set[SheetRow] = set()
    ahead = [row]
    while ahead:
        for below in _next(sheet, ahead.pop(), alias):
            if below not in found:
                found.add(below)
                ahead.append(below)
    return found


def _next(sheet: Sheet, row: SheetRow, alias: str) -> tuple[SheetRow, ...]:
    if alias == "summerar":
        return sheet.summed_by(row) if row.spec.sums else ()
    above = sheet.above_of(row)
    return (above,) if above else ()


RULE = Rule("NP612", "table-sums-itself", Severity.ERROR, __doc__, check_plan=check, is_fixed=True)
