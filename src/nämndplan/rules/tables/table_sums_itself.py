"""Raden summerar sig själv

Vad
    En summarad eller summakolumn räknar med sig själv, direkt eller genom en annan summa,
    eller en del är en del av sig själv. Så även en skillnad mot sig själv.

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
    """Every row that says something of other rows, and every column that does of others."""
    yield from _columns(sheet)
    for key, spec in sheet.table.rows.items():
        row = sheet.row(key)
        if row is None:
            continue
        for alias, is_so in (
            ("summerar", bool(spec.sums)),
            ("skillnad", bool(spec.difference)),
            ("del_av", spec.part_of is not None),
        ):
            if is_so and row in _reached(sheet, row, alias):
                yield Finding(
                    "NP612",
                    sheet.item.at("rader", key, alias),
                    _HEADLINES[alias].having(label=row.label),
                    hint=say("Räkna upp de rader som hör till den, utan raden själv."),
                )


def _columns(sheet: Sheet) -> Iterator[Finding]:
    """A column may be a sum of differences, and the other way round."""
    for key, spec in sheet.table.columns.items():
        if key in _leads_to(sheet, key):
            yield Finding(
                "NP612",
                sheet.item.at("kolumner", key, "summerar" if spec.sums else "skillnad"),
                say("Kolumnen ”{key}” räknas ut av sig själv", key=key),
                hint=say("Räkna upp de kolumner som den räknas ut av, utan kolumnen själv."),
            )


def _leads_to(sheet: Sheet, key: str) -> set[str]:
    found: set[str] = set()
    ahead = [key]
    while ahead:
        column = sheet.column(ahead.pop())
        spec = column.spec if column else None
        for name in (*spec.sums, *spec.difference) if spec else ():
            if (below := sheet.column(name)) and below.key not in found:
                found.add(below.key)
                ahead.append(below.key)
    return found


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
    if alias == "skillnad":
        return tuple(found for name in row.spec.difference if (found := sheet.row(name)))
    above = sheet.above_of(row)
    return (above,) if above else ()


_HEADLINES = {
    "summerar": say("”{label}” summerar sig själv"),
    "skillnad": say("”{label}” är en skillnad mot sig själv"),
    "del_av": say("”{label}” är en del av sig själv"),
}

RULE = Rule("NP612", "table-sums-itself", Severity.ERROR, __doc__, check_plan=check, is_fixed=True)
