"""Amounts of kronor in running text, and whether a row of a table has them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ... import lazy_re as re
from ...model import CellKind, Sheet, SheetColumn, SheetRow
from ...values import Unit, known_unit

AMOUNT = (
    r"(?P<number>[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:,[0-9]+)?)[ \u00a0\u202f]*"
    r"(?P<unit>tkr|mnkr|mkr|msek|mdkr|miljoner kronor|kronor|kr)\b"
)
"""The source of a pattern for an amount with its unit."""


def told(said: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    """An amount in kronor, and what its last figure stands for; None in a unit that is no money."""
    unit = known_unit(said["unit"])
    number = Decimal(re.sub(r"[ \u00a0\u202f]", "", said["number"]).replace(",", "."))
    exponent = number.as_tuple().exponent
    if unit is None or unit.kronor is None or not isinstance(exponent, int):
        return None
    return number * unit.kronor, Decimal(1).scaleb(exponent) * unit.kronor


def has_amount(sheet: Sheet, row: SheetRow, said: re.Match[str]) -> bool:
    """Whether some cell of the row is the amount, as exactly as the text says it; the sign apart."""
    amount = told(said)
    if amount is None:
        return True
    for column in sheet.columns:
        cell, counted = row.cell(column), unit_of(sheet, row, column)
        if cell.kind is CellKind.UNREADABLE or (cell.amount and (counted is None or counted.kronor is None)):
            return True
    return any(abs(abs(there) - amount[0]) <= amount[1] / 2 for _, there, _ in in_kronor(sheet, row))


def in_kronor(sheet: Sheet, row: SheetRow) -> Iterator[tuple[SheetColumn, Decimal, Decimal]]:
    """The amounts of a row in kronor, and what their last figures stand for."""
    for column in sheet.columns:
        quantity, counted = row.cell(column).amount, unit_of(sheet, row, column)
        if quantity and counted and counted.kronor:
            yield column, quantity.value * counted.kronor, quantity.number.unit_in_last_place * counted.kronor


def unit_of(sheet: Sheet, row: SheetRow, column: SheetColumn) -> Unit | None:
    """What a cell's figure is in, where that is known."""
    return known_unit(sheet.unit_of(row, column) or "")
