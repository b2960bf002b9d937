"""Tables as CSV: UTF-8, commas, decimal points; empty for no value (RFC 4180)."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal

from ...view.records import RecordTable
from .leaves import joined, leaves
from .safe import defused


def as_csv(table: RecordTable) -> bytes:
    """The table with its column names in the first row."""
    columns = leaves(table)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([column.name for column in columns])
    writer.writerows([written(column.value(record)) for column in columns] for record in table.records)
    return text.getvalue().encode()


def written(value: object) -> str:
    """A value as CSV has it; numbers stay numbers, texts cannot become formulas."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value:f}"
        case int() | date():
            return str(value)
        case tuple():
            return defused(joined(value))
        case _:
            return defused(str(value))
