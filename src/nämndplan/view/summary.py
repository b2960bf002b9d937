"""The plan in numbers: how much there is of everything, and what is answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ..diagnostics import Language
from ..frozen import frozen
from ..model import Indicator, Plan
from ..rules.follow_up.status import Status
from .answers import answering, boards_that_answer
from .context import Context
from .document import boards_of
from .indicators import GoalTree, depths, has_outcome
from .report import ReportSource, periods_with_reports
from .text import line, signed_amount

MOST_LEVELS = 2
"""With more levels than this below the goals, what stands there is counted together."""


@frozen
class Count:
    """How much stands under a goal, in the council's and all boards' plans together; ``below`` level by level."""

    heading: str
    below: tuple[int, ...]
    indicators: int
    with_outcome: int

    @property
    def without_outcome(self) -> int:
        """Indicators that nothing was measured for."""
        return self.indicators - self.with_outcome


@frozen
class AssignmentAnswer:
    """A council assignment: the boards that answer it here, and whether one that ought to could have."""

    title: str
    to: str
    answered_by: str
    expected: bool


@frozen
class Frame:
    """A board's total as its plan gives it; "" when it gives none."""

    board: str
    total: str
    note: str


@frozen
class PeriodCount:
    """A period's report: how many goals stand where, and how many indicators are due and not reported."""

    title: str
    reached: int
    partly: int
    missed: int
    unjudged: int
    unreported: int


@frozen
class Summary:
    """The plan in numbers.

    ``level`` is what a goal is called, ``levels`` what those of each level below are called together, and
    ``measures`` what indicators are.
    ``given`` is how many of the council's assignments each recipient has, in a plan that holds no answers.
    """

    title: str
    organisation: str
    year: int
    level: str
    levels: tuple[str, ...]
    measures: str
    goals: tuple[Count, ...]
    total: Count
    assignments: tuple[AssignmentAnswer, ...]
    given: tuple[tuple[str, int], ...]
    handed_on: int
    frames: tuple[Frame, ...]
    follow_up: tuple[PeriodCount, ...] = ()


def summary_of(plan: Plan, language: Language) -> Summary | None:
    """The plan in numbers; None when plan.yaml could not be read."""
    if plan.settings is None:
        return None
    context = Context(plan, plan.settings, language)
    boards = boards_of(plan)
    answering_boards = boards_that_answer(plan, boards)
    trees = {id: _trees(plan, id) for id in context.goal_ids(boards)}
    levels = sorted(set(depths(tree for below in trees.values() for tree in below)))
    goals = tuple(_count(context, id, below, levels) for id, below in trees.items())
    return Summary(
        line(plan.settings.title),
        line(plan.settings.organisation),
        plan.settings.year,
        context.level_name(0) or context.say("Mål"),
        tuple(context.level_names({depth}) or context.say("Rubriker") for depth in levels)
        if len(levels) <= MOST_LEVELS
        else (context.say("Därunder"),),
        context.several("indicators"),
        goals,
        _total(context.say("Sammanlagt"), goals),
        _assignments(context, answering_boards) if answering_boards else (),
        () if answering_boards else _given(context),
        sum(len(plan.handed_on(board)) for board in boards),
        tuple(
            _frame(context, board)
            for board in boards
            if (item := plan.economy(board)) and (item.value.changes or item.value.total)
        ),
        tuple(_followed_up(context)),
    )


def _followed_up(context: Context) -> Iterator[PeriodCount]:
    for period in periods_with_reports(context.plan):
        report = ReportSource.of(context, period, lambda _: None)
        if report is None:
            continue
        verdicts = (report.verdict_of_goal(goal, answers) for _, goal, answers in report.goals)
        standings = [verdict.standing if verdict else Status.NOT_REPORTED for verdict in verdicts]
        yield PeriodCount(
            line(report.period.value.title),
            standings.count(Status.REACHED),
            standings.count(Status.PARTLY),
            standings.count(Status.MISSED),
            unjudged=sum(not status.is_known for status in standings),
            unreported=sum(report.found.is_missing(item) for item in context.plan.of(Indicator)),
        )


def _trees(plan: Plan, id: str) -> tuple[GoalTree, ...]:
    answers = (plan.board_goals(board).get(id) for board in plan.boards)
    return tuple(GoalTree.under((), item.value) for item in (plan.goals.get(id), *answers) if item)


def _count(context: Context, id: str, trees: Iterable[GoalTree], levels: Sequence[int]) -> Count:
    per_level = Counter(depths(trees))
    indicators = [indicator for tree in trees for indicator in tree.all_indicators()]
    return Count(
        context.goal_heading(id),
        tuple(per_level[depth] for depth in levels) if len(levels) <= MOST_LEVELS else (per_level.total(),),
        len(indicators),
        sum(has_outcome(indicator) for indicator in indicators),
    )


def _given(context: Context) -> tuple[tuple[str, int], ...]:
    """How many assignments are directed to each recipient, as the plan names them."""
    given = context.plan.council_assignments.values()
    counts = Counter(context.name(to) for item in given for to in item.value.recipients)
    return tuple(counts.items())


def _total(heading: str, counts: Iterable[Count]) -> Count:
    counts = list(counts)
    return Count(
        heading,
        tuple(map(sum, zip(*(count.below for count in counts), strict=True))),
        sum(count.indicators for count in counts),
        sum(count.with_outcome for count in counts),
    )


def _assignments(context: Context, boards: tuple[str, ...]) -> tuple[AssignmentAnswer, ...]:
    by_board = {board: {id for ids, _, _ in answering(context, board) for id in ids} for board in boards}
    found = []
    for id, item in context.plan.council_assignments.items():
        to = item.value.recipients
        answered = tuple(board for board in boards if id in by_board[board])
        expected = any(board in boards for board in context.plan.register.expand(to))
        found.append(AssignmentAnswer(line(item.value.title), context.names(to), context.names(answered), expected))
    return tuple(found)


def _frame(context: Context, board: str) -> Frame:
    item = context.plan.economy(board)
    total = item.value.total if item else None
    if item is None or total is None:
        return Frame(context.name(board), "", "")
    amount = f"{signed_amount(total.amount)}\N{NO-BREAK SPACE}{line(item.value.unit)}"
    return Frame(context.name(board), amount, line(total.note or ""))
