"""What a document consists of, in no format: the one thing that every format is made from.

Everything is decided here: words, numbers as they are to stand, order, anchors,
notes. A format lays it out and computes nothing. Each class carries a ``kind``,
by which templates choose how to lay it out.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar, TypeAlias

# Text inside a line.


@dataclass(frozen=True, slots=True)
class Text:
    """Words as they are; never markup of any format."""

    text: str
    kind: ClassVar[str] = "text"


@dataclass(frozen=True, slots=True)
class Strong:
    """Words of importance."""

    content: Inlines
    kind: ClassVar[str] = "strong"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed words."""

    content: Inlines
    kind: ClassVar[str] = "emphasis"


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to ``address``: an http(s) or mailto address."""

    address: str
    content: Inlines
    kind: ClassVar[str] = "link"


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that lead to an anchor of the same document."""

    anchor: str
    content: Inlines
    kind: ClassVar[str] = "reference"


@dataclass(frozen=True, slots=True)
class Break:
    """A new line inside a paragraph."""

    kind: ClassVar[str] = "break"


Inline: TypeAlias = "Text | Strong | Emphasis | Link | Reference | Break"
Inlines: TypeAlias = "tuple[Inline, ...]"

# Blocks.


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    content: Inlines
    kind: ClassVar[str] = "paragraph"


@dataclass(frozen=True, slots=True)
class ListItem:
    """Its first paragraph, and what may follow inside the item."""

    content: Inlines
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A list with bullets, or numbered from ``start``."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    start: int = 1
    kind: ClassVar[str] = "listing"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that stand for themselves, such as a vision."""

    blocks: tuple[Block, ...]
    kind: ClassVar[str] = "quotation"


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and one or more values: Riktas till: Regionstyrelsen."""

    label: str
    values: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Several facts about the same thing."""

    facts: tuple[Fact, ...]
    kind: ClassVar[str] = "facts"


@dataclass(frozen=True, slots=True)
class Entry:
    """More about something that stands in a table: what sort it is, its title, facts and prose."""

    sort: str
    title: Inlines
    facts: tuple[Fact, ...] = ()
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Entries:
    """Several entries."""

    entries: tuple[Entry, ...]
    kind: ClassVar[str] = "entries"


# Tables.


class TableKind(StrEnum):
    """What a table is about, for formats that treat some of them in their own way."""

    GOALS = "goals"
    INDICATORS = "indicators"
    ASSIGNMENTS = "assignments"
    FINANCE = "finance"
    DOCUMENTS = "documents"
    ECONOMY = "economy"
    BODIES = "bodies"


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
    """A column's heading; numbers are set flush right."""

    heading: str
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell.

    ``scope`` is "row" or "rowgroup" for a cell that heads its row or rows, else "".
    ``height`` counts rows; 0 means that the cell above reaches down here, and the
    text is repeated for formats that cannot say so. ``level`` indents.
    ``items`` are the points of an assignment, ``facts`` small additions.
    ``number`` is the exact value when there is one.
    """

    content: Inlines = ()
    scope: str = ""
    height: int = 1
    level: int = 0
    items: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    marks: tuple[Mark, ...] = ()
    number: Decimal | None = None


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


Block: TypeAlias = "Paragraph | Listing | Quotation | Facts | Entries | Table"
Blocks: TypeAlias = "tuple[Block, ...]"

# The document.


class SectionKind(StrEnum):
    """What a section is about, so that formats can divide a document into pages or slides."""

    PROSE = "prose"
    VISION = "vision"
    GOALS = "goals"
    GOAL = "goal"
    MORE = "more"
    ASSIGNMENTS = "assignments"
    FINANCE = "finance"
    FINANCIAL_GOAL = "financial-goal"
    DOCUMENTS = "documents"
    CATEGORY = "category"
    BOARD = "board"
    ECONOMY = "economy"
    UNFUNDED = "unfunded"
    BODIES = "bodies"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, what stands below it, and the sections inside. ``level`` is 2 to 6.

    ``heading`` is "" where the plan has text without one between parts that have.
    """

    kind: SectionKind
    anchor: str
    heading: str
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    level: int = 2


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A line of the list of contents."""

    anchor: str
    heading: str
    entries: tuple[ContentsEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanView:
    """The whole document. ``language`` is the plan's own language."""

    language: str
    title: str
    organisation: str
    year: int
    facts: Facts
    contents: tuple[ContentsEntry, ...]
    sections: tuple[Section, ...]


def words(text: str) -> Inlines:
    """Words as content of a line; nothing for no words."""
    return (Text(text),) if text else ()


def plain(content: Inlines) -> str:
    """The words of a line's content, without what makes them strong or links."""
    return "".join(_plain(inline) for inline in content)


def _plain(inline: Inline) -> str:
    match inline:
        case Text(text):
            return text
        case Break():
            return "\n"
        case _:
            return plain(inline.content)
