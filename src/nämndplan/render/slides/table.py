"""Drawing part of a table on a slide."""

from __future__ import annotations

from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Pt

from ...view import Cell, Row, RowKind
from ..office import APART, TextRun, spans_of
from ..office.spans import spans_of_fact
from .layouts import Box
from .pieces import CELL_MARGIN, FACT_SIZE, LEVEL_INDENT, TablePart
from .text import write

_PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""No style, no grid: every program draws the lines that we say, and no others."""
_SHADES = {"bg2": {"a:lumMod": "85000"}, "tx1": {"a:lumMod": "50000", "a:lumOff": "50000"}}
_THIN, _MIDDLE, _THICK = 0.5, 1.0, 2.0


def draw_table(slide: Any, part: TablePart, box: Box, alternative: str) -> int:
    """Draw the part at the top of a box; returns its height in EMU."""
    width = box.width / 12700
    heights = [Pt(tall) for tall in part.row_heights(width)]
    rows = [row for group in part.groups for row in group.rows]
    columns = part.table.columns
    frame = slide.shapes.add_table(len(rows) + 1, len(columns), box.left, box.top, box.width, sum(heights))
    described = frame._element.nvGraphicFramePr.cNvPr
    described.set("name", part.table.caption[:80])
    described.set("descr", alternative)
    table = frame.table
    table.first_row, table.first_col, table.horz_banding = True, True, False
    table._tbl.tblPr.find(qn("a:tableStyleId")).text = _PLAIN_STYLE
    for column, room in zip(table.columns, part.rooms(width), strict=True):
        column.width = Pt(room)
    for line, tall in zip(table.rows, heights, strict=True):
        line.height = tall
    _head(table, part)
    last = {id(group.rows[-1]) for group in part.groups}
    for number, row in enumerate(rows, 1):
        for at, said in enumerate(row.cells):
            cell = table.cell(number, at)
            total = _MIDDLE if row.kind is RowKind.TOTAL else 0
            # A cell that reaches down has the lower line of the last row that it reaches.
            lowest = rows[number + max(said.height, 1) - 2]
            _lines(cell, total, *((_MIDDLE, "tx1") if id(lowest) in last else (_THIN, "bg2")))
            if said.height > 0:
                _cell(cell, said, row, part, numeric=columns[at].numeric)
            _size_of_nothing(cell, part.size)
    for number, row in enumerate(rows, 1):
        for at, said in enumerate(row.cells):
            if said.height > 1:
                table.cell(number, at).merge(table.cell(number + said.height - 1, at))
    return int(sum(heights))


def _head(table: Any, part: TablePart) -> None:
    for at, (column, heading) in enumerate(zip(part.table.columns, part.table.headings, strict=True)):
        cell = table.cell(0, at)
        _margins(cell, 0)
        cell.vertical_anchor = MSO_ANCHOR.BOTTOM
        cell.fill.solid()
        cell.fill.fore_color.theme_color = 16  # background 2
        _lines(cell, 0, _THICK, "accent1")
        paragraph = cell.text_frame.paragraphs[0]
        paragraph.alignment = PP_ALIGN.RIGHT if column.numeric else PP_ALIGN.LEFT
        write(paragraph, [TextRun(heading, strong=True)], part.size)


def _cell(cell: Any, said: Cell, row: Row, part: TablePart, *, numeric: bool) -> None:
    _margins(cell, said.level)
    cell.vertical_anchor = MSO_ANCHOR.TOP
    frame = cell.text_frame
    strong = row.kind in {RowKind.SUM, RowKind.TOTAL, RowKind.HEADING}
    marks = [TextRun(APART + mark.label, raised=True) for mark in said.marks]
    write(frame.paragraphs[0], [*spans_of(said.content, TextRun("", strong=strong)), *marks], part.size)
    for item in said.items:
        paragraph = frame.add_paragraph()
        write(paragraph, [TextRun(item)], part.size)
        properties = paragraph._p.get_or_add_pPr()
        properties.set("marL", str(Pt(part.size)))
        properties.set("indent", str(-Pt(part.size)))
        properties.append(properties.makeelement(qn("a:buChar"), {"char": "•"}))
    for fact in said.facts:
        write(frame.add_paragraph(), spans_of_fact(fact), FACT_SIZE)
    for paragraph in frame.paragraphs:
        paragraph.alignment = PP_ALIGN.RIGHT if numeric else PP_ALIGN.LEFT


def _size_of_nothing(cell: Any, size: float) -> None:
    """An empty line is as high as the others, and not as high as one of a slide's usual text."""
    for paragraph in cell.text_frame.paragraphs:
        if not paragraph.runs:
            end = paragraph._p.makeelement(qn("a:endParaRPr"), {"sz": str(int(size * 100))})
            paragraph._p.append(end)


def _margins(cell: Any, level: int) -> None:
    side, edge = CELL_MARGIN
    cell.margin_left, cell.margin_right = Pt(side + level * LEVEL_INDENT), Pt(side)
    cell.margin_top = cell.margin_bottom = Pt(edge)


def _lines(cell: Any, above: float, below: float, color: str) -> None:
    """The cell's lines: none at the sides. They come before the fill in the file."""
    properties = cell._tc.get_or_add_tcPr()
    edges = (("a:lnL", 0.0), ("a:lnR", 0.0), ("a:lnT", above), ("a:lnB", below))
    for place, (name, width) in enumerate(edges):
        line = properties.makeelement(qn(name), {"w": str(Pt(width))})
        if width:
            fill = line.makeelement(qn("a:solidFill"), {})
            shade = fill.makeelement(qn("a:schemeClr"), {"val": color})
            for name_of, value in _SHADES.get(color, {}).items():
                shade.append(shade.makeelement(qn(name_of), {"val": value}))
            fill.append(shade)
            line.append(fill)
        else:
            line.append(line.makeelement(qn("a:noFill"), {}))
        properties.insert(place, line)
