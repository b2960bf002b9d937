"""Amounts of money in running text, and whether a row of a table has them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ... import lazy_re as re
from ...model import CellKind, Sheet, SheetColumn, SheetRow
from ...values import Unit, known_unit
from ..said_numbers import number_said


def told(said: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    """An amount in kronor or euro, and what its last figure stands for; None in a unit that is no money."""
    worth = _worth(known_unit(said["unit"]))
    number, step = number_said(said["number"])
    return (number * worth, step * worth) if worth else None


def has_amount(sheet: Sheet, row: SheetRow, said: re.Match[str]) -> bool:
    """Whether some cell of the row is the amount, as exactly as the text says it; the sign apart."""
    amount = told(said)
    if amount is None:
        return True
    for column in sheet.columns:
        cell = row.cell(column)
        if cell.kind is CellKind.UNREADABLE or (cell.amount and not _worth(unit_of(sheet, row, column))):
            return True
    return any(abs(abs(there) - amount[0]) <= amount[1] / 2 for _, there, _ in in_money(sheet, row, said))


def in_money(sheet: Sheet, row: SheetRow, said: re.Match[str]) -> Iterator[tuple[SheetColumn, Decimal, Decimal]]:
    """The amounts of a row in the money of a told one, kronor or euro, and what their last figures stand for."""
    yield from amounts_in(known_unit(said["unit"]), sheet, row)


def amounts_in(wanted: Unit | None, sheet: Sheet, row: SheetRow) -> Iterator[tuple[SheetColumn, Decimal, Decimal]]:
    """The same, of a unit of money."""
    for column in sheet.columns:
        quantity, counted = row.cell(column).amount, unit_of(sheet, row, column)
        worth = _worth(counted) if counted and wanted and counted.in_other(wanted) else None
        if quantity and worth:
            yield column, quantity.value * worth, quantity.number.unit_in_last_place * worth


def unit_of(sheet: Sheet, row: SheetRow, column: SheetColumn) -> Unit | None:
    """What a cell's figure is in, where that is known."""
    return known_unit(sheet.unit_of(row, column) or "")


def _worth(unit: Unit | None) -> Decimal | None:
    return (unit.kronor or unit.euros) if unit else None
