"""Skillnaden i tabellen stämmer inte

Vad
    En kolumn eller rad som enligt skillnad: är skillnaden mellan två andra är inte det,
    i tal eller, där enheten är procent, i procent av den andra.

Varför
    Förändringen är det som läsaren tittar efter först.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      ramar:
        enhet: mnkr
        kolumner:
          b26: {år: 2026}
          p27: {år: 2027}
          diff: {skillnad: [p27, b26]}
        rutor: |
          Post | 2026 | 2027 | Förändring
          Löner | 2,0 | 3,0 | 1,5
    # FEL NP616 på raden Löner

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      ramar:
        enhet: mnkr
        kolumner:
          b26: {år: 2026}
          p27: {år: 2027}
          diff: {skillnad: [p27, b26]}
        rutor: |
          Post | 2026 | 2027 | Förändring
          Löner | 2,0 | 3,0 | 1,0
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from ...diagnostics import Finding, Sentence, Severity, say
from ...model import Sheet, SheetColumn, SheetRow
from ...values import known_unit
from ..economy.sums import Sum, Term
from ..rule import Rule
from .sheets import Wrong, differs_in_sign, each_fitting_sheet, finding, term, wrong

T = TypeVar("T")
_PER_CENT = 100


@each_fitting_sheet
def check(sheet: Sheet) -> Iterator[Finding]:
    """Every column and row of differences."""
    for column in sheet.columns:
        of = _two(sheet.column, column.spec.difference if column.spec else ())
        if of and column not in of:
            yield from _told((row.label, _difference(sheet, row, column, *of)) for row in sheet.rows)
    for row in sheet.rows:
        rows = _two(sheet.row, row.spec.difference)
        if rows and row not in rows:
            yield from _told((column.key, _difference_of_rows(sheet, row, column, *rows)) for column in sheet.columns)


def _two(find: Callable[[str], T | None], names: Iterable[str]) -> tuple[T, T] | None:
    """What two names mean; None when they are not two."""
    match [find(name) for name in names]:
        case [one, other] if one is not None and other is not None:
            return one, other
    return None


def _difference(
    sheet: Sheet, row: SheetRow, column: SheetColumn, later: SheetColumn, earlier: SheetColumn
) -> Sum | None:
    own, unit = sheet.unit_of(row, column), sheet.unit_of(row, later)
    asserted = term(sheet, row, column, own)
    new, old = term(sheet, row, later, unit), term(sheet, row, earlier, unit, -1)
    if asserted is None or new is None or old is None:
        return None
    is_share = (known := known_unit(own)) is not None and known.symbol == "%"
    if is_share and own.casefold() != unit.casefold():
        return _share(asserted, new, old)
    asserted = term(sheet, row, column, unit) or asserted
    return Sum((new, old), asserted)


def _share(asserted: Term, new: Term, old: Term) -> Sum | None:
    """A change in per cent of what was; the roundings of both make it uncertain."""
    was = -old.amount
    if not was:
        return None
    change = (new.amount - was) / abs(was) * _PER_CENT
    step = (new.step + old.step) / abs(was) * _PER_CENT
    rounded = change.quantize(asserted.step) if asserted.step else change
    return Sum((Term(new.title, rounded, max(step, asserted.step), new.place, converted=True),), asserted)


def _difference_of_rows(sheet: Sheet, row: SheetRow, column: SheetColumn, one: SheetRow, other: SheetRow) -> Sum | None:
    unit = sheet.unit_of(row, column)
    asserted = term(sheet, row, column, unit)
    more, less = term(sheet, one, column, unit), term(sheet, other, column, unit, -1)
    return Sum((more, less), asserted) if asserted and more and less else None


def _told(found: Iterator[tuple[str, Sum | None]]) -> Iterator[Finding]:
    """One finding for each difference; one for all when the sign of all is turned."""
    listed = list(found)
    bad = wrong(listed)
    right = [item for _, item in listed if item and item not in [one.sum for one in bad]]
    if len(bad) > 1 and differs_in_sign([item.sum for item in bad]) and not any(item.asserted.amount for item in right):
        headline = say("Skillnaden har omvänt tecken: bara tecknet skiljer")
        hint = say("Byt plats på de två i skillnad:, så räknas den andra minus den första.")
        yield finding("NP616", bad, headline, hint)
        return
    for item in bad:
        yield finding("NP616", [item], _headline(item), _hint(item))


def _headline(item: Wrong) -> Sentence:
    return say(
        "Skillnaden är {asserted} ({where}), men blir {calculated}",
        asserted=item.sum.asserted.amount,
        where=item.where,
        calculated=item.sum.calculated,
    )


def _hint(item: Wrong) -> Sentence:
    return say("Jämför med källan: med {calculated} stämmer den.", calculated=item.sum.calculated)


RULE = Rule("NP616", "table-change-mismatch", Severity.ERROR, __doc__, check_plan=check, is_sources=True)
