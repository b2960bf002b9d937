"""What a document says, in no format: the one source of every published form of a plan."""

from .block import Block, Blocks, Entries, Entry, Facts, Listing, ListItem, Paragraph, Quotation
from .content import ContentsEntry, PlanView, Section, SectionKind
from .document import view_of
from .inline import Break, Emphasis, Fact, Inline, Inlines, Link, Reference, Strong, Text, plain
from .table import Cell, Column, Mark, Row, RowGroup, RowKind, Table, TableKind, TableNote

__all__ = [
    "Block",
    "Blocks",
    "Break",
    "Cell",
    "Column",
    "ContentsEntry",
    "Emphasis",
    "Entries",
    "Entry",
    "Fact",
    "Facts",
    "Inline",
    "Inlines",
    "Link",
    "ListItem",
    "Listing",
    "Mark",
    "Paragraph",
    "PlanView",
    "Quotation",
    "Reference",
    "Row",
    "RowGroup",
    "RowKind",
    "Section",
    "SectionKind",
    "Strong",
    "Table",
    "TableKind",
    "TableNote",
    "Text",
    "plain",
    "view_of",
]
