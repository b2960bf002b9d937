"""Recognisers: one module for each thing that a plan consists of, by the words of its headings and its shape.

Those of ``PARTS`` take a heading with all that stands below it, those of ``TABLES`` a table at a time; what nobody
takes is prose.
"""

from __future__ import annotations

from collections.abc import Callable

from ..leaf import LeafTable, LooseTable
from ..reading import HeadedPart, PlanDraft
from .amounts import take_amounts
from .assignments import take_assignments
from .finance import take_finance
from .goals import is_of_any_area, take_goals
from .governing import take_documents
from .listed import take_assignment_list, take_goal_list
from .money import take_money
from .organisation import take_organisation
from .prose import take_prose

TakePart = Callable[[list[HeadedPart], int, PlanDraft], int]
"""How many parts from this one on were taken; 0 for none."""

TakeTable = Callable[[LeafTable | LooseTable, HeadedPart, PlanDraft], bool]

PARTS: tuple[TakePart, ...] = (take_finance, take_documents, take_money, take_assignment_list, take_goal_list)
TABLES: tuple[TakeTable, ...] = (take_goals, take_assignments, take_organisation, take_amounts)


def recognise(parts: list[HeadedPart], reading: PlanDraft) -> None:
    """Take all parts of a document, each by whoever knows it."""
    at = 0
    while at < len(parts):
        heading = parts[at].heading
        if heading and not is_of_any_area(heading.text):
            reading.area = heading
        taken = next((count for take in PARTS if (count := take(parts, at, reading))), 0)
        if not taken:
            _one(parts[at], reading)
        at += taken or 1


def _one(part: HeadedPart, reading: PlanDraft) -> None:
    left = [block for block in part.blocks if not _is_taken(block, part, reading)]
    take_prose(HeadedPart(part.heading, left), had_table=len(left) < len(part.blocks), reading=reading)


def _is_taken(block: object, part: HeadedPart, reading: PlanDraft) -> bool:
    if not isinstance(block, LeafTable | LooseTable):
        return False
    return any(take(block, part, reading) for take in TABLES)
