"""PDF, PowerPoint and Word documents read back: their text, and their tables as rows of cells."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from typing import Any

import pikepdf
from docx import Document
from docx.oxml.ns import qn
from docx.table import Table
from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pptx import Presentation

from .pages import Cell, Page, plain

Chunk = tuple[int, int]
"""A page's number and the number of a piece of marked content on it."""


def read_docx(data: bytes) -> Page:
    document = Document(BytesIO(data))
    body = document.element.body
    tables = [_word_rows(Table(table, document)) for table in body.iter(qn("w:tbl"))]
    return Page(plain("\n".join(_word_text(paragraph) for paragraph in body.iter(qn("w:p")))), tables)


def _word_rows(table: Table) -> list[list[Cell]]:
    return [[Cell("\n".join(_word_text(p._p) for p in cell.paragraphs)) for cell in row.cells] for row in table.rows]


def _word_text(paragraph: Any) -> str:
    """A paragraph's words, without raised marks."""
    runs = [run for run in paragraph.iter(qn("w:r")) if not run.xpath("w:rPr/w:vertAlign")]
    return "".join(
        "\n" if part.tag == qn("w:br") else part.text or "" for run in runs for part in run.iter(qn("w:t"), qn("w:br"))
    )


def read_pptx(data: bytes) -> Page:
    page = Page()
    for slide in Presentation(BytesIO(data)).slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                page.text += "\n".join(map(_slide_text, shape.text_frame.paragraphs)) + "\n"
            elif shape.has_table:
                page.tables.append(list(_slide_rows(shape.table)))
                page.text += "\n".join(cell.text for row in page.tables[-1] for cell in row) + "\n"
        if slide.has_notes_slide:
            page.text += slide.notes_slide.notes_text_frame.text + "\n"
    page.text = plain(page.text)
    return page


def _slide_rows(table: Any) -> Iterator[list[Cell]]:
    above: list[Cell] = []
    for row in table.rows:
        cells = [Cell("\n".join(map(_slide_text, cell.text_frame.paragraphs))) for cell in row.cells]
        above = [above[at] if cell.is_spanned else cells[at] for at, cell in enumerate(row.cells)]
        yield above


def _slide_text(paragraph: Any) -> str:
    runs = (run for run in paragraph.runs if run._r.find("{*}rPr[@baseline]") is None)
    return "".join(run.text for run in runs)


def read_pdf(data: bytes) -> Page:
    """By the tags: what a screen reader meets."""
    tree = Tags(data)
    page = Page()
    page.text = plain("\n".join(tree.text(element) for element in tree.top))
    for table in tree.all("/Table"):
        rows = [[_pdf_cell(tree, cell) for cell in tree.inside(row, "/TH", "/TD")] for row in tree.inside(table, "/TR")]
        page.tables.append(_spread(rows))
    return page


def _pdf_cell(tree: Tags, cell: Any) -> Cell:
    spans = [attribute.RowSpan for attribute in cell.get("/A", []) if "/RowSpan" in attribute]
    return Cell(tree.text(cell), int(spans[0]) if spans else 1, cell.S == "/TH")


def _spread(rows: list[list[Cell]]) -> list[list[Cell]]:
    pending: list[Cell] = []
    spread = []
    for row in rows:
        cells = [*pending, *row] if len(row) < len(rows[0]) else row
        spread.append(cells)
        pending = [Cell(cell.text, cell.height - 1) for cell in cells if cell.height > 1]
    return spread


class Tags:
    """The tags of a PDF, with the text that each holds."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(data))
        self.texts = _marked_texts(data)
        self.pages = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages)}
        self.top = list(self._kids(self.pdf.Root.StructTreeRoot))

    def all(self, *kinds: str) -> list[Any]:
        return [
            found
            for element in self.top
            for found in ([element] if element.S in kinds else self.inside(element, *kinds))
        ]

    def inside(self, element: Any, *kinds: str) -> list[Any]:
        """The elements of these kinds below one, in order; not those inside another of the kind."""
        found = []
        for kid in self._kids(element):
            found += [kid] if kid.S in kinds else self.inside(kid, *kinds)
        return found

    def text(self, element: Any) -> str:
        """The element's words, without raised marks; blocks inside it are set apart."""
        return "".join(self._parts(element))

    def _parts(self, element: Any) -> Iterator[str]:
        attributes = element.get("/A", [])
        attributes = list(attributes) if isinstance(attributes, pikepdf.Array) else [attributes]
        if any("/BaselineShift" in attribute for attribute in attributes):
            return
        block = element.S not in {"/Span", "/Link", "/Strong", "/Em"} or any("/Placement" in a for a in attributes)
        yield "\n" if block else ""
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                yield self.texts[self.pages[element.Pg.objgen], kid]
            elif "/S" in kid:
                yield from self._parts(kid)
            elif kid.get("/Type") == "/MCR":
                yield self.texts[self.pages[kid.get("/Pg", element.get("/Pg")).objgen], int(kid.MCID)]
        yield "\n" if block else ""

    @staticmethod
    def _kids(element: Any) -> Iterator[Any]:
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield kid


class _Reader(PDFLayoutAnalyzer):  # type: ignore[misc]
    """Collects text by the marked content that it stands in; content may be marked inside marked content."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources, laparams=None)
        self.texts: dict[Chunk, str] = defaultdict(str)
        self.lines: dict[Chunk, float] = {}
        self.stack: list[int | None] = []

    def begin_tag(self, _tag: Any, props: Any = None) -> None:
        inner = props.get("MCID") if isinstance(props, dict) else None
        self.stack.append(inner if inner is not None else (self.stack[-1] if self.stack else None))

    def end_tag(self) -> None:
        self.stack.pop()

    def render_char(
        self, matrix: Any, font: Any, fontsize: Any, scaling: Any, rise: Any, cid: Any, *rest: Any
    ) -> float:
        advance = super().render_char(matrix, font, fontsize, scaling, rise, cid, *rest)
        if self.stack and self.stack[-1] is not None:
            chunk = (self.pageno, self.stack[-1])
            try:
                letter = font.to_unichr(cid)
            except Exception:
                letter = "\N{REPLACEMENT CHARACTER}"
            if abs(self.lines.setdefault(chunk, matrix[5]) - matrix[5]) > 4 and not self.texts[chunk].endswith(
                "\u00ad"
            ):
                self.texts[chunk] += " "
            self.lines[chunk] = matrix[5]
            self.texts[chunk] = re.sub("\u00ad$", "", self.texts[chunk]) + letter
        return float(advance)

    def receive_layout(self, ltpage: Any) -> None:
        pass


@lru_cache(maxsize=4)  # many tests read the same document
def _marked_texts(data: bytes) -> dict[Chunk, str]:
    resources = PDFResourceManager()
    reader = _Reader(resources)
    interpreter = PDFPageInterpreter(resources, reader)
    for number, page in enumerate(PDFPage.get_pages(BytesIO(data))):
        reader.pageno = number
        interpreter.process_page(page)
        reader.pageno = number
    return reader.texts
