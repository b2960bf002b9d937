"""Samma tabell står två gånger

Vad
    Två tabeller har samma rubrik, samma rader och samma kolumner, eller samma innehåll
    under två namn. Skiljer sig talen säger de olika om samma sak.

Varför
    Det är ofta en tabell som har klistrats in en gång till, eller en äldre version som har
    blivit kvar. Läsaren vet då inte vilken som gäller. Är de två olika tabeller ska
    rubrikerna säga hur de skiljer sig.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
    tabeller:
      ramar:
        titel: Ramar
        rutor: |
          Post   | 2024 | 2025
          Löner  | 2,0  | 2,1
          Lokaler | 1,0 | 1,2
      ramar-två:
        titel: Ramar  # VARNING NP624
        rutor: |
          Post   | 2024 | 2025
          Löner  | 2,0  | 2,1
          Lokaler | 1,0 | 1,3

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
    tabeller:
      ramar:
        titel: Ramar
        rutor: |
          Post   | 2024 | 2025
          Löner  | 2,0  | 2,1
          Lokaler | 1,0 | 1,2
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Place, Severity, say
from ...model import Plan, Sheet, SheetColumn, SheetRow
from ..rule import Rule
from .sheets import fitting, name_of

_FEWEST_ROWS = 2
Differing = tuple[SheetRow, SheetRow, SheetColumn]


def repeated(plan: Plan) -> Iterator[tuple[Sheet, Sheet]]:
    """The tables that stand once more, each with the first of them."""
    known: list[Sheet] = []
    for sheet in fitting(plan):
        first = next((one for one in known if _is_same(one, sheet)), None)
        if first:
            yield first, sheet
        elif len(sheet.rows) >= _FEWEST_ROWS:
            known.append(sheet)


def _is_same(one: Sheet, other: Sheet) -> bool:
    if _frame(one) != _frame(other):
        return False
    titles = {(sheet.table.title or "").casefold() for sheet in (one, other)}
    return (len(titles) == 1 and titles != {""}) or not _differing(one, other)


def _frame(sheet: Sheet) -> tuple[tuple[str, ...], ...]:
    """The words of a table's rows and columns."""
    return (
        tuple(row.label.casefold() for row in sheet.rows),
        tuple(column.heading.casefold() for column in sheet.columns),
    )


def _differing(one: Sheet, other: Sheet) -> list[Differing]:
    return [
        (row, same, column)
        for row, same in zip(one.rows, other.rows, strict=True)
        for column in other.columns
        if row.cells[column.at].text != same.cells[column.at].text
    ]


def check(plan: Plan) -> Iterator[Finding]:
    """Once for each table that stands again."""
    for first, sheet in repeated(plan):
        differing = _differing(first, sheet)
        if not differing:
            headline = say("Tabellen ”{name}” står två gånger", name=name_of(sheet))
            hint = say("Ta bort den ena.")
        else:
            row, same, column = differing[0]
            headline = say(
                "Två tabeller ”{name}” säger olika: ”{label}” ({column}) är {value} här och {other} i den första",
                name=name_of(sheet),
                label=same.label,
                column=column.name,
                value=same.cells[column.at].text or say("tom"),
                other=row.cells[column.at].text or say("tom"),
            )
            hint = say("Ta bort den som inte gäller, eller säg i rubriken hur de skiljer sig.")
        yield Finding("NP624", _title(sheet), headline, notes=(Note(_title(first), say("den första")),), hint=hint)


def _title(sheet: Sheet) -> Place:
    return sheet.item.at("titel") if sheet.table.title else sheet.item.place.key()


RULE = Rule("NP624", "table-twice", Severity.WARNING, __doc__, check_plan=check)
