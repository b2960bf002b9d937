"""What a report is made from: the plan, the period, and where everything stands in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property
from typing import Any

from ...diagnostics import Place, Sentence, Severity
from ...driver import Loaded, Result
from ...frozen import frozen
from ...model import (
    AsPrinted,
    BoardGoal,
    CouncilGoal,
    FollowUp,
    GoalNode,
    IndicatorReport,
    Item,
    PartReport,
    Plan,
    ValueReport,
)
from ...rules.follow_up.evaluation import Evaluation, evaluation
from ...rules.follow_up.pairing import children, report_on
from ...rules.follow_up.periods import period_of, periods
from ...rules.follow_up.scales import ScaleKind
from ...rules.follow_up.status import Reason, Status, Verdict
from ...values import Measure, published
from ..block import Listing, ListItem
from ..context import Context
from ..inline import Inlines, Reference, plain, words
from ..table import Cell
from ..text import line, measure_text

LineOf = Callable[[Place], int | None]
"""The line that a place is on, or None when its file has none."""

SHAPES = {
    Status.REACHED: "●",
    Status.PARTLY: "◐",
    Status.MISSED: "○",
    Status.CANNOT_BE_JUDGED: "–",
    Status.UNKNOWN: "?",
    Status.NOT_REPORTED: "✕",
    Status.DONE: "●",
    Status.ONGOING: "◐",
    Status.LATE: "◔",
    Status.NOT_BEGUN: "○",
}
"""A shape beside each word, so that a table can be read at a glance and never by colour alone."""


def periods_with_reports(plan: Plan) -> tuple[str, ...]:
    """The ids of the periods that a plan is followed up for, the first to end first."""
    return tuple(periods(plan))


def sound_reports(context: Context, result: Result) -> tuple[ReportSource, ...]:
    """What there is to say of each period, the first to end first; one whose files have errors is left out."""
    faulty = {period_of(item.primary.span.file) for item in result.diagnostics if item.severity is Severity.ERROR}

    def line_of(place: Place) -> int | None:
        return result.line_of(place) if isinstance(result, Loaded) else None

    found = []
    for period in periods_with_reports(context.plan):
        own = replace(context, anchors=context.anchors.within("uppföljning", period))
        report = ReportSource.of(own, period, line_of)
        if report and period not in faulty:
            found.append(report)
    return tuple(found)


@frozen(slots=False)
class ReportSource:
    """The plan's context, a period, and what is known of it. ``line_of`` tells where numbers stand in the files."""

    context: Context
    id: str
    period: Item[FollowUp]
    found: Evaluation
    line_of: LineOf

    @classmethod
    def of(cls, context: Context, period: str, line_of: LineOf) -> ReportSource | None:
        """What a period's report is made from; None for a period that is not there."""
        item, found = periods(context.plan).get(period), evaluation(period, context.plan)
        return cls(context, period, item, found, line_of) if item and found else None

    @property
    def plan(self) -> Plan:
        """The plan that is followed up."""
        return self.context.plan

    @cached_property
    def goals(self) -> tuple[tuple[str, Item[CouncilGoal] | None, tuple[Item[BoardGoal], ...]], ...]:
        """Each goal's id, the council's goal, and what each board answers to it."""
        answers = self.plan.of(BoardGoal)
        ids = dict.fromkeys((*self.plan.goals, *(goal.id for goal in answers)))
        return tuple((id, self.plan.goals.get(id), tuple(goal for goal in answers if goal.id == id)) for id in ids)

    def verdict_of_goal(self, goal: Item[CouncilGoal] | None, answers: tuple[Item[BoardGoal], ...]) -> Verdict | None:
        """Where a goal stands: the council's, or that of the only board when the council's part is not here."""
        if goal is not None:
            return self.found.goal(goal)
        return self.found.board_goal(answers[0]) if len(answers) == 1 else None

    def subgoals(self, parent: Item[Any]) -> Iterator[Item[GoalNode]]:
        """The sub-goals of a goal, each before those below it."""
        for node in children(parent, GoalNode, self.plan):
            yield node
            yield from self.subgoals(node)

    def report(self, item: Item[Any]) -> Item[Any] | None:
        """What the period's report says of a thing."""
        return report_on(item, self.id, self.plan)

    def word(self, verdict: Verdict, kind: ScaleKind) -> str:
        """What a standing is called: as it was written, else as the scale has it."""
        if verdict.word:
            return line(verdict.word)
        found: str | Sentence = self.found.word(verdict.standing, kind)
        return line(found) if isinstance(found, str) else self.context.translated(found)

    def marked(self, verdict: Verdict, kind: ScaleKind) -> str:
        """The word with its shape before it."""
        shape = SHAPES.get(verdict.standing, "")
        return f"{shape}\N{NO-BREAK SPACE}{self.word(verdict, kind)}" if shape else self.word(verdict, kind)

    def status_cell(self, verdict: Verdict, kind: ScaleKind, *home: str) -> Cell:
        """The word, leading to how it was reached."""
        content = words(self.marked(verdict, kind))
        if home:
            content = (Reference(self.context.anchors.of("härledning", *home), content),)
        return Cell(content, status=f"judged-{verdict.standing.value}")

    def value(self, measure: Measure | AsPrinted | None, hidden: str | None) -> Inlines:
        """A reported value as it is to stand: one that is hidden is not shown in any form."""
        if measure is None:
            return ()
        return words(self.context.say("visas inte") if hidden else measure_text(measure))

    def derivation(self, reason: Reason) -> Listing:
        """How something was reached, as a tree of sentences with the places of their numbers."""
        return Listing((self._told(reason),))

    def _told(self, reason: Reason) -> ListItem:
        below = tuple(self._told(inner) for inner in reason.below)
        return ListItem(self._said(reason), (Listing(below),) if below else ())

    def _said(self, reason: Reason) -> Inlines:
        told = self.context.translated(reason.said)
        said = (told[:1].upper() + told[1:]).removesuffix(".")
        where = "; ".join(dict.fromkeys(filter(None, map(self.where, reason.places))))
        return words(f"{said}. [{where}]" if where else f"{said}.")

    def derivation_lines(self, reason: Reason, depth: int = 0) -> Iterator[str]:
        """The same as lines of text, what something rests on indented below it."""
        yield "  " * depth + plain(self._said(reason))
        for inner in reason.below:
            yield from self.derivation_lines(inner, depth + 1)

    def where(self, place: Place) -> str:
        """A place in the files: its file and line."""
        number = self.line_of(place)
        return self.context.say("{file} rad {line}", file=place.file, line=str(number)) if number else place.file


def shown(measure: Measure | AsPrinted) -> str:
    """A value as it is printed."""
    return line(measure.printed) if isinstance(measure, AsPrinted) else published(measure)


def is_hidden(report: IndicatorReport | PartReport | ValueReport) -> str | None:
    """Why the values of a report are not shown, or None."""
    return getattr(report, "hidden", None)
