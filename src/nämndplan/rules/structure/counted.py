"""How many there are of the things that a plan's texts count."""

from __future__ import annotations

import re
from collections import Counter as Counts
from collections.abc import Callable

from ...model import (
    Assignment,
    BodyType,
    FinancialGoal,
    GoalNode,
    Indicator,
    Plan,
    ReceivedAssignment,
)
from ..memo import once_for_each, once_per_plan
from ..unread import may_be_hidden

Counter = Callable[[str, Plan], set[int]]
"""The true counts for a board's text, or for the council's (""). None at all: nothing can be said."""


def countable(plan: Plan) -> dict[str, Counter]:
    """What texts count, as patterns for the noun.

    A noun may mean several things ("delmål": the board's own or everybody's, the top
    ones or those below them too), so there are several true counts.
    """
    top, below = (*(plan.settings.levels if plan.settings else ()), "mål", "delmål")[:2]
    return {
        _plural("mål"): _goals,
        _plural("delmål"): _subgoals,
        _plural(top): _goals,
        _plural(below): _subgoals,
        r"finansiella\s+mål(?:en)?": _financial_goals,
        r"(?:riktade\s+)?uppdrag(?:en)?": _assignments,
        r"indikatorer(?:na)?": _indicators,
        r"nämnder(?:na)?": _boards,
    }


def _plural(level: str) -> str:
    return rf"{re.escape(level.casefold())}(?:n|en|na|ar|er|or|arna|erna|orna)?"


def _goals(board: str, plan: Plan) -> set[int]:
    all_goals = _files("mål/", plan)
    return {all_goals, _files(f"nämnder/{board}/mål/", plan)} if board else {all_goals}


@once_for_each
def _subgoals(board: str, plan: Plan) -> set[int]:
    if may_be_hidden("delmål", f"nämnder/{board}" if board else "", plan):
        return set()
    counts: set[int] = set()
    everybodys = plan.of(GoalNode)
    for nodes in (everybodys, plan.owned(GoalNode, board)):
        top = [node for node in nodes if not (node.parent and isinstance(node.parent.value, GoalNode))]
        lowest = [node for node in nodes if not node.value.subgoals]
        counts |= {len(nodes), len(top), len(lowest)}
    return counts


def _indicators(board: str, plan: Plan) -> set[int]:
    if may_be_hidden("indikatorer", f"nämnder/{board}" if board else "", plan):
        return set()
    return {len(plan.of(Indicator)), len(plan.owned(Indicator, board))}


def _assignments(board: str, plan: Plan) -> set[int]:
    given = _files("uppdrag/", plan)
    if not board:
        return {given}
    handed_on = _files(f"nämnder/{board}/uppdrag/", plan)
    received = len(plan.owned(ReceivedAssignment, board))
    to_board = _given_to_each(plan)[board]
    return {given, handed_on, received, to_board, handed_on + received, handed_on + to_board}


@once_per_plan
def _given_to_each(plan: Plan) -> Counts[str]:
    """How many of the council's assignments each body has."""
    return Counts(body for item in plan.owned(Assignment, "") for body in plan.register.expand(item.value.to))


def _financial_goals(board: str, plan: Plan) -> set[int]:
    return {len(plan.of(FinancialGoal))}


def _boards(board: str, plan: Plan) -> set[int]:
    if not plan.register.complete:
        return set()
    types = [body.value.type for body in plan.register.bodies.values()]
    boards = types.count(BodyType.BOARD)
    return {boards, boards + types.count(BodyType.EXECUTIVE_BOARD)}


def _files(folder: str, plan: Plan) -> int:
    return len(plan.files_below(folder))
