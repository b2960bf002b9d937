r"""Märket har ingen not, eller noten inget märke

Vad
    En ruta i en tabell slutar med ett märke (*, ¹, 1\)) som ingen not under noter:
    hör till, eller så har en not inget märke i tabellen.

Varför
    Läsaren letar efter noten som märket lovar.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      ramar:
        enhet: mnkr
        rutor: |
          Post | 2026
          Löner* | 2,0
    # VARNING NP613 på raden Löner

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      ramar:
        enhet: mnkr
        rutor: |
          Post | 2026
          Löner* | 2,0
        noter:
          "*": Inklusive tilläggsbudget
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Place, Severity, say
from ...model import PrintedTable, Sheet
from ..rule import Rule
from .sheets import each_sheet


@each_sheet
def check(sheet: Sheet) -> Iterator[Finding]:
    """Each mark once, where it stands first."""
    seen: dict[str, Place] = {}
    for mark, place in marks_of(sheet):
        seen.setdefault(mark, place)
    for mark, place in seen.items():
        if mark not in sheet.table.notes:
            hint = say('Skriv noten under noter: "{mark}": …', mark=mark)
            yield Finding("NP613", place, say("Märket ”{mark}” har ingen not", mark=mark), hint=hint)
    for mark in sheet.table.notes:
        if mark not in seen and not _stands_alone(mark, sheet.table):
            hint = say("Sätt märket sist i den ruta som noten gäller, eller skriv noten under notering.")
            place = sheet.item.at("noter", mark).key()
            yield Finding("NP613", place, say("Ingen ruta har notens märke ”{mark}”", mark=mark), hint=hint)


def marks_of(sheet: Sheet) -> Iterator[tuple[str, Place]]:
    """Every mark in the table, and where it stands."""
    for text in (sheet.table.title, sheet.table.printed_unit):
        for mark in sheet.unmarked(text or "")[1]:
            yield mark, sheet.item.at("titel" if text == sheet.table.title else "enhet_tryckt")
    for row in sheet.grid.rows:
        for at, cell in enumerate(row.cells):
            for mark in sheet.unmarked(cell.text)[1]:
                yield mark, sheet.item.at("rutor", row.line, at)


def _stands_alone(mark: str, table: PrintedTable) -> bool:
    """A mark that is a whole cell."""
    return any(mark == cell.text for row in table.grid.rows for cell in row.cells)


RULE = Rule("NP613", "table-note-without-mark", Severity.WARNING, __doc__, check_plan=check, is_sources=True)
