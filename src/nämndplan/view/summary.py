"""The plan in numbers: how much there is of everything, and what is answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..diagnostics import Language
from ..model import Indicator, Plan
from ..values import NoValue
from .answers import answering
from .context import Context
from .document import boards_of
from .indicators import GoalTree
from .text import amount_text, line


@dataclass(frozen=True, slots=True)
class Count:
    """How much stands under a goal, in the council's and all boards' plans together."""

    heading: str
    subgoals: int
    indicators: int
    with_outcome: int

    @property
    def without_outcome(self) -> int:
        """Indicators that nothing was measured for."""
        return self.indicators - self.with_outcome


@dataclass(frozen=True, slots=True)
class AssignmentAnswer:
    """A council assignment: the boards that answer it here, and whether one that ought to could have."""

    title: str
    to: str
    answered_by: str
    expected: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """A board's total as its plan gives it; "" when it gives none."""

    board: str
    total: str
    note: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The plan in numbers. ``level`` is what the council's goals are called."""

    title: str
    organisation: str
    year: int
    level: str
    sublevel: str
    goals: tuple[Count, ...]
    total: Count
    assignments: tuple[AssignmentAnswer, ...]
    handed_on: int
    frames: tuple[Frame, ...]


def summary_of(plan: Plan, language: Language) -> Summary | None:
    """The plan in numbers; None when plan.yaml could not be read."""
    if plan.settings is None:
        return None
    context = Context(plan, plan.settings, language)
    goals = tuple(_count(context, id) for id in plan.goals)
    boards = boards_of(plan)
    return Summary(
        line(plan.settings.title),
        line(plan.settings.organisation),
        plan.settings.year,
        context.level_name(0),
        _sublevel(context),
        goals,
        _total(context.say("Sammanlagt"), goals),
        _assignments(context, boards),
        sum(len(plan.handed_on(board)) for board in boards),
        tuple(
            _frame(context, board)
            for board in boards
            if (item := plan.economy(board)) and (item.value.changes or item.value.total)
        ),
    )


def _sublevel(context: Context) -> str:
    """What all that stands below the goals is called: the level's name when there is only one."""
    return context.level_name(1) if len(context.settings.levels) <= 2 else context.say("Delmål")


def _count(context: Context, id: str) -> Count:
    plan = context.plan
    council = plan.goals[id].value
    answers = [item.value for board in plan.boards if (item := plan.board_goals(board).get(id))]
    trees = [
        GoalTree((), council.subgoals, council.indicators),
        *(GoalTree((), answer.subgoals, answer.indicators) for answer in answers),
    ]
    indicators = [indicator for tree in trees for indicator in tree.all_indicators()]
    return Count(
        context.goal_heading(id, council),
        sum(1 for tree in trees for _ in tree.nodes()),
        len(indicators),
        sum(_has_outcome(indicator) for indicator in indicators),
    )


def _has_outcome(indicator: Indicator) -> bool:
    series = (indicator.outcomes, *(part.outcomes for part in indicator.parts.values()))
    return any(not isinstance(outcome, NoValue) for outcomes in series for outcome in outcomes.values())


def _total(heading: str, counts: Iterable[Count]) -> Count:
    counts = list(counts)
    return Count(
        heading,
        sum(count.subgoals for count in counts),
        sum(count.indicators for count in counts),
        sum(count.with_outcome for count in counts),
    )


def _assignments(context: Context, boards: tuple[str, ...]) -> tuple[AssignmentAnswer, ...]:
    by_board = {board: {id for ids, _, _ in answering(context, board) for id in ids} for board in boards}
    found = []
    for id, item in context.plan.council_assignments.items():
        to = item.value.to
        answered = tuple(board for board in boards if id in by_board[board])
        expected = any(board in boards for board in context.plan.register.expand(to))
        found.append(AssignmentAnswer(line(item.value.title), context.names(to), context.names(answered), expected))
    return tuple(found)


def _frame(context: Context, board: str) -> Frame:
    item = context.plan.economy(board)
    total = item.value.total if item else None
    if item is None or total is None:
        return Frame(context.name(board), "", "")
    amount = f"{amount_text(total.amount)}\N{NO-BREAK SPACE}{line(item.value.unit)}"
    return Frame(context.name(board), amount, line(total.note or ""))
