"""Tabellen har ingen sådan rad eller kolumn

Vad
    Under rader: eller kolumner: står ett namn som ingen rad eller kolumn i tabellen har,
    eller så leder samma_som: eller nämns: till en tabell, rad eller ruta som inte finns,
    eller så har två rader som ska vara samma ingen kolumn för samma år.

Varför
    Det som sägs om raden, till exempel att den är en summa, gäller då ingenting. Raden
    kallas som den står i rutor, utan märken till noter; ”Summa #2” är den andra raden
    som heter Summa, ”Varav *” är alla rader som börjar så, och ett tal är radens nummer.
    Med flera textkolumner heter raden som de alla, eller som den av dem som är ensam om
    sina ord. Det som står under Not hör inte till namnet.

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
from ...model import Plan, PrintedTable, Sheet
from ..rule import Rule
from ..unread import may_be_hidden
from .links import Broken, Link, links, same_columns
from .mentions import mentions
from .sheets import each_fitting_sheet


def check(plan: Plan) -> Iterator[Finding]:
    """The names inside tables, and what leads from one table to another."""
    yield from _inside(plan)
    for link in (*links(plan), *mentions(plan)):
        if isinstance(link, Link) and not (link.sheet.unfit or link.other.unfit):
            yield from _incomparable(link)
        if isinstance(link, Broken) and not _may_be_unread(link, plan):
            yield _broken(link)


def _may_be_unread(link: Broken, plan: Plan) -> bool:
    """True when the table, or what may have held it, is there but could not be read."""
    parts = (plan, plan.common)
    if link.sheet is None and any(may_be_hidden(key, file, plan) for key in _HOLDERS for file in _with_tables(plan)):
        return True
    id = link.reference.partition("/")[0].strip()
    return any(item.id == id and part.unsure(item.place) for part in parts for item in part.of(PrintedTable))


def _with_tables(plan: Plan) -> Iterator[str]:
    files = {place.file for place in plan.faults_below("")}
    return (file for file in files if file.rpartition("/")[2] in _FILES)


_HOLDERS = ("tabeller", "avsnitt")
_FILES = frozenset({"plan.yaml", "ekonomi.yaml", "nämndplan.yaml", "uppföljning.yaml"})
"""Where tables stand."""


def _incomparable(link: Link) -> Iterator[Finding]:
    """Two rows that are said to be the same, in tables without a column of the same year: nothing is compared."""
    if link.row is link.same:
        headline = say("samma_som leder till raden själv: {label}", label=link.row.label)
        yield Finding(
            "NP611", link.place, headline, hint=say("Skriv raden i den andra tabellen, eller ta bort samma_som.")
        )
    elif not any(same_columns(link.sheet, link.other)):
        table, other = link.sheet.table.title or link.sheet.item.id, link.other.table.title or link.other.item.id
        there = {column.years for column in link.other.columns if column.years}
        several = [column.years for column in link.sheet.columns if column.years in there]
        if several:
            headline = say(
                "samma_som jämför ingenting: {other} har flera kolumner för {years}", other=other, years=several[0]
            )
            hint = say("Säg under kolumner vilken av dem kolumnen här är: samma slag, och samma version.")
        else:
            headline = say(
                "samma_som jämför ingenting: {table} och {other} har ingen kolumn för samma år",
                table=table,
                other=other,
            )
            hint = say("Säg vilket år kolumnerna gäller, under kolumner: år.")
        yield Finding("NP611", link.place, headline, hint=hint)


def _broken(link: Broken) -> Finding:
    is_of_cell = "nämns" in link.place.route
    if link.sheet is None:
        hint = say("Skriv tabellens id, snedstreck och radens text. Tabeller här: {tables}.", tables=link.tables)
    else:
        labels = tuple(row.label for row in link.sheet.rows if row.label)[:12]
        hint = say("Tabellen {table} har raderna {labels}.", table=link.sheet.item.id, labels=labels)
    if is_of_cell and link.sheet:
        columns = tuple(column.heading or column.key for column in link.sheet.columns)
        hint = say("{rows} Kolumnerna är {columns}.", rows=hint, columns=columns)
    key = "nämns" if is_of_cell else "samma_som"
    what = say("någon ruta") if is_of_cell else say("någon rad")
    headline = say("{key} leder inte till {what}: {reference}", key=key, what=what, reference=link.reference)
    return Finding("NP611", link.place, headline, hint=hint)


@each_fitting_sheet
def _inside(sheet: Sheet) -> Iterator[Finding]:
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
