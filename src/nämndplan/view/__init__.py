"""What a document says, in no format: the one source of every published form of a plan."""

from .anchors import WHOLE
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
    Unfolding,
)
from .boards_at_hand import BoardsAtHand
from .content import ContentsEntry, Section, SectionKind, tables_in
from .illustrations import illustrations_in
from .inline import Break, Emphasis, Fact, FootnoteMark, Inline, Inlines, Link, Reference, Strong, Text, plain
from .plan_view import LookView, PlanView, report_view_of, view_of
from .site import Download, MovedPage, Page, Site, Sort
from .summary import AssignmentAnswer, Count, Frame, PeriodCount, Summary, summary_of
from .table import Cell, Column, Mark, Row, RowGroup, RowKind, Table, TableKind, TableNote
from .text import FixedWords

__all__ = [
    "WHOLE",
    "AssignmentAnswer",
    "Block",
    "Blocks",
    "BoardsAtHand",
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
    "MovedPage",
    "Page",
    "Paragraph",
    "PeriodCount",
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
    "Unfolding",
    "illustrations_in",
    "plain",
    "report_view_of",
    "summary_of",
    "tables_in",
    "view_of",
]
