"""Tables as Arrow: what Parquet, pandas and Polars are made from.

Columns are those of the CSV files. Exact numbers are decimals, never floats; a list is a list. The table's metadata
says what it is, each column's what it means.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any

from ...view.records import RecordTable
from .leaves import Leaf, leaves

if TYPE_CHECKING:
    import pyarrow as pa

DIGITS, DECIMALS = 38, 9
"""What a decimal column holds: 29 digits before the point, 9 after it."""


class SmallInt(int):
    """A whole number of 32 bits: what readers take a number in a folder's name for."""


class TooPrecise(ValueError):  # noqa: N818  (nothing is wrong with the number)
    """A number has more digits than a decimal column holds; nothing is rounded."""

    def __init__(self, column: str, number: Decimal) -> None:
        super().__init__(f"{column}: {number}")
        self.column = column
        self.number = number


def as_arrow(table: RecordTable) -> pa.Table:
    """The table. Raises TooPrecise, and ImportError where pyarrow is not installed."""
    columns = leaves(table)
    arrays = [[plain(column.value(record)) for record in table.records] for column in columns]
    return arrow_table(columns, arrays, {"namn": table.name, "beskrivning": table.meaning})


def arrow_table(columns: Iterable[Leaf], arrays: Iterable[list[Any]], about: dict[str, str]) -> pa.Table:
    """Columns of plain values, with what they are and mean."""
    import pyarrow as pa  # heavy, and an extra

    fields, made = [], []
    for column, values in zip(columns, arrays, strict=True):
        field = arrow_field(column)
        try:
            made.append(pa.array(values, field.type))
        except pa.ArrowInvalid as error:
            number = max((one for one in values if isinstance(one, Decimal)), key=_digits, default=None)
            if number is None:
                raise
            raise TooPrecise(column.name, number) from error
        fields.append(field)
    return pa.Table.from_arrays(made, schema=pa.schema(fields, about))


def arrow_field(column: Leaf) -> pa.Field:
    """A column's name, type and meaning."""
    import pyarrow as pa

    types = {int: pa.int64(), SmallInt: pa.int32(), bool: pa.bool_(), date: pa.date32()}
    own = pa.decimal128(DIGITS, DECIMALS) if column.type is Decimal else types.get(column.type, pa.string())
    kind = pa.list_(own) if column.many else own
    about = {"beskrivning": column.meaning, **({"avser": column.refers} if column.refers else {})}
    return pa.field(column.name, kind, nullable=not column.required, metadata=about)


def plain(value: Any) -> Any:
    """A value as other programs know it."""
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return value.value if isinstance(value, Enum) else value


def _digits(number: Decimal) -> int:
    sign_and_digits = number.as_tuple()
    exponent = sign_and_digits.exponent if isinstance(sign_and_digits.exponent, int) else 0
    return max(-exponent - DECIMALS, len(sign_and_digits.digits) + exponent - (DIGITS - DECIMALS))
