"""What a document consists of, in no format: the one thing that every format is made from.

Everything is decided here: words, numbers as they are to stand, order, anchors,
notes. A format lays it out and computes nothing. Each class of text and of blocks
carries a ``kind``, by which templates choose how to lay it out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from operator import is_

from ..frozen import frozen
from .block import Block
from .table import Table

DEEPEST = 6
"""The lowest level that a heading can have."""


class SectionKind(StrEnum):
    """What a section is about, so that formats can divide a document into pages or slides."""

    PROSE = "prose"
    VISION = "vision"
    GOALS = "goals"
    GOAL = "goal"
    SUBGOAL = "subgoal"
    INDICATOR = "indicator"
    ACTIVITY = "activity"
    MORE = "more"
    ASSIGNMENTS = "assignments"
    ASSIGNMENT = "assignment"
    FINANCE = "finance"
    FINANCIAL_GOAL = "financial-goal"
    DOCUMENTS = "documents"
    CATEGORY = "category"
    BOARD = "board"
    ECONOMY = "economy"
    UNFUNDED = "unfunded"
    BODIES = "bodies"
    WORD_LIST = "word-list"
    CLOSING = "closing"
    GLANCE = "glance"
    EXCEPTIONS = "exceptions"


@frozen
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


def at_level(sections: tuple[Section, ...], level: int) -> tuple[Section, ...]:
    """The sections with their headings from a level down; those that stand there already are the same ones."""
    levelled = tuple(_at_level(section, level) for section in sections)
    return sections if all(map(is_, levelled, sections)) else levelled


def _at_level(section: Section, level: int) -> Section:
    height, inner = min(level, DEEPEST), at_level(section.sections, level + 1)
    if section.level == height and inner is section.sections:
        return section
    return Section(section.kind, section.anchor, section.heading, section.blocks, inner, height)


def tables_in(sections: Iterable[Section]) -> Iterator[Table]:
    """All tables that stand right in the sections, in order."""
    for section in sections:
        yield from (block for block in section.blocks if isinstance(block, Table))
        yield from tables_in(section.sections)


@frozen
class ContentsEntry:
    """A line of the list of contents."""

    anchor: str
    heading: str
    entries: tuple[ContentsEntry, ...] = ()
