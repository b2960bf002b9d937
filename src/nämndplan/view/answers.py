"""Who answers the council's assignments: sub-goals, indicators and what boards hand on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast

from ..model import Assignment, BoardGoal, Model, Plan, ReceivedAssignment
from .context import Context
from .indicators import GoalTree, home_of_indicator
from .inline import Inlines, Reference, Text, words
from .text import line

Answer = tuple[tuple[str, ...], tuple[str, ...], str]
"""The assignments answered, the ids that lead to the answer, and its title."""


Answers = Mapping[str, "tuple[Inlines, ...]"]
"""References to what answers an assignment, by the assignment's id."""


def answers_of(context: Context, boards: tuple[str, ...]) -> Answers:
    """All answers of some boards, in the order of their plans."""
    found: dict[str, list[Inlines]] = {}
    for board in boards:
        for ids, home, title in answering(context, board):
            reference = Reference(context.anchors.of(*home), words(line(title)))
            for id in ids:
                found.setdefault(id, []).append((Text(context.name(board) + ": "), reference))
    return {id: tuple(references) for id, references in found.items()}


def boards_that_answer(plan: Plan, boards: Iterable[str]) -> tuple[str, ...]:
    """The boards whose plan is here, as against those that have no more than an economy or a page."""
    kinds: tuple[type[Model], ...] = (BoardGoal, Assignment, ReceivedAssignment)
    return tuple(board for board in boards if any(plan.owned(kind, board) for kind in kinds))


def answering(context: Context, board: str) -> list[Answer]:
    """What a board answers with: the assignments answered, the ids that lead to the answer, and its title."""
    if board not in context.answering:
        context.answering[board] = _answering(context, board)
    return cast("list[Answer]", context.answering[board])


def _answering(context: Context, board: str) -> list[Answer]:
    found: list[Answer] = []
    for goal, item in context.plan.board_goals(board).items():
        tree = GoalTree.under((board, "mål", goal), item.value)
        found += [
            (value.answers, home_of_indicator(tree.home, id), value.title) for id, value in tree.indicators.items()
        ]
        for home, _, node in tree.nodes():
            found.append((node.answers, home, node.title))
            found += [
                (value.answers, home_of_indicator(home, id), value.title) for id, value in node.indicators.items()
            ]
    found += [
        (item.value.hands_on, (board, "uppdrag", item.id), item.value.title) for item in context.plan.handed_on(board)
    ]
    return found
