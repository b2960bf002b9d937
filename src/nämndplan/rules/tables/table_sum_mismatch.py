"""Summan i tabellen stämmer inte med det den summerar

Vad
    En rad eller kolumn som enligt summerar: är en summa blir inte det som är tryckt.
    Varje kolumn räknas för sig. Tomma rutor och streck räknas inte, och en summa
    prövas bara där någon av dess rader har ett tal.

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

from collections.abc import Iterable, Iterator

from ...diagnostics import Finding, Sentence, Severity, say
from ...model import CellKind, Sheet, SheetColumn, SheetRow, turned
from ..economy.sums import Sum, Term
from ..rule import Rule
from .sheets import Wrong, can_be_summed, differs_in_sign, each_fitting_sheet, finding, name_of, term, wrong


@each_fitting_sheet
def check(sheet: Sheet) -> Iterator[Finding]:
    """Every sum row in every column, and every sum column in every row."""
    for row in sheet.rows:
        if row.spec.sums:
            yield from _rows(sheet, row)
    for column in sheet.columns:
        if column.spec and column.spec.sums:
            yield from _columns(sheet, column)


def _rows(sheet: Sheet, row: SheetRow) -> Iterator[Finding]:
    parts = sheet.summed_by(row)
    if row in parts:
        return
    found = [(column.key, _sum_of_rows(sheet, row, parts, column)) for column in sheet.columns]
    if bad := wrong(found):
        counted = [item for _, item in found if item]
        only_sign = len(bad) == len([item for item in counted if item.asserted.amount]) and differs_in_sign(counted)
        yield finding("NP615", bad, _headline(bad[0], row.label, sheet, row, only_sign), _hint(bad[0], only_sign))


def _sum_of_rows(sheet: Sheet, row: SheetRow, parts: Iterable[SheetRow], column: SheetColumn) -> Sum | None:
    """A row's sum in one column; None where nothing is asserted, printed or countable."""
    unit = sheet.unit_of(row, column)
    asserted = term(sheet, row, column, unit)
    if asserted is None or not can_be_summed(sheet, row, column):
        return None
    return _sum(sheet, asserted, [(part, column) for part in parts], unit, -1 if turned(row) else 1)


def _columns(sheet: Sheet, column: SheetColumn) -> Iterator[Finding]:
    names = column.spec.sums if column.spec else ()
    parts = [found for name in names if (found := sheet.column(name))]
    if column in parts:
        return
    for row in sheet.rows:
        unit = sheet.unit_of(row, column)
        asserted = term(sheet, row, column, unit)
        if asserted is None or not can_be_summed(sheet, row, column):
            continue
        if bad := wrong([(column.key, _sum(sheet, asserted, [(row, part) for part in parts], unit, 1))]):
            yield finding("NP615", bad, _headline(bad[0], row.label, sheet, row, False), _hint(bad[0], False))


def _sum(
    sheet: Sheet, asserted: Term, parts: Iterable[tuple[SheetRow, SheetColumn]], unit: str, sign: int
) -> Sum | None:
    terms: list[Term] = []
    for row, column in parts:
        kind = row.cell(column).kind
        if kind in {CellKind.BLANK, CellKind.DASH}:
            continue
        found = term(sheet, row, column, unit, sign)
        if found is None:
            return None
        terms.append(found)
    return Sum(tuple(terms), asserted) if terms else None


def _headline(item: Wrong, label: str, sheet: Sheet, row: SheetRow, only_sign: bool) -> Sentence:
    if only_sign:
        return say("”{label}” har omvänt tecken mot raderna: bara tecknet skiljer", label=label)
    return say(
        "”{label}” är {asserted} {unit} ({where}), men det som summeras blir {calculated}",
        label=label or name_of(sheet),
        asserted=item.sum.asserted.amount,
        unit=sheet.unit_of(row, sheet.columns[0]),
        where=item.where,
        calculated=item.sum.calculated,
    )


def _hint(item: Wrong, only_sign: bool) -> Sentence:
    if only_sign:
        return say("Är det så tabellen är uppställd: skriv tecken: omvänt på raden, under rader.")
    return say("Jämför med källan: med {calculated} stämmer summan.", calculated=item.sum.calculated)


RULE = Rule("NP615", "table-sum-mismatch", Severity.ERROR, __doc__, check_plan=check, is_sources=True)
