"""The tables as an Excel workbook: a sheet for each, numbers as numbers, texts never formulas."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from math import ceil
from typing import TYPE_CHECKING, Any

from ...view.records import CellRecord, CellSort, PlanRecord, Records, RecordTable
from .leaves import joined, leaves

if TYPE_CHECKING:
    import xlsxwriter
    from xlsxwriter.worksheet import Worksheet

_LONGEST = 32_767
_WIDEST, _NARROWEST = 60, 8
_LINE, _TALLEST = 15, 405
_SPARE = 2
_LONG_AGO = datetime(1980, 1, 1)
_CUT = " … (hela texten finns i CSV-filen)"
_EXPLAINED = "kolumner"


def as_workbook(records: Records) -> bytes:
    """plan.xlsx."""
    import xlsxwriter  # for this format alone

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    book.set_properties(_properties(records.plan))
    writer = _SheetWriter(book)
    for table in records.tables:
        columns = leaves(table)
        rows = [[column.value(record) for column in columns] for record in table.records]
        writer.sheet(table.name, [column.name for column in columns], rows)
    for name, grid in _grids(records):
        writer.grid(name, grid)
    writer.sheet(_EXPLAINED, ["blad", "kolumn", "betydelse"], _meanings(records.tables))
    book.close()
    return buffer.getvalue()


def _properties(plan: PlanRecord) -> dict[str, Any]:
    decided = plan.decision.date if plan.decision else None
    created = datetime(decided.year, decided.month, decided.day) if decided else _LONG_AGO
    return {"title": plan.title, "author": plan.organisation, "created": created}


def _grids(records: Records) -> Iterator[tuple[str, list[list[CellRecord | None]]]]:
    """Each printed table as it stands in the plan, on a sheet of its own."""
    tables: dict[str, dict[tuple[int, int], CellRecord]] = {}
    for cell in records.table("rutor").records:
        tables.setdefault(cell.table, {})[cell.row, cell.column] = cell
    for number, cells in enumerate(tables.values(), 1):
        tall, wide = (max(at[axis] for at in cells) for axis in (0, 1))
        yield f"tabell {number}", [[cells.get((down, at)) for at in range(1, wide + 1)] for down in range(1, tall + 1)]


def _meanings(tables: tuple[RecordTable, ...]) -> list[list[Any]]:
    return [[table.name, column.name, column.meaning] for table in tables for column in leaves(table)]


class _SheetWriter:
    """Writes sheets into one workbook."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._head = book.add_format({"bold": True, "bottom": 1, "num_format": "@"})
        self._text = book.add_format({"num_format": "@", "valign": "top", "text_wrap": True})
        self._whole = book.add_format({"num_format": "0", "valign": "top"})
        self._date = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"})
        self._numbers: dict[int, Any] = {}

    def sheet(self, name: str, heads: list[str], rows: list[list[Any]]) -> None:
        """A sheet with its heads frozen and a filter on every column."""
        sheet = self._book.add_worksheet(name)
        for at, head in enumerate(heads):
            sheet.write_string(0, at, head, self._head)
        widths = [_width([head + "   ", *(shown(row[at]) for row in rows)]) for at, head in enumerate(heads)]
        for at, width in enumerate(widths):
            sheet.set_column(at, at, width)
        for down, row in enumerate(rows, 1):
            lines = max(_lines(shown(value), width) for value, width in zip(row, widths, strict=True))
            if lines > 1:
                sheet.set_row(down, min(lines * _LINE, _TALLEST))
            for at, value in enumerate(row):
                self._cell(sheet, down, at, value)
        sheet.freeze_panes(1, 0)
        _for_paper(sheet)
        sheet.autofilter(0, 0, max(len(rows), 1), len(heads) - 1)

    def grid(self, name: str, rows: list[list[CellRecord | None]]) -> None:
        """A sheet with a printed table: the numbers as numbers, everything else as it is printed."""
        sheet = self._book.add_worksheet(name)
        for at in range(len(rows[0])):
            sheet.set_column(at, at, _width([shown(cell.printed) for row in rows if (cell := row[at])]))
        for down, row in enumerate(rows):
            for at, cell in enumerate(row):
                if cell and cell.sort is CellSort.HEADING:
                    sheet.write_string(down, at, _fitting(shown(cell.printed)), self._head)
                elif cell:
                    exact = cell.number is not None and _is_bare(cell)
                    self._cell(sheet, down, at, cell.number if exact else cell.printed)
        _for_paper(sheet)

    def _cell(self, sheet: Worksheet, down: int, at: int, value: Any) -> None:
        match value:
            case None:
                return
            case bool():
                sheet.write_boolean(down, at, value)
            case int():
                sheet.write_number(down, at, value, self._whole)
            case Decimal() if _survives(value):
                sheet.write_number(down, at, float(value), self._number(value))
            case date():
                sheet.write_datetime(down, at, datetime(value.year, value.month, value.day), self._date)
            case _:
                if text := shown(value):
                    sheet.write_string(down, at, _fitting(text), self._text)

    def _number(self, value: Decimal) -> Any:
        """A number format with the decimals that the plan gives."""
        exponent = value.as_tuple().exponent
        decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
        if decimals not in self._numbers:
            pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
            self._numbers[decimals] = self._book.add_format({"num_format": pattern, "valign": "top"})
        return self._numbers[decimals]


def _is_bare(cell: CellRecord) -> bool:
    """True when a cell holds a number and nothing else: no unit, no mark."""
    printed = (cell.printed or "").strip()
    return not any(sign.isalpha() or sign in "*%)¹²³⁴⁵⁶⁷⁸⁹" for sign in printed)


def _for_paper(sheet: Worksheet) -> None:
    """A4 lying down, all columns on each page, and their heads on every page."""
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def shown(value: Any) -> str:
    """A value as text in a cell."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    return joined(value) if isinstance(value, tuple) else str(value)


def _survives(value: Decimal) -> bool:
    """True when a spreadsheet, which counts in binary floats of 15 digits, keeps the number exactly."""
    return len(value.as_tuple().digits) <= 15


def _fitting(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - len(_CUT)] + _CUT


def _lines(text: str, width: int) -> int:
    """How many lines a text takes, rather one too many than one too few."""
    return sum(ceil(len(line) / (width - _SPARE)) for line in text.splitlines())


def _width(texts: list[str]) -> int:
    longest = max(len(line) for text in texts for line in (text.splitlines() or [""]))
    return min(max(longest + 2, _NARROWEST), _WIDEST)
