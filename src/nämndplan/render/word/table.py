"""Tables in Word: a head that repeats, cells that reach down, a caption and the notes below."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt

from ...view import Cell, Column, Row, RowKind, Table
from ..office import APART, TextRun, shares, spans_of
from ..office.spans import spans_of_fact
from .styles import CELL, NOTE, STRONG_LINE, TABLE, TINT
from .text import write
from .xml import Bookmarks, element, set_borders, set_shading

_WIDE = 5


class TableWriter:
    """Writes one table into a document."""

    def __init__(
        self, document: Any, table: Table, bookmarks: Bookmarks, words: tuple[str, str], look: tuple[int, str]
    ) -> None:
        """``words`` are the heading above, which no caption says again, and the word for a note."""
        self.document = document
        self.table = table
        self.bookmarks = bookmarks
        self.heading, self.note_word = words
        width, self.accent = look
        self.widths = [Emu(int(width * share)) for share in shares(table)]

    def write(self) -> None:
        """Caption, table and notes."""
        if is_captioned := self.table.caption not in {"", self.heading}:
            caption = self.document.add_paragraph(self.table.caption, "Caption")
            self.bookmarks.put(caption, self.table.anchor)
        rows = [(group, row) for group in self.table.groups for row in group.rows]
        heads = self._heads()
        grid = self.document.add_table(rows=len(rows) + len(heads), cols=len(self.table.columns))
        self._set_up(grid)
        cells = [list(row.cells) for row in grid.rows]
        if not is_captioned:
            self.bookmarks.put(cells[0][0].paragraphs[0], self.table.anchor)
        for number, head in enumerate(heads):
            self._head(grid.rows[number], cells[number], head, last=head is heads[-1])
        for number, (group, row) in enumerate(rows, len(heads)):
            self._row(grid.rows[number], cells[number], row, last=row is group.rows[-1])
            if row is group.rows[0]:
                self.bookmarks.put(cells[number][0].paragraphs[0], group.anchor)
        self._merge(cells, [row for _, row in rows], len(heads))
        for note in self.table.notes:
            paragraph = self.document.add_paragraph(style=NOTE)
            paragraph.paragraph_format.space_before = Pt(3)
            self.bookmarks.put(paragraph, note.anchor)
            write(paragraph, [TextRun(f"{self.note_word} {note.label}: {note.text}")], self.bookmarks)

    def _set_up(self, grid: Any) -> None:
        grid.autofit = False
        grid.style = self.document.styles[TABLE]
        properties = grid._tbl.tblPr
        if self.table.caption:
            properties.append(element("w:tblCaption", {"w:val": self.table.caption}))
        look = properties.find(qn("w:tblLook"))
        if look is not None:
            properties.remove(look)
        flags = {
            "w:firstRow": str(int(self.table.has_head)),
            "w:lastRow": "0",
            "w:firstColumn": "1",
            "w:lastColumn": "0",
        }
        look = element("w:tblLook", {"w:val": "04A0", **flags, "w:noHBand": "1", "w:noVBand": "1"})
        properties.insert(len(properties) - 1, look)
        for column, width in zip(grid.columns, self.widths, strict=True):
            column.width = width

    def _heads(self) -> list[tuple[str, ...]]:
        """The rows of headings, those above the columns' own first; none in a table without."""
        own = tuple(column.heading for column in self.table.columns)
        return [*self.table.heads, own] if self.table.has_head else []

    def _head(self, row: Any, cells: list[Any], headings: tuple[str, ...], *, last: bool) -> None:
        row._tr.get_or_add_trPr().append(element("w:cantSplit"))
        row._tr.get_or_add_trPr().append(element("w:tblHeader"))
        for cell, column, heading, width in zip(cells, self.table.columns, headings, self.widths, strict=True):
            cell.width = width
            if self.table.heads:  # the style knows of one row of headings
                set_borders(cell, **({"bottom": (12, self.accent)} if last else {"bottom": None}))
                set_shading(cell, TINT)
            self._write(cell.paragraphs[0], [TextRun(heading, strong=True)], column)
            cell.paragraphs[0].paragraph_format.keep_with_next = True

    def _row(self, row: Any, cells: list[Any], content: Row, *, last: bool) -> None:
        row._tr.get_or_add_trPr().append(element("w:cantSplit"))
        anchored = False
        for cell, said, column, width in zip(cells, content.cells, self.table.columns, self.widths, strict=True):
            cell.width = width
            edges = {"top": (8, STRONG_LINE)} if content.kind is RowKind.TOTAL else {}
            set_borders(cell, **edges, **({"bottom": (6, STRONG_LINE)} if last else {}))
            if said.height == 0:
                continue
            if not anchored:
                self.bookmarks.put(cell.paragraphs[0], content.anchor)
                anchored = True
            self._cell(cell, said, column, content.kind)

    def _cell(self, cell: Any, said: Cell, column: Column, kind: RowKind) -> None:
        paragraph = cell.paragraphs[0]
        strong = kind in {RowKind.SUM, RowKind.TOTAL, RowKind.HEADING}
        self._write(paragraph, list(spans_of(said.content, TextRun("", strong=strong))), column)
        for mark in said.marks:
            if mark.anchor:
                self.bookmarks.put(paragraph, mark.anchor)
            write(paragraph, [TextRun(APART), TextRun(mark.label, anchor=mark.note, raised=True)], self.bookmarks)
        paragraph.paragraph_format.left_indent = Cm(0.45 * said.level)
        for item in said.items:
            self._write(cell.add_paragraph(), [TextRun(f"•\N{NO-BREAK SPACE}{item}")], column)
            cell.paragraphs[-1].paragraph_format.left_indent = Cm(0.45 * said.level + 0.3)
            cell.paragraphs[-1].paragraph_format.first_line_indent = Cm(-0.3)
        for fact in said.facts:
            self._write(cell.add_paragraph(), list(spans_of_fact(fact)), column)
            cell.paragraphs[-1].paragraph_format.left_indent = Cm(0.45 * said.level)

    def _write(self, paragraph: Any, spans: list[TextRun], column: Column) -> None:
        paragraph.style = self.document.styles[CELL]
        if column.numeric:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        write(paragraph, spans, self.bookmarks)
        if len(self.table.columns) > _WIDE:
            for run in paragraph.runs:
                run.font.size = Pt(8)

    def _merge(self, cells: list[list[Any]], rows: list[Row], heads: int) -> None:
        """Cells that reach down: the first begins, those below go on."""
        for number, row in enumerate(rows, heads):
            for at, cell in enumerate(row.cells):
                if cell.height > 1:
                    self._reach_down([line[at] for line in cells[number : number + cell.height]])

    def _reach_down(self, column: list[Any]) -> None:
        for number, cell in enumerate(column):
            attributes = {"w:val": "restart"} if number == 0 else {}
            properties = cell._tc.get_or_add_tcPr()
            merged, borders = element("w:vMerge", attributes), properties.find(qn("w:tcBorders"))
            properties.append(merged) if borders is None else borders.addprevious(merged)
