"""Tables as CSV: UTF-8, commas, decimal points; empty for no value (RFC 4180).

A program that opens CSV reads a cell that begins with = + - @ or white space as a
formula. Such a text gets an apostrophe before it, and so does one that begins with
apostrophes or quotation marks and then such a sign; so the way back is sure: take away
one apostrophe where such marks are followed by such a sign.

The same goes after everything at which a spreadsheet may begin a cell: a semicolon, where
Swedish ones part cells, a tab, a bar, and a line break, since the quotation marks around
the whole text mean nothing to a program that looks for another sign than the comma. After
a comma nothing is needed: who parts cells there heeds the quotation marks.

See docs/adr/046-no-marks-in-documents.md.
"""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal

from ... import lazy_re as re
from ...view.records import RecordTable
from .leaves import joined, leaves

_SIGNS = "=+\\-@\t\r\n＝＋－＠"
_STARTS = r"\A|[;\t|\n\r\v\f\x85\u2028\u2029]"
_DANGER = re.compile(rf"({_STARTS})(['\"]*)(?=[{_SIGNS}])")
_DEFUSED = re.compile(rf"({_STARTS})'(['\"]*)(?=[{_SIGNS}])")


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


def defused(text: str) -> str:
    """The text, harmless in a spreadsheet."""
    return _DANGER.sub(r"\1'\2", text)


def restored(text: str) -> str:
    """The text as it was."""
    return _DEFUSED.sub(r"\1\2", text)
