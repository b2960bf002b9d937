"""The tables as an Excel workbook: numbers as numbers, texts never formulas.

First a sheet to read, then one for each table, with what programs need last and not on paper. What is empty is
hidden, not left out.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from math import ceil
from typing import TYPE_CHECKING, Any

from ...view.indicator_sheet import IndicatorSheet
from ...view.records import CellRecord, CellSort, PlanRecord, Records, RecordTable
from .leaves import Leaf, joined, leaves

if TYPE_CHECKING:
    import xlsxwriter
    from xlsxwriter.worksheet import Worksheet

_LONGEST = 32_767
_WIDEST, _NARROWEST = 42, 8
_LINE, _TALLEST = 15, 405
_SPARE = 2
_LONG_AGO = datetime(1980, 1, 1)
_CUT = " … (hela texten finns i CSV-filen)"
_EXPLAINED = "kolumner"
_FOR_PROGRAMS = {"id", "adress", "ordning", "form", "högst", "av", "jämförelse", "per", "ungefär", "basår", "från"}
_CELL: Mapping[str, Any] = {"valign": "top", "bottom": 4, "bottom_color": "#A6AEB5"}
_FOOT = 150
"""Letters of the plan's title that have room in a foot."""
_MARGIN = 0.4
"""Inches of paper at each side."""
_ACROSS = 190
"""Letters across a sheet of A4 lying down, in the smallest size that is easy to read."""


def as_workbook(records: Records, first: IndicatorSheet | None) -> bytes:
    """plan.xlsx; ``first`` is the sheet to read."""
    import xlsxwriter  # for this format alone

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    book.set_properties(_properties(records.plan))
    writer = _SheetWriter(book, records.plan.title)
    if first:
        writer.sheet(first.name, list(first.heads), [list(row) for row in first.rows], len(first.heads) - 1)
    for table in records.in_printed_order:
        columns = sorted(leaves(table), key=_is_for_programs)
        rows = [[column.value(record) for column in columns] for record in table.records]
        shown_on_paper = sum(not _is_for_programs(column) for column in columns)
        writer.sheet(table.name, [column.name for column in columns], rows, shown_on_paper)
    for name, grid in _grids(records):
        writer.grid(name, grid)
    writer.sheet(_EXPLAINED, ["blad", "kolumn", "betydelse"], _meanings(records.tables))
    book.close()
    return buffer.getvalue()


def _is_for_programs(column: Leaf) -> bool:
    """Whether a column is an id, an address, or a part of what another one says as it is printed."""
    *_, last = column.name.split("_")
    return bool(column.refers) or last in _FOR_PROGRAMS


def _properties(plan: PlanRecord) -> dict[str, Any]:
    decided = plan.decision.date if plan.decision else None
    created = datetime(decided.year, decided.month, decided.day) if decided else _LONG_AGO
    return {"title": plan.title, "author": plan.organisation, "created": created}


def _grids(records: Records) -> Iterator[tuple[str, list[list[CellRecord | None]]]]:
    """Each printed table as it stands in the plan, on a sheet of its own."""
    tables: dict[str, dict[tuple[int, int], CellRecord]] = {}
    for table in records.tables:
        for cell in table.records if issubclass(table.kind, CellRecord) else ():
            tables.setdefault(cell.table, {})[cell.row, cell.column] = cell
    for number, cells in enumerate(tables.values(), 1):
        tall, wide = (max(at[axis] for at in cells) for axis in (0, 1))
        yield f"tabell {number}", [[cells.get((down, at)) for at in range(1, wide + 1)] for down in range(1, tall + 1)]


def _meanings(tables: tuple[RecordTable, ...]) -> list[list[Any]]:
    return [[table.name, column.name, column.meaning] for table in tables for column in leaves(table)]


class _SheetWriter:
    """Writes sheets into one workbook."""

    def __init__(self, book: xlsxwriter.Workbook, title: str) -> None:
        self._book = book
        self._title = title
        self._head = book.add_format(
            {"bold": True, "bottom": 1, "num_format": "@", "text_wrap": True, "valign": "bottom"}
        )
        self._text = book.add_format({**_CELL, "num_format": "@", "text_wrap": True})
        self._whole = book.add_format({**_CELL, "num_format": "0"})
        self._date = book.add_format({**_CELL, "num_format": "yyyy-mm-dd"})
        self._numbers: dict[int, Any] = {}

    def sheet(self, name: str, heads: list[str], rows: list[list[Any]], printed: int = 0) -> None:
        """A sheet with its heads frozen and a filter on every column; the first of them are printed, or all."""
        printed = printed or len(heads)
        sheet = self._book.add_worksheet(name)
        for at, head in enumerate(heads):
            sheet.write_string(0, at, head, self._head)
        widths = [_width([head + "   ", *(shown(row[at]) for row in rows)]) for at, head in enumerate(heads)]
        empty = [bool(rows) and not any(shown(row[at]) for row in rows) for at in range(len(heads))]
        for at, width in enumerate(widths):
            sheet.set_column(at, at, width, None, {"hidden": empty[at]})
        if not rows:
            sheet.hide()
        for down, row in enumerate(rows, 1):
            lines = max(_lines(shown(value), width) for value, width in zip(row, widths, strict=True))
            if lines > 1:
                sheet.set_row(down, min(lines * _LINE, _TALLEST))
            for at, value in enumerate(row):
                self._cell(sheet, down, at, value)
                if not shown(value) and not empty[at]:
                    sheet.write_blank(down, at, None, self._text)
        sheet.freeze_panes(1, 0)
        across = sum(width for width, nothing in zip(widths[:printed], empty, strict=False) if not nothing)
        self._for_paper(sheet, max(1, round(across / _ACROSS)))
        sheet.print_area(0, 0, max(len(rows), 1), printed - 1)
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
        self._for_paper(sheet, 1)

    def _for_paper(self, sheet: Worksheet, across: int) -> None:
        """A4 lying down, with the heads on every page; so many pages side by side that the letters can be read."""
        sheet.set_paper(9)
        sheet.set_landscape()
        sheet.set_margins(_MARGIN, _MARGIN, 2 * _MARGIN, 2 * _MARGIN)
        sheet.fit_to_pages(across, 0)
        sheet.repeat_rows(0)
        sheet.set_footer(f"&L{self._title.replace('&', '&&')[:_FOOT]}&C&A&R&P / &N")

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
            self._numbers[decimals] = self._book.add_format({**_CELL, "num_format": pattern})
        return self._numbers[decimals]


def _is_bare(cell: CellRecord) -> bool:
    """True when a cell holds a number and nothing else: no unit, no mark."""
    printed = (cell.printed or "").strip()
    return not any(sign.isalpha() or sign in "*%)¹²³⁴⁵⁶⁷⁸⁹" for sign in printed)


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
