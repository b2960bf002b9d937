"""Tables: what stands in each cell, what heads it, and the notes to it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from ..frozen import frozen
from .inline import Fact, Inlines, plain


class TableKind(StrEnum):
    """What a table is about, for formats that treat some of them in their own way."""

    GOALS = "goals"
    INDICATORS = "indicators"
    ASSIGNMENTS = "assignments"
    FINANCE = "finance"
    DOCUMENTS = "documents"
    ECONOMY = "economy"
    ALL_INDICATORS = "all-indicators"
    COVERAGE = "coverage"
    PERIODS = "periods"
    FINDINGS = "findings"
    BODIES = "bodies"
    PRINTED = "printed"
    ACTIVITIES = "activities"
    STATES = "states"
    DEVELOPMENT = "development"
    OUTCOMES = "outcomes"


LONG = 9
"""Letters in a number that has not room for itself and others beside a title on a narrow screen: 1 234 567."""

FEW, MANY = 2, 7
"""Tables of few columns have room on a narrow screen as they are; those of many do not as lines either."""

_ALIKE = {TableKind.INDICATORS, TableKind.ALL_INDICATORS, TableKind.FINDINGS, TableKind.PERIODS}
"""Where the headings of the columns are alike enough to stand once, above all rows."""


class RowKind(StrEnum):
    """What a row is."""

    PLAIN = "plain"
    PART = "part"
    SUM = "sum"
    TOTAL = "total"
    HEADING = "heading"


@frozen
class Mark:
    """A mark at a value, which leads to a note below the table."""

    label: str
    anchor: str
    note: str


@frozen
class TableNote:
    """A note below a table; ``mark`` is the anchor to lead back to."""

    label: str
    anchor: str
    mark: str
    text: str


@frozen
class Column:
    """A column's heading; numbers are set flush right. ``choice``: rows can be chosen by what stands in it."""

    heading: str
    numeric: bool = False
    choice: bool = False


@frozen
class Cell:
    """A cell.

    ``scope`` is "row" or "rowgroup" for a cell that heads its row or rows, else "".
    ``height`` counts rows; 0 means that the cell above reaches down here, and the
    text is repeated for formats that cannot say so. ``level`` indents.
    ``items`` are the points of an assignment, ``facts`` small additions.
    ``number`` is the exact value when there is one. ``status`` names what the words
    say, for formats that set a mark beside them; ``choices`` are what the row is chosen by,
    when its words are more than that. ``anchor`` is a place of the cell's own.
    """

    content: Inlines = ()
    scope: str = ""
    height: int = 1
    level: int = 0
    items: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    marks: tuple[Mark, ...] = ()
    number: Decimal | None = None
    status: str = ""
    choices: tuple[str, ...] = ()
    anchor: str = ""


@frozen
class Row:
    """A row; every row has a cell for every column."""

    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.PLAIN
    anchor: str = ""


@frozen
class RowGroup:
    """Rows that belong together, such as a sub-goal's indicators."""

    rows: tuple[Row, ...]
    anchor: str = ""


@frozen
class PlacedCell:
    """A cell where it stands, with what its place in the table decides.

    ``anchor`` is the place of what it heads. ``label`` is its column's heading, where a cell says that itself on a
    narrow screen. ``order`` is the exact number in a table whose rows can be put in order.
    """

    cell: Cell
    numeric: bool
    anchor: str
    label: str
    order: Decimal | None

    @property
    def classes(self) -> str:
        """How it is set: its level, whether it stands in a column of numbers (as words, maybe), its status."""
        level, status = self.cell.level, self.cell.status
        number = ("number" if self.cell.number is not None or status else "number words") if self.numeric else ""
        return " ".join(filter(None, (f"level{level}" if level else "", number, f"status {status}" if status else "")))


@frozen
class Table:
    """A table with its caption and the notes to its values.

    ``heads`` are rows of headings above the columns' own, each with a text for every column.
    ``is_declared``: its columns are those that the plan prints, and no format adds one.
    """

    sort: TableKind
    anchor: str
    caption: str
    columns: tuple[Column, ...]
    groups: tuple[RowGroup, ...]
    notes: tuple[TableNote, ...] = ()
    heads: tuple[tuple[str, ...], ...] = ()
    is_declared: bool = False
    kind: ClassVar[str] = "table"

    @property
    def folds(self) -> bool:
        """Whether a row becomes several lines on a narrow screen."""
        return len(self.columns) > FEW and (len(self.columns) < MANY or self.sort is TableKind.INDICATORS)

    @property
    def labels(self) -> bool:
        """Whether each cell then says what its column is called: the headings are of very different kinds."""
        return self.folds and self.sort not in _ALIKE

    @property
    def has_long_numbers(self) -> bool:
        """Whether some number is so long that it needs a wider column; the spaces in numbers are hard ones."""
        numeric = [at for at, column in enumerate(self.columns) if column.numeric]
        cells = (row.cells[at] for group in self.groups for row in group.rows for at in numeric)
        found = (word for cell in cells if cell.number is not None for word in plain(cell.content).split(" "))
        return any(len(word) >= LONG for word in found)

    @property
    def can_be_sorted(self) -> bool:
        """Whether readers can choose rows and put them in order."""
        return self.sort in {TableKind.ALL_INDICATORS, TableKind.COVERAGE}

    @property
    def classes(self) -> str:
        """What it is about, how many columns it has and how many of numbers, how it is laid out."""
        values = sum(column.numeric for column in self.columns)
        words = (
            (f"values{values}", values),
            ("folds", self.folds),
            ("says", self.labels),
            ("wide", self.folds and not self.labels and self.has_long_numbers),
        )
        return " ".join((self.sort, f"columns{len(self.columns)}", *(word for word, holds in words if holds)))

    def repeats(self, heading: str) -> bool:
        """Whether the caption says no more than its first column does, or the heading above it."""
        return self.caption in {heading, self.columns[0].heading}

    def placed(self, group: RowGroup, row: Row) -> Iterator[PlacedCell]:
        """The cells of a row that are not covered by the one above, each where it stands."""
        labels, ordered = self.labels, self.can_be_sorted
        for column, cell in zip(self.columns, row.cells, strict=True):
            if cell.height:
                labelled = labels and not cell.scope and (cell.content or cell.items)
                yield PlacedCell(
                    cell,
                    column.numeric,
                    group.anchor if cell.scope == "rowgroup" else row.anchor,
                    column.heading if labelled else "",
                    cell.number if ordered else None,
                )

    @property
    def has_head(self) -> bool:
        """False for a table that is printed without headings."""
        return any(column.heading for column in self.columns) or bool(self.heads)

    @property
    def headings(self) -> tuple[str, ...]:
        """Each column's headings as one line."""
        rows = (*self.heads, tuple(column.heading for column in self.columns))
        return tuple(" ".join(filter(None, texts)) for texts in zip(*rows, strict=True))
