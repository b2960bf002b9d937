"""The sums of a table: each sum row in every column, each sum column in every row; and the figures that are wrong.

One wrong figure breaks every sum and difference that it is in: the row's, the column's, the change from last year.
It is said once, of the sum whose correction makes the others right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from ...diagnostics import Place, Severity
from ...model import EVERY_ROW, CellKind, Sheet, SheetColumn, SheetRow
from ...values import known_unit
from ..economy.rounding import seriousness
from ..economy.sums import Sum, Term
from .sheets import can_be_summed, term

T = TypeVar("T")
_PER_CENT = 100
_WHOLE = 100
_FEWEST_SHARES = 3
_NEAR_THE_WHOLE = 25
"""So far from 100 shares may be and still be meant to be parts of one whole; 95 % and 104 % of two budgets are not."""
Located = tuple[str, Sum | None]
"""The column that a sum stands in, and the sum; None where nothing is asserted, printed or countable."""


def row_sums(sheet: Sheet) -> Iterator[tuple[SheetRow, list[Located]]]:
    """Every sum row with its sums."""
    for row in sheet.rows:
        parts = sheet.summed_by(row) if row.spec.sums else ()
        if parts and row not in parts and _all_known(sheet, row):
            yield row, [(column.name, _of_rows(sheet, row, parts, column)) for column in sheet.columns]


def _all_known(sheet: Sheet, row: SheetRow) -> bool:
    """False when a name that is summed is no row: what the sum ought to be is then not known."""
    return row.spec.sums == (EVERY_ROW,) or all(map(sheet.row, row.spec.sums))


def column_sums(sheet: Sheet) -> Iterator[tuple[SheetRow, Located]]:
    """Every sum column's sum in every row."""
    for column in sheet.columns:
        names = column.spec.sums if column.spec else ()
        parts = [found for name in names if (found := sheet.column(name))]
        if column in parts or len(parts) < len(names):
            continue
        for row in sheet.rows if parts else ():
            yield row, (column.name, _sum(sheet, row, column, [(row, part) for part in parts]))


def part_sum(sheet: Sheet, row: SheetRow, parts: tuple[SheetRow, ...], column: SheetColumn) -> Sum | None:
    """What the parts of a row make in a column."""
    unit = sheet.unit_of(row, column)
    asserted = term(sheet, row, column, unit)
    terms: list[Term] = []
    for part in parts:
        if part.cell(column).kind in {CellKind.BLANK, CellKind.DASH}:
            continue
        found = term(sheet, part, column, unit)
        if found is None or not can_be_summed(sheet, part, column):
            return None
        terms.append(found)
    return Sum(tuple(terms), asserted) if asserted and terms else None


def wrong_sums(sheet: Sheet) -> Iterator[Sum]:
    """Every sum of a row or a column that is wrong by more than rounding."""
    rows = (item for _, found in row_sums(sheet) for _, item in found)
    columns = (item for _, (_, item) in column_sums(sheet))
    return (item for item in (*rows, *columns) if item and seriousness(item) is Severity.ERROR)


def wrong_part_sums(sheet: Sheet) -> Iterator[Sum]:
    """The same, of the parts that are the whole of their row."""
    for row, parts in sheet.parts.items():
        if row not in parts and any(part.spec.all_of_it for part in (row, *parts)):
            sums = (part_sum(sheet, row, parts, column) for column in sheet.columns)
            yield from (item for item in sums if item and seriousness(item) is Severity.ERROR)


def shared_part(item: Sum, others: Iterable[Sum]) -> Term | None:
    """The part, as it ought to be, that makes a sum right and another wrong one too that it is a part of."""
    found: dict[Place, Term] = {}
    for part in item.parts if len(item.parts) > 1 else ():
        right = replace(part, amount=part.amount + item.difference)
        for other in others:
            same = [one for one in other.parts if one.place == part.place and abs(one.amount) == abs(part.amount)]
            if not same or other.asserted.place == item.asserted.place or not part.amount:
                continue
            corrected = replace(same[0], amount=same[0].amount * right.amount / part.amount)
            parts = tuple(corrected if one is same[0] else one for one in other.parts)
            if seriousness(Sum(parts, other.asserted)) is None:
                found[part.place] = right
    return next(iter(found.values())) if len(found) == 1 else None


def differences(sheet: Sheet) -> Iterator[list[Located]]:
    """Every column and row of differences: what it asserts in each row or column."""
    for column in sheet.columns:
        of = _two(sheet.column, column.spec.difference if column.spec else ())
        if of and column not in of:
            yield [(row.label, _difference(sheet, row, column, *of)) for row in sheet.rows]
    for row in sheet.rows:
        rows = _two(sheet.row, row.spec.difference)
        if rows and row not in rows:
            yield [(column.name, _difference_of_rows(sheet, row, column, *rows)) for column in sheet.columns]


def misprinted(sheet: Sheet) -> tuple[Sum, ...]:
    """The sums in which what is asserted is wrong by more than rounding, none of them by another's fault."""
    rows = (item for _, found in row_sums(sheet) for _, item in found)
    columns = (item for _, (_, item) in column_sums(sheet))
    changes = (item for found in differences(sheet) for _, item in found)
    roots = [item for item in (*rows, *columns, *changes) if item and seriousness(item) is Severity.ERROR]
    for item in reversed(roots.copy()):
        if follows(item, roots):
            roots.remove(item)
    return tuple(roots)


def follows(item: Sum, wrong: Iterable[Sum]) -> bool:
    """True when a sum is wrong only since another is: it is the same figure, or right with what that ought to be."""
    others = [other for other in wrong if other != item]
    if any(other.asserted.place == item.asserted.place and other.calculated == item.calculated for other in others):
        return True
    by_place = {other.asserted.place: other for other in others}
    corrected = Sum(tuple(_corrected(part, by_place.get(part.place)) for part in item.parts), item.asserted)
    return corrected != item and seriousness(corrected) is None


def _corrected(part: Term, wrong: Sum | None) -> Term:
    """A part with the amount that it ought to have, in the sign and unit that it has as a part."""
    if wrong is None or not wrong.asserted.amount:
        return part
    return replace(part, amount=part.amount * wrong.calculated / wrong.asserted.amount)


def _of_rows(sheet: Sheet, row: SheetRow, parts: Iterable[SheetRow], column: SheetColumn) -> Sum | None:
    return _sum(sheet, row, column, [(part, column) for part in parts], -1 if sheet.is_turned(row) else 1)


def _sum(
    sheet: Sheet, row: SheetRow, column: SheetColumn, parts: Iterable[tuple[SheetRow, SheetColumn]], sign: int = 1
) -> Sum | None:
    unit = sheet.unit_of(row, column)
    asserted = term(sheet, row, column, unit)
    is_whole = _is_per_cent(unit) and asserted is not None and asserted.amount == _WHOLE
    if asserted is None or not (is_whole or can_be_summed(sheet, row, column)):
        return None
    terms: list[Term] = []
    for part in parts:
        if part[0].cell(part[1]).kind in {CellKind.BLANK, CellKind.DASH}:
            continue
        found = term(sheet, *part, unit, sign)
        if found is None:
            return None
        terms.append(replace(found, title=part[1].name) if part[0] is row else found)
    return Sum(tuple(terms), asserted) if terms and (not is_whole or _are_of_one_whole(terms)) else None


def _is_per_cent(unit: str) -> bool:
    known = known_unit(unit)
    return known is not None and known.symbol == "%"


def _are_of_one_whole(shares: Sequence[Term]) -> bool:
    """True for shares that come near 100 together, none of them below nothing."""
    total = sum((share.amount for share in shares), Decimal(0))
    are_shares = len(shares) >= _FEWEST_SHARES and all(0 <= share.amount < _WHOLE for share in shares)
    return are_shares and abs(total - _WHOLE) <= _NEAR_THE_WHOLE


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
    if _is_per_cent(own) and own.casefold() != unit.casefold():
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
