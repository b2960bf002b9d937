"""Summan i tabellen stämmer inte med det den summerar

Vad
    En rad eller kolumn som enligt summerar: är en summa blir inte det som är tryckt.
    Varje kolumn räknas för sig. Tomma rutor och streck räknas inte, och en summa
    prövas bara där någon av dess rader har ett tal. Är ett enda tal fel sägs det en gång,
    fast det bryter både raden, kolumnen och en skillnad.

Varför
    Den som läser planen räknar efter. Tryckta tal är avrundade, så en liten skillnad
    är ingen skillnad; en som avrundning bara kunde förklara är en varning.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      ramar:
        enhet: mnkr
        rutor: |
          Post | 2026
          Löner | 2,0
          Hyror | 1,0
          Summa | 4,0
        rader:
          Summa: {summerar: alla}
    # FEL NP615 på raden Summa

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      ramar:
        enhet: mnkr
        rutor: |
          Post | 2026
          Löner | 2,0
          Hyror | 1,0
          Summa | 3,0
        rader:
          Summa: {summerar: alla}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...diagnostics import Finding, Sentence, Severity, say
from ...model import Sheet, SheetRow
from ..rule import Rule
from .sheets import Wrong, differs_in_sign, each_fitting_sheet, finding, name_of, wrong
from .sums import column_sums, follows, misprinted, row_sums

_IN_BRACKETS = re.compile(r"\([^()]+\)\s*$")


@each_fitting_sheet
def check(sheet: Sheet) -> Iterator[Finding]:
    """Every sum row in every column, and every sum column in every row."""
    roots = misprinted(sheet)
    for row, found in row_sums(sheet):
        if bad := [item for item in wrong(found) if item.sum in roots or not follows(item.sum, roots)]:
            counted = [item for _, item in found if item]
            only_sign = len(bad) == len([item for item in counted if item.asserted.amount]) and differs_in_sign(counted)
            yield finding("NP615", bad, _headline(bad[0], row.label, sheet, row, only_sign), _hint(bad[0], only_sign))
    for row, located in column_sums(sheet):
        for item in wrong([located]):
            if item.sum in roots or not follows(item.sum, roots):
                yield finding("NP615", [item], _headline(item, row.label, sheet, row, False), _hint(item, False))


def _headline(item: Wrong, label: str, sheet: Sheet, row: SheetRow, only_sign: bool) -> Sentence:
    if only_sign:
        return say("”{label}” har omvänt tecken mot raderna: bara tecknet skiljer", label=label)
    amount, unit = item.sum.asserted.amount, _unit(sheet, row, item.where)
    return say(
        "”{label}” är {asserted} ({where}), men det som summeras blir {calculated}",
        label=label or name_of(sheet),
        asserted=say("{amount} {unit}", amount=amount, unit=unit) if unit else amount,
        where=item.where,
        calculated=item.sum.calculated,
    )


def _unit(sheet: Sheet, row: SheetRow, where: str) -> str:
    """What the figures of a column are in; "" where only the file has a unit, and the column another in its heading."""
    column = next((one for one in sheet.columns if one.name == where), None)
    if column is None:
        return ""
    said = sheet.unit_of(row, column)
    return "" if said == sheet.unit and not sheet.table.unit and _IN_BRACKETS.search(column.name) else said


def _hint(item: Wrong, only_sign: bool) -> Sentence:
    if only_sign:
        return say("Är det så tabellen är uppställd: skriv tecken: omvänt på raden, under rader.")
    return say("Jämför med källan: med {calculated} stämmer summan.", calculated=item.sum.calculated)


RULE = Rule("NP615", "table-sum-mismatch", Severity.ERROR, __doc__, check_plan=check, is_sources=True)
