"""Tabellen har ingen sådan rad eller kolumn

Vad
    Under rader: eller kolumner: står ett namn som ingen rad eller kolumn i tabellen har.

Varför
    Det som sägs om raden, till exempel att den är en summa, gäller då ingenting. Raden
    kallas som den står i rutor, utan märken till noter; ”Summa #2” är den andra raden
    som heter Summa, ”Varav *” är alla rader som börjar så, och ett tal är radens nummer.

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
          Totalt: {summerar: alla}  # FEL NP611

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
          Summa: {summerar: alla}
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Sheet
from ..rule import Rule
from .sheets import each_fitting_sheet


@each_fitting_sheet
def check(sheet: Sheet) -> Iterator[Finding]:
    """Every name; of a table whose rows do not fit its columns the misfit is told alone."""
    for unknown in sheet.unknown:
        place = sheet.item.at(*unknown.route)
        near = next(iter(difflib.get_close_matches(unknown.name, unknown.known, n=1)), "")
        what = say("kolumn") if unknown.route[0] == "kolumner" else say("rad")
        yield Finding(
            "NP611",
            place.key() if unknown.is_key else place.saying(unknown.name),
            say("Tabellen har ingen {what} som heter ”{name}”", what=what, name=unknown.name),
            hint=say("Menade du {near}?", near=near)
            if near
            else say("Skriv namnet som det står i rutor. Här finns: {known}.", known=unknown.known[:12]),
        )


RULE = Rule("NP611", "table-unknown-name", Severity.ERROR, __doc__, check_plan=check, is_fixed=True)
