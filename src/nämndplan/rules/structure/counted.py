"""How many there are of the things that a plan's texts count."""

from __future__ import annotations

from collections import Counter as Counts
from collections.abc import Callable, Iterator

from ... import lazy_re as re
from ...frozen import frozen
from ...model import (
    Assignment,
    BoardGoal,
    BodyType,
    CouncilGoal,
    FinancialGoal,
    GoalNode,
    Indicator,
    Model,
    Plan,
    ReceivedAssignment,
)
from ..memo import once_per_council
from ..unread import may_be_hidden


@frozen
class TrueCounts:
    """The true counts of what a word means, and of what else it may mean: a text that has one of those is right."""

    meant: tuple[int, ...]
    also: tuple[int, ...] = ()


Counter = Callable[[str, Plan], TrueCounts]
"""The true counts for a board's text, or for the council's (""), as far as these two know."""

SUBGOALS, INDICATORS, BOARDS = "delmål", "indikatorer", "nämnder"
"""What is counted; the first two for all boards together, by the keys that they stand under."""


def countable(plan: Plan) -> dict[str, tuple[str, Counter]]:
    """What texts count: patterns for the noun, with the name of what is counted.

    A noun may mean several things ("delmål": the board's own or everybody's, the top
    ones or those below them too), so there are several true counts.
    """
    levels = plan.settings.levels if plan.settings else ()
    named = [tuple(filter(None, (level.name, level.several))) for level in levels]
    top, below = (named[0] if named else ()), (named[1] if len(named) > 1 else ())
    return {
        **{_plural(name): (SUBGOALS, _subgoals) for name in ("delmål", *below)},
        **{_plural(name): ("mål", _goals) for name in ("mål", *top)},
        r"finansiella\s+mål(?:en)?": ("finansiella mål", _financial_goals),
        r"(?:riktade\s+)?uppdrag(?:en)?": ("uppdrag", _assignments),
        r"indikatorer(?:na)?": (INDICATORS, _indicators),
        r"nämnder(?:na)?": (BOARDS, _boards),
        r"medlemskommuner(?:na)?": ("medlemskommuner", _members),
    }


def tallies(plan: Plan) -> Iterator[tuple[str, tuple[int, ...], bool]]:
    """How many a part of the plan has of what is counted for all, and whether some may be hidden from us."""
    for things, counts in ((SUBGOALS, _counts_of_subgoals(plan)), (INDICATORS, (len(plan.of(Indicator)),))):
        yield things, counts, may_be_hidden(things, "", plan)


def _plural(level: str) -> str:
    return rf"{re.escape(level.casefold())}(?:n|en|na|ar|er|or|arna|erna|orna)?"


def _goals(board: str, plan: Plan) -> TrueCounts:
    """A board may call its own goals below the council's so, too; seldom those further down."""
    all_goals = _in_files("mål/", CouncilGoal, plan)
    if not board:
        return TrueCounts((all_goals,))
    every, top, lowest = _counts_of_subgoals(plan)
    return TrueCounts((all_goals, _in_files(f"nämnder/{board}/mål/", BoardGoal, plan), top), (every, lowest))


def _subgoals(board: str, plan: Plan) -> TrueCounts:
    return TrueCounts(_counts_of_subgoals(plan))


def _counts_of_subgoals(plan: Plan) -> tuple[int, ...]:
    """All of them, the top ones, the lowest ones."""
    nodes = plan.of(GoalNode)
    top = sum(not (node.parent and isinstance(node.parent.value, GoalNode)) for node in nodes)
    return len(nodes), top, sum(not node.value.subgoals for node in nodes)


def _indicators(board: str, plan: Plan) -> TrueCounts:
    return TrueCounts((len(plan.of(Indicator)),))


def _assignments(board: str, plan: Plan) -> TrueCounts:
    given = _in_files("uppdrag/", Assignment, plan)
    if not board:
        return TrueCounts((given,))
    handed_on = _in_files(f"nämnder/{board}/uppdrag/", Assignment, plan)
    received = len(plan.of(ReceivedAssignment))
    to_board = _given_to_each(plan)[board]
    return TrueCounts((given, handed_on, received, to_board, handed_on + received, handed_on + to_board))


@once_per_council
def _given_to_each(plan: Plan) -> Counts[str]:
    """How many of the council's assignments each body has."""
    return Counts(body for item in plan.of(Assignment) for body in plan.register.expand(item.value.recipients))


def _financial_goals(board: str, plan: Plan) -> TrueCounts:
    return TrueCounts((len(plan.common.of(FinancialGoal)),))


def _boards(board: str, plan: Plan) -> TrueCounts:
    if not plan.register.complete:
        return TrueCounts(())
    types = [body.value.type for body in plan.register.bodies.values()]
    boards = types.count(BodyType.BOARD)
    return TrueCounts((boards, boards + types.count(BodyType.EXECUTIVE_BOARD)))


def _members(board: str, plan: Plan) -> TrueCounts:
    """The municipalities of a federation, where the register has them."""
    names = [body.value.name for body in plan.register.bodies.values() if plan.register.complete]
    return TrueCounts((sum(name.casefold().endswith(" kommun") for name in names),))


def _in_files(folder: str, kind: type[Model], plan: Plan) -> int:
    """How many there are in the files below a folder: a file may hold a list, and one that is not read holds one."""
    read = Counts(item.place.file for item in plan.of(kind))
    return sum(max(1, read[file]) for file in plan.files_below(folder))
