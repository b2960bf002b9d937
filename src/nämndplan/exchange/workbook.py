"""The workbook: readable sheets, with what may not be changed locked, and a hidden one with what went out."""

from __future__ import annotations

import io
import json
from collections import Counter
from datetime import datetime
from decimal import Decimal
from math import ceil
from textwrap import wrap
from typing import Any

from ..diagnostics import Language, Sentence, say
from ..importing.leaf import squeezed
from ..importing.leaves.package import see_that_it_is_sound
from ..importing.leaves.xlsx import printed_value
from ..values import Quantity, read_quantity
from .came_back import CameBack, CellBack, lines_of
from .sheets import OutColumn, OutSheet

_HIDDEN = "nplan"
_VERSION = "2"
_ID = "Id"
_HEAD_ROW = 3
"""The sheet's name, what to do, an empty row, and then the table."""
_A4 = 9
_ACROSS = 190
"""Signs across a sheet lying down that can still be read on paper; wider tables go on beside, with the first column."""
_LONG_AGO = datetime(2000, 1, 1)
_GREY, _FILLED = "#E7E6E6", "#FFFFFF"
_WIDEST, _ROOMY, _NARROWEST, _ID_WIDTH = 45, 30, 12, 20
_SENTENCES = {"källa", "ansvarig", "kommentar", "åtgärd", "till", "återrapportering"}
_LINE, _HIGHEST = 15, 300
"""Points: a line's height, and the highest row. Not every program fits rows to wrapped texts by itself."""
_MOST_CHOICES = 250
"""Excel's limit for a list in a cell."""
_LONGEST_CELL = 15_000
"""A longer text is there to read, and does not come home: Excel holds 32,767 signs in a cell, and this is escaped."""


class NotOurs(Exception):  # noqa: N818  (the workbook's fault)
    """A workbook that was not sent out, or that has lost what it needs to come home; ``sentence`` says which."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__()
        self.sentence = sentence


def as_xlsx(sheets: list[OutSheet], title: str, until: str, digest: str, language: Language) -> bytes:
    """The workbook, the same bytes every time. ``until`` is the day it is wanted back, "" for none."""
    import xlsxwriter

    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(buffer, options)
    book.set_properties({"title": title, "created": _LONG_AGO})
    formats = _Formats(book)
    for sheet in sheets:
        _write(book.add_worksheet(sheet.name), sheet, f"{title}: {sheet.name}", until, formats, language)
    hidden = book.add_worksheet(_HIDDEN)
    hidden.write_row(0, 0, [_VERSION, digest])
    row = 1
    for sheet in sheets:
        for each in sheet.rows:
            sent = [
                (column.head, list(column.route), text)
                for column, text in zip(sheet.columns, each.texts, strict=True)
                if each.takes(column) and len(text) <= _LONGEST_CELL
            ]
            cells = [sheet.name, each.id, *(json.dumps(cell, ensure_ascii=False) for cell in sent)]
            for at, cell in enumerate(cells):
                hidden.write_string(row, at, cell)
            row += 1
    hidden.very_hidden()
    book.close()
    return buffer.getvalue()


class _Formats:
    def __init__(self, book: Any) -> None:
        self.book = book
        cell = {"valign": "top", "text_wrap": True, "border": 1, "border_color": "#BFBFBF"}
        self.title = book.add_format({"bold": True, "font_size": 14})
        self.told = book.add_format({"text_wrap": False})
        self.head = book.add_format({**cell, "bold": True, "bg_color": _GREY})
        self.locked = book.add_format({**cell, "bg_color": _GREY, "num_format": "@"})
        self.id = book.add_format({**cell, "bg_color": _GREY, "num_format": "@", "text_wrap": False, "align": "fill"})
        self.open = book.add_format({**cell, "locked": False, "num_format": "@"})
        self.cell = cell
        self._numbers: dict[str, Any] = {}

    def number(self, pattern: str) -> Any:
        """An open cell with a number format."""
        if pattern not in self._numbers:
            self._numbers[pattern] = self.book.add_format({**self.cell, "locked": False, "num_format": pattern})
        return self._numbers[pattern]


def _write(page: Any, sheet: OutSheet, title: str, until: str, formats: _Formats, language: Language) -> None:
    page.write_string(0, 0, title, formats.title)
    told = say("{told} Senast {until}.", told=sheet.told, until=until) if until else sheet.told
    page.write_string(1, 0, told.text(language), formats.told)
    widths = [_width(column, [row.texts[at] for row in sheet.rows]) for at, column in enumerate(sheet.columns)]
    heads = [column.head for column in sheet.columns] + [_ID]
    for at, head in enumerate(heads):
        page.write_string(_HEAD_ROW, at, head, formats.head)
    for down, row in enumerate(sheet.rows, _HEAD_ROW + 1):
        for at, (column, text) in enumerate(zip(sheet.columns, row.texts, strict=True)):
            if row.takes(column) and len(text) <= _LONGEST_CELL:
                _open_cell(page, down, at, text, formats)
            else:
                page.write_string(down, at, text[:_LONGEST_CELL], formats.locked)
        page.write_string(down, len(sheet.columns), row.id, formats.id)
        page.set_row(down, _height(row.texts, widths))
    last = _HEAD_ROW + len(sheet.rows)
    for at, column in enumerate(sheet.columns):
        page.set_column(at, at, widths[at])
        if column.choices and sum(len(choice) + 1 for choice in column.choices) <= _MOST_CHOICES:
            rule = {"validate": "list", "source": list(column.choices), "error_type": "warning"}
            page.data_validation(_HEAD_ROW + 1, at, last, at, rule)
    page.set_column(len(sheet.columns), len(sheet.columns), _ID_WIDTH)
    page.freeze_panes(_HEAD_ROW + 1, 0)
    page.autofilter(_HEAD_ROW, 0, last, len(sheet.columns))
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(ceil((sum(widths) + _ID_WIDTH) / _ACROSS), 0)
    page.repeat_rows(_HEAD_ROW)
    page.repeat_columns(0)
    allowed = {
        "format_columns": True,
        "format_rows": True,
        "sort": True,
        "autofilter": True,
        "select_locked_cells": True,
    }
    page.protect("", allowed)


def _width(column: OutColumn, texts: list[str]) -> int:
    """A column's width in signs: room for what is in it, and for a sentence where one is to be written."""
    narrowest = _ROOMY if column.route and column.route[-1] in _SENTENCES else _NARROWEST
    return min(max(len(column.head) + 2, narrowest, *(len(text) + 2 for text in texts)), _WIDEST)


def _height(texts: tuple[str, ...], widths: list[int]) -> int:
    """A row in which each text's lines have room, broken between words."""
    lines = (
        sum(len(wrap(line, width - 1)) or 1 for line in text[:_LONGEST_CELL].split("\n"))
        for text, width in zip(texts, widths, strict=True)
    )
    return min(max(lines) * _LINE, _HIGHEST)


def _open_cell(page: Any, down: int, at: int, text: str, formats: _Formats) -> None:
    number = _as_number(text)
    if number:
        value, pattern = number
        page.write_number(down, at, float(value), formats.number(pattern))
    elif text:
        page.write_string(down, at, text, formats.open)
    else:
        page.write_blank(down, at, None, formats.number("General"))


def _as_number(text: str) -> tuple[Decimal, str] | None:
    """A number and how it is shown, for a text that a number in a cell comes back as; None for any other."""
    read = read_quantity(text)
    if not isinstance(read, Quantity) or read.unit not in {"", "%"} or read.about or read.per or read.of or read.after:
        return None
    decimals = f".{'0' * read.number.decimals}" if read.number.decimals else ""
    value = read.number.value / 100 if read.unit else read.number.value
    pattern = f"#,##0{decimals}{'%' if read.unit else ''}"
    shown, _ = printed_value(float(value), pattern)
    return (value, pattern) if _same_words(shown, text) else None


def _same_words(one: str, other: str) -> bool:
    return squeezed(one) == squeezed(other)


def is_ours(content: bytes) -> bool:
    """True for a workbook that was sent out, as far as its names of sheets tell."""
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(io.BytesIO(content)) as package:
            return f'name="{_HIDDEN}"'.encode() in package.read("xl/workbook.xml")
    except (BadZipFile, KeyError, OSError, ValueError):
        return False


def from_xlsx(name: str, content: bytes, digest: str) -> CameBack:
    """The cells of a workbook that has come back. Raises NotOurs and UnreadableDocument."""
    import openpyxl

    see_that_it_is_sound(name, content)
    stored = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    written = openpyxl.load_workbook(io.BytesIO(content), data_only=False)
    if _HIDDEN not in stored.sheetnames:
        raise NotOurs(say("{name} har inte bladet med det som skickades ut, och går inte att ta hem", name=name))
    base = [[cell.value for cell in row] for row in stored[_HIDDEN].iter_rows()]
    if not base or str(base[0][0]) != _VERSION:
        raise NotOurs(say("{name} kommer från en annan version av nplan. Skicka ut en ny", name=name))
    back = CameBack()
    if str(base[0][1]) != digest:
        back.remarks.append(
            say("{name} skickades ut från en annan lydelse av planen. Varje ruta jämförs med den.", name=name)
        )
    wanted: dict[str, dict[str, list[_Sent]]] = {}
    for sheet, id, *cells in base[1:]:
        if sheet is not None:
            sent = [json.loads(cell) for cell in cells if cell is not None]
            wanted.setdefault(str(sheet), {})[str(id)] = [(head, route, text) for head, route, text in sent]
    for sheet, rows in wanted.items():
        if sheet not in stored.sheetnames:
            back.remarks.append(say("Bladet ”{sheet}” finns inte kvar: inget i det är rapporterat.", sheet=sheet))
            continue
        _SheetBack(sheet, stored[sheet], written[sheet], back).read(rows)
    return back


_Sent = tuple[str, list[str], str]
"""A cell that went out: its column's heading, its keys, and what it said."""


class _SheetBack:
    def __init__(self, name: str, stored: Any, written: Any, back: CameBack) -> None:
        self.name, self.stored, self.written, self.back = name, stored, written, back

    def read(self, wanted: dict[str, list[_Sent]]) -> None:
        found = self._heads()
        if found is None:
            self.back.troubles.append(say("Bladet ”{sheet}” har ingen kolumn ”Id”, och läses inte.", sheet=self.name))
            return
        head_row, columns = found
        rows = range(head_row + 1, self.stored.max_row + 1)
        ids = {row: str(id) for row in rows if (id := self.stored.cell(row, columns[_ID]).value) is not None}
        count = Counter(ids.values())
        missing: set[str] = set()
        for row, id in ids.items():
            if id not in wanted or count[id] > 1:
                said = say("står två gånger") if count[id] > 1 else say("skickades inte ut")
                place = self._place(row, columns[_ID])
                self.back.troubles.append(
                    say("{place}: id ”{id}” {said}. Raden läses inte.", place=place, id=id, said=said)
                )
                continue
            for head, route, text in wanted[id]:
                if head not in columns:
                    missing.add(head)
                else:
                    self._cell(id, tuple(map(str, route)), text, row, columns[head])
        for head in sorted(missing):
            self.back.remarks.append(
                say("{sheet}: kolumnen ”{head}” finns inte kvar, och är inte rapporterad.", sheet=self.name, head=head)
            )
        if gone := len(wanted.keys() - count.keys()):
            self.back.remarks.append(
                say(
                    "{sheet}: {count} rader finns inte kvar, och är inte rapporterade. Inget tas bort.",
                    sheet=self.name,
                    count=gone,
                )
            )

    def _heads(self) -> tuple[int, dict[str, int]] | None:
        """The row of headings, wherever it has been moved, and the column of each."""
        for row in range(1, min(self.stored.max_row, 20) + 1):
            texts = {str(cell.value).strip(): cell.column for cell in self.stored[row] if cell.value is not None}
            if _ID in texts and len(texts) > 1:
                return row, texts
        return None

    def _place(self, row: int, column: int) -> str:
        return f"{self.name}!{self.stored.cell(row, column).coordinate}"

    def _cell(self, id: str, route: tuple[str, ...], base: str, row: int, column: int) -> None:
        cell, formula = self.stored.cell(row, column), self.written.cell(row, column)
        place = self._place(row, column)
        if formula.data_type == "f":
            if cell.value is None:
                self.back.troubles.append(say("{place}: formeln har inget sparat värde, och läses inte.", place=place))
                return
            self.back.remarks.append(say("{place}: formelns sparade värde är läst.", place=place))
        if cell.data_type == "e":
            self.back.troubles.append(
                say("{place}: {value} är inget värde, och läses inte.", place=place, value=str(cell.value))
            )
            return
        if cell.value is None:
            text = ""
        elif isinstance(cell.value, str):
            text = lines_of(cell.value)
        else:
            shown, text = printed_value(cell.value, cell.number_format)
            if shown != text:
                self.back.remarks.append(
                    say("{place}: rutan visar {shown}; {exact} är läst.", place=place, shown=shown, exact=text)
                )
        self.back.cells.append(CellBack(id, route, base, text, place))
