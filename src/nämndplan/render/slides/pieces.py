"""What stands on a slide: lines of text, and parts of tables, each with the height that it takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import fsum  # exact: sum() rounds otherwise from Python 3.12 on, and no byte may differ

from ... import lazy_re as re
from ...frozen import frozen
from ...view import (
    Block,
    Cell,
    Facts,
    FootnoteList,
    Illustration,
    Listing,
    Paragraph,
    ProseHeading,
    Quotation,
    Row,
    RowGroup,
    RowKind,
    Table,
    Unfolding,
    plain,
)
from ..office import APART, TextRun, shares, spans_of
from ..office.charts import TableChart
from ..office.measure import height, width
from ..office.spans import spans_of_fact

TEXT_SIZE, FACT_SIZE, NOTE_SIZE, CHART_SIZE = 20.0, 12.0, 12.0, 14.0
CELL_SIZES, SMALL_CELL_SIZES = (18.0, 16.0, 14.0), (16.0, 14.0, 12.0)
SMALLEST = 12.0
"""For a table that is to stand on one slide."""
_MANY_COLUMNS = 6
CELL_MARGIN = (7.0, 4.0)
"""Left and right, top and bottom of a cell, in points."""
LEVEL_INDENT = 14.0
GAP = 8.0
_LINE_GAP = 6.0
_WORDS = re.compile(r"\S+\s*|\s+")
_SAFE = 0.85
"""Words differ in length, so that equal numbers of them take a little more or less room."""


@frozen
class TextLine:
    """A paragraph or a point of a list."""

    spans: tuple[TextRun, ...]
    level: int = 0
    bullet: bool = False
    quoted: bool = False
    heads: bool = False
    """A heading in the text, which is never left last on a slide."""

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(span.text for span in self.spans)

    def height(self, width: float) -> float:
        """The room it takes, with the gap after it."""
        indent = (self.level + self.bullet) * 1.2 * TEXT_SIZE
        return height(self.text, self.size, width - indent) + _LINE_GAP

    def fitting(self, width: float, room: float) -> Iterator[TextLine]:
        """The line, or pieces of it when it is taller than a slide."""
        if self.height(width) <= room:
            yield self
            return
        words = [replace(span, text=word) for span in self.spans for word in _WORDS.findall(span.text)]
        most = max(1, int(len(words) * room / self.height(width) * _SAFE))
        for begin in range(0, len(words), most):
            yield replace(self, spans=tuple(words[begin : begin + most]), bullet=self.bullet and begin == 0)

    @property
    def size(self) -> float:
        """Quoted words are larger."""
        return TEXT_SIZE + 6 if self.quoted else TEXT_SIZE


@frozen
class TablePart:
    """Some groups of a table in one size of text, with the notes to them."""

    table: Table
    groups: tuple[RowGroup, ...]
    size: float

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes that its marks lead to."""
        marks = {mark.note for group in self.groups for row in group.rows for cell in row.cells for mark in cell.marks}
        return tuple(f"{note.label} {note.text}" for note in self.table.notes if note.anchor in marks)

    def row_heights(self, width: float) -> list[float]:
        """The heights of the head and of every row; cells that reach down share theirs among their rows."""
        head = max(
            cell_height(heading, self.size, room, bold=True)
            for heading, room in zip(self.table.headings, self.rooms(width), strict=True)
        )
        return [head, *(tall for group in self.groups for tall in group_heights(group, self.rooms(width), self.size))]

    def rooms(self, width: float) -> list[float]:
        """The columns' widths."""
        return [width * share for share in shares(self.table)]

    def notes_height(self, width: float) -> float:
        """The room that the notes take."""
        return fsum(height(note, NOTE_SIZE, width) for note in self.notes) + (GAP if self.notes else 0)

    def height(self, width: float) -> float:
        """The room that the table and its notes take."""
        return fsum(self.row_heights(width)) + self.notes_height(width)


@frozen
class PicturePart:
    """A picture in a text, as high as most of a slide."""

    illustration: Illustration
    tall: float


@frozen
class ChartPart:
    """A table as a chart, in whatever room is left on its slide."""

    chart: TableChart


def sizes_for(table: Table, room: float) -> tuple[float, ...]:
    """The sizes that a table's text may have, the largest first; large ones only where no word is broken by them."""
    sizes = CELL_SIZES if len(table.columns) <= _MANY_COLUMNS else SMALL_CELL_SIZES
    rooms = [wide - 2 * CELL_MARGIN[0] for wide in TablePart(table, table.groups, sizes[0]).rooms(room)]
    longest = [_longest_word(table, at) for at in range(len(rooms))]
    whole = (size for size in sizes if all(word * size <= wide for word, wide in zip(longest, rooms, strict=True)))
    return tuple(whole) or sizes[-1:]


def _longest_word(table: Table, at: int) -> float:
    """The width of a column's longest word, in ems."""
    cells = (plain(row.cells[at].content) for group in table.groups for row in group.rows)
    words = [(word, False) for text in cells for word in text.split()]
    words += [(word, True) for word in table.headings[at].split()]
    return max((width(word, 1, bold=bold) for word, bold in words), default=0.0)


def cell_height(text: str, size: float, room: float, *, bold: bool = False) -> float:
    """The height of a cell that holds a text."""
    return height(text, size, room - 2 * CELL_MARGIN[0], bold=bold) + 2 * CELL_MARGIN[1]


def group_heights(group: RowGroup, rooms: list[float], size: float) -> list[float]:
    """The heights of a group's rows; the last one makes up for a tall cell that reaches down to it."""
    heights = [
        max(
            _cell(cell, row, room, size) if cell.height == 1 else 0.0
            for cell, room in zip(row.cells, rooms, strict=True)
        )
        for row in group.rows
    ]
    for number, row in enumerate(group.rows):
        for cell, room in zip(row.cells, rooms, strict=True):
            if cell.height > 1:
                spanned = heights[number : number + cell.height]
                heights[number + cell.height - 1] += max(0.0, _cell(cell, row, room, size) - fsum(spanned))
    return heights


def _cell(cell: Cell, row: Row, room: float, size: float) -> float:
    inside = room - cell.level * LEVEL_INDENT
    bold = row.kind in {RowKind.SUM, RowKind.TOTAL, RowKind.HEADING}
    marks = "".join(APART + mark.label for mark in cell.marks)
    tall = cell_height(plain(cell.content) + marks, size, inside, bold=bold)
    tall += fsum(height(item, size, inside - 2 * CELL_MARGIN[0] - size) for item in cell.items)
    facts = ("".join(span.text for span in spans_of_fact(fact)) for fact in cell.facts)
    return tall + fsum(height(fact, FACT_SIZE, inside - 2 * CELL_MARGIN[0] - size) for fact in facts)


def lines_of(block: Block, level: int = 0) -> Iterator[TextLine]:  # noqa: C901  (a case for each kind)
    """A block of text as lines; entries and tables are none."""
    match block:
        case Paragraph(content):
            yield TextLine(tuple(spans_of(content)), level)
        case ProseHeading(content):
            yield TextLine(tuple(spans_of(content, TextRun("", strong=True))), level, heads=True)
        case Listing():
            yield from _points(block, level)
        case Quotation(blocks):
            for inner in blocks:
                yield from (replace(line, quoted=True) for line in lines_of(inner, level))
        case Unfolding(title, blocks):
            yield TextLine(tuple(spans_of(title, TextRun("", strong=True))), level, heads=True)
            for inner in blocks:
                yield from lines_of(inner, level)
        case Illustration(_, text):
            yield TextLine((TextRun(text),), level)
        case FootnoteList(notes):
            for note in notes:
                yield TextLine((TextRun(note.label, raised=True), TextRun(" "), *spans_of(note.content)), level)
        case Facts(facts):
            for fact in facts:
                listed = fact.values if fact.is_list else ()
                yield TextLine(
                    tuple(spans_of_fact(replace(fact, values=()) if listed else fact)), level, heads=fact.is_list
                )
                yield from (TextLine(tuple(spans_of(value)), level, bullet=True) for value in listed)


def _points(listing: Listing, level: int) -> Iterator[TextLine]:
    for number, item in enumerate(listing.items, listing.start):
        label = (TextRun(f"{number}. "),) if listing.ordered else ()
        yield TextLine((*label, *spans_of(item.content)), level, bullet=not listing.ordered)
        for inner in item.blocks:
            yield from lines_of(inner, level + 1)
