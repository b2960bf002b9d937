"""Raden har inte lika många rutor som tabellen

Vad
    En rad i en tabell har fler eller färre rutor än de andra raderna, eller så har
    kolumner: fler eller färre namn än tabellen har kolumner med tal, och andra än de som
    står över kolumnerna. Textens kolumn får stå med, om inget sägs om den (Post: {}).

Varför
    Då går det inte att veta i vilken kolumn talen står. En tom ruta skrivs med
    sitt lodstreck: Resultat | | 127,2. En rad med bara text behöver inga.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      ramar:
        titel: Budgetramar
        enhet: mnkr
        rutor: |
          Post | 2026 | 2027
          Löner | 2,0 | 2,1
          Hyror | 1,0
    # FEL NP610 på raden Hyror

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      ramar:
        titel: Budgetramar
        enhet: mnkr
        rutor: |
          Post | 2026 | 2027
          Löner | 2,0 | 2,1
          Hyror | 1,0 |
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Sheet
from ..rule import Rule
from .sheets import each_sheet


@each_sheet
def check(sheet: Sheet) -> Iterator[Finding]:
    """Every row by itself, and the names of the columns."""
    for unfit in sheet.unfit:
        yield Finding(
            "NP610",
            sheet.place(unfit.row),
            say(
                "Raden ”{label}” har {count} rutor, men tabellen har {wanted} kolumner",
                label=unfit.row.texts[0],
                count=len(unfit.row.cells),
                wanted=unfit.wanted,
            ),
            hint=say("Sätt ett lodstreck för varje tom ruta: {row}", row=_filled(unfit.row.texts, unfit.wanted))
            if len(unfit.row.cells) < unfit.wanted
            else say("Är lodstrecket en del av texten: skriv \\| i rutan. Annars: ta bort rutan för mycket."),
        )
    if sheet.column_count:
        there, named = sheet.column_count
        yield Finding(
            "NP610",
            sheet.item.at("kolumner").key(),
            say("Tabellen har {there} kolumner med tal, men kolumner: har {named} namn", there=there, named=named),
            hint=say(
                "Skriv namn för alla kolumner med tal, från vänster till höger, med {{}} för en som inte behöver "
                "något. Eller kalla dem som du skriver något om för det som står över dem: {headings}.",
                headings=tuple(column.heading for column in sheet.columns if column.heading),
            ),
        )
    for key, count, there in (
        ("textkolumner", sheet.table.label_columns, sheet.grid.width),
        ("rubrikrader", sheet.table.heading_rows, len(sheet.grid.rows)),
    ):
        if count >= there and key in sheet.keys_said:
            headline = say("{key} är {count}, men tabellen har bara {there}", key=key, count=count, there=there)
            yield Finding("NP610", sheet.item.at(key), headline, hint=say("Skriv hur många som är text, inte tal."))
    for route, names in sheet.differences:
        if len(names) != _TWO:
            headline = say("skillnad ska ha två namn, men har {count}", count=len(names))
            yield Finding(
                "NP610", sheet.item.at(*route), headline, hint=say("Skriv den första minus den andra: [b, a].")
            )


_TWO = 2


def _filled(texts: tuple[str, ...], wanted: int) -> str:
    return " | ".join((*texts, *("" for _ in range(wanted - len(texts))))).rstrip(" ")


RULE = Rule("NP610", "table-row-misfit", Severity.ERROR, __doc__, check_plan=check, is_fixed=True)
