"""Talet i rutan går inte att läsa

Vad
    En ruta i en tabell ser ut som ett tal men har inte ett tals form, till exempel ”212 44”.

Varför
    Rutan publiceras som den står, men räknas inte: en summa med den prövas inte.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      ramar:
        enhet: tkr
        rutor: |
          Post | 2026
          Löner | 212 44
    # FEL NP614 på raden Löner

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      ramar:
        enhet: tkr
        rutor: |
          Post | 2026
          Löner | 21 244
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Sheet
from ...values import possible_readings, side_by_side
from ..rule import Rule
from .sheets import each_sheet


@each_sheet
def check(sheet: Sheet) -> Iterator[Finding]:
    """Every cell of a column of figures."""
    for row in sheet.rows:
        for column in sheet.columns:
            if fault := row.cell(column).fault:
                readings = possible_readings(row.cell(column).text)
                meant = (
                    say("Det kan betyda {readings}. Vet du vilket: skriv så.", readings=side_by_side(readings))
                    if readings
                    else fault.hint or say("Jämför med källan.")
                )
                yield Finding(
                    "NP614",
                    sheet.place(row, column),
                    fault.headline,
                    label=say("{row}, {column}", row=row.label, column=column.name),
                    hint=meant,
                )


RULE = Rule("NP614", "table-cell-unreadable", Severity.ERROR, __doc__, check_plan=check, is_sources=True)
