"""Tables: what stands in each cell, what heads it, and the notes to it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from .inline import Fact, Inlines


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
    CHAIN = "chain"


class RowKind(StrEnum):
    """What a row is."""

    PLAIN = "plain"
    PART = "part"
    SUM = "sum"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark at a value, which leads to a note below the table."""

    label: str
    anchor: str
    note: str


@dataclass(frozen=True, slots=True)
class TableNote:
    """A note below a table; ``mark`` is the anchor to lead back to."""

    label: str
    anchor: str
    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading; numbers are set flush right. ``choice``: rows can be chosen by what stands in it."""

    heading: str
    numeric: bool = False
    choice: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell.

    ``scope`` is "row" or "rowgroup" for a cell that heads its row or rows, else "".
    ``height`` counts rows; 0 means that the cell above reaches down here, and the
    text is repeated for formats that cannot say so. ``level`` indents.
    ``items`` are the points of an assignment, ``facts`` small additions.
    ``number`` is the exact value when there is one. ``status`` names what the words
    say, for formats that set a mark beside them.
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


@dataclass(frozen=True, slots=True)
class Row:
    """A row; every row has a cell for every column."""

    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.PLAIN
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows that belong together, such as a sub-goal's indicators."""

    rows: tuple[Row, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption and the notes to its values."""

    sort: TableKind
    anchor: str
    caption: str
    columns: tuple[Column, ...]
    groups: tuple[RowGroup, ...]
    notes: tuple[TableNote, ...] = ()
    kind: ClassVar[str] = "table"
