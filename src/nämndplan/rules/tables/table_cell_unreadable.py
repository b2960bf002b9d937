"""Talet i rutan går inte att läsa

Vad
    En ruta i en tabell ser ut som ett tal men har inte ett tals form, till exempel ”212 44”.
    Är det skrivsättet (12.593 i var ruta) sägs det en gång, med varje ställe.

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

from ... import lazy_re as re
from ...diagnostics import Finding, Severity, say
from ...model import Sheet
from ...values import possible_readings, side_by_side
from ..many import of_boards
from ..rule import Rule
from .sheets import each_sheet

_has_points = re.compile(r"[^0-9]?[0-9]{1,3}(?:\.[0-9]{3})+").fullmatch
_POINTS = say("{count} tal i tabeller har punkt, som kan läsas både som tusental och som decimaler")
_CHOOSE = say("Skriv mellanrum om det är tusental (12 593), och decimalkomma om det är decimaler (12,593).")
"""A table that writes all its thousands so is one thing to decide, not one for each cell."""


@each_sheet
def check(sheet: Sheet) -> Iterator[Finding]:
    """Every cell of a column of figures."""
    for row in sheet.rows:
        for column in sheet.columns:
            text, place = row.cell(column).text, sheet.place(row, column)
            if fault := row.cell(column).fault:
                readings = possible_readings(text)
                meant = (
                    say("Det kan betyda {readings}. Vet du vilket: skriv så.", readings=side_by_side(readings))
                    if readings
                    else fault.hint or say("Jämför med källan.")
                )
                yield Finding(
                    "NP614",
                    place,
                    fault.headline,
                    label=say("{row}, {column}", row=row.label, column=column.name),
                    hint=meant,
                    shared=of_boards(sheet.item.board, place, _POINTS, _CHOOSE) if _has_points(text) else None,
                )


RULE = Rule("NP614", "table-cell-unreadable", Severity.ERROR, __doc__, check_plan=check, is_sources=True)
