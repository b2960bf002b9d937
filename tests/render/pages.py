"""Published documents read back: their text, and their tables as rows of cells."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from itertools import pairwise

from markdown_it import MarkdownIt

UNSEEN = {"head", "script", "sup", "nav", "svg"}
"""What is not part of the text: marks at values would join the numbers."""
CELLS = {"td", "th"}
GAP = {"p", "li", "br", "div", "tr", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "section"}


@dataclass
class Cell:
    """A cell's text; ``lines`` are its parts that stand on lines of their own."""

    text: str = ""
    height: int = 1
    header: bool = False

    @property
    def lines(self) -> list[str]:
        return [plain(line) for line in self.text.split("\n") if line.strip()]


@dataclass
class Page:
    """What a reader meets."""

    text: str = ""
    tables: list[list[list[Cell]]] = field(default_factory=list)

    @cached_property
    def words(self) -> str:
        """Only the words, for comparing prose whatever its marks."""
        return words_of(self.text)


def words_of(text: str) -> str:
    return " " + " ".join(re.findall(r"\w+", text)) + " "


def plain(text: str) -> str:
    """The text with every stretch of white space, hard or not, as one space."""
    return re.sub(r"\s+", " ", text).strip()


def read_html(text: str) -> Page:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return Page(plain("".join(reader.pieces)), [_spread(table) for table in reader.tables])


def read_markdown(text: str) -> Page:
    """As a git host shows it; continuing cells left blank are filled from above."""
    html = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text)
    page = read_html(html)
    for table in page.tables:
        for above, row in pairwise(table):
            if not row[0].text.strip():
                row[0] = above[0]
    return page


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.tables: list[list[list[Cell]]] = []
        self.unseen = 0
        self.cell: Cell | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unseen += tag in UNSEEN
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in CELLS:
            self.cell = Cell(height=int(dict(attrs).get("rowspan") or 1), header=tag == "th")
            self.tables[-1][-1].append(self.cell)
        if tag in GAP:
            self._add("\n")

    def handle_endtag(self, tag: str) -> None:
        self.unseen -= tag in UNSEEN
        if tag in CELLS:
            self.cell = None
        if tag in GAP:
            self._add("\n")

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self._add(data)

    def _add(self, text: str) -> None:
        self.pieces.append(text)
        if self.cell is not None:
            self.cell.text += text


def _spread(table: list[list[Cell]]) -> list[list[Cell]]:
    """The rows with cells that span several rows repeated in each."""
    pending: list[Cell] = []
    rows = []
    for row in table:
        cells = [*pending, *row] if pending and len(row) < len(table[0]) else row
        rows.append(cells)
        pending = [Cell(cell.text, cell.height - 1) for cell in cells if cell.height > 1]
    return rows
