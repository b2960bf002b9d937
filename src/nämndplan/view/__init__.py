"""What a document says, in no format: the one source of every published form of a plan."""

from .block import (
    Block,
    Blocks,
    Entries,
    Entry,
    Facts,
    Footnote,
    FootnoteList,
    Illustration,
    Listing,
    ListItem,
    Paragraph,
    ProseHeading,
    Quotation,
)
from .content import ContentsEntry, Section, SectionKind, tables_in
from .illustrations import illustrations_in
from .inline import Break, Emphasis, Fact, FootnoteMark, Inline, Inlines, Link, Reference, Strong, Text, plain
from .plan_view import LookView, PlanView, view_of
from .site import Download, Page, Site, Sort
from .summary import AssignmentAnswer, Count, Frame, Summary, summary_of
from .table import Cell, Column, Mark, Row, RowGroup, RowKind, Table, TableKind, TableNote
from .text import FixedWords

__all__ = [
    "AssignmentAnswer",
    "Block",
    "Blocks",
    "Break",
    "Cell",
    "Column",
    "ContentsEntry",
    "Count",
    "Download",
    "Emphasis",
    "Entries",
    "Entry",
    "Fact",
    "Facts",
    "FixedWords",
    "Footnote",
    "FootnoteList",
    "FootnoteMark",
    "Frame",
    "Illustration",
    "Inline",
    "Inlines",
    "Link",
    "ListItem",
    "Listing",
    "LookView",
    "Mark",
    "Page",
    "Paragraph",
    "PlanView",
    "ProseHeading",
    "Quotation",
    "Reference",
    "Row",
    "RowGroup",
    "RowKind",
    "Section",
    "SectionKind",
    "Site",
    "Sort",
    "Strong",
    "Summary",
    "Table",
    "TableKind",
    "TableNote",
    "Text",
    "illustrations_in",
    "plain",
    "summary_of",
    "tables_in",
    "view_of",
]
