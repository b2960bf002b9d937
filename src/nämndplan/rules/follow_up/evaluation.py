"""Where everything in a plan stands in a period.

For readers and for rules alike, so that a page never says anything else than the checking. A judgement that
somebody has written goes before what is calculated; both are kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from typing import Any

from ...diagnostics import Place, Sentence, say
from ...frozen import frozen
from ...model import (
    Activity,
    ActivityReport,
    AddingUp,
    AssignmentReport,
    BoardGoal,
    CouncilGoal,
    FinancialGoal,
    FollowUp,
    GoalNode,
    GoalReport,
    Indicator,
    IndicatorReport,
    Item,
    Plan,
    ValueReport,
)
from ...model.follow_up import JudgedReport
from ..memo import once_for_each
from .adding_up import reason, together
from .measured import Calculated, calculated, calculated_limit
from .pairing import children, report_on
from .periods import periods
from .scales import ScaleKind, principle_of, standing_of, word_for
from .status import Reason, Status, Verdict


@frozen(slots=False)
class Evaluation:
    """The standings of a part of a plan, or of all of it, in one period; each worked out once."""

    plan: Plan
    period: Item[FollowUp]
    id: str
    _known: dict[Item[Any], Verdict] = field(default_factory=dict, repr=False, compare=False)

    def indicator(self, item: Item[Indicator]) -> Verdict:
        """Where an indicator stands."""
        if item not in self._known:
            report: Item[IndicatorReport] | None = report_on(item, self.id, self.plan)
            found = calculated(item, report, self.period, self.plan)
            self._known[item] = self._stated(report, ScaleKind.INDICATORS, found)
        return self._known[item]

    def financial_goal(self, item: Item[FinancialGoal]) -> Verdict:
        """Where a financial goal stands."""
        if item not in self._known:
            report: Item[ValueReport] | None = report_on(item, self.id, self.plan)
            found = calculated_limit(item, report, self.period, self.plan)
            self._known[item] = self._stated(report, ScaleKind.GOALS, found)
        return self._known[item]

    def subgoal(self, item: Item[GoalNode]) -> Verdict:
        """Where a sub-goal stands, by its indicators and the sub-goals below it."""
        if item not in self._known:
            rule = principle_of(self.plan).subgoals
            self._known[item] = self._whole(item, self.below(item), rule, "delmål", ScaleKind.SUBGOALS)
        return self._known[item]

    def board_goal(self, item: Item[BoardGoal]) -> Verdict:
        """Where a board's part of a council goal stands."""
        if item not in self._known:
            rule = principle_of(self.plan).goals
            self._known[item] = self._whole(item, self.below(item), rule, "mål", ScaleKind.GOALS)
        return self._known[item]

    def goal(self, item: Item[CouncilGoal]) -> Verdict:
        """Where a council goal stands, by all that is below it: seen in the whole plan."""
        if item not in self._known:
            boards = (board for board in self.plan.of(BoardGoal) if board.id == item.id)
            parts = [*self.below(item), *(part for board in boards for part in self.below(board))]
            self._known[item] = self._whole(item, parts, principle_of(self.plan).goals, "mål", ScaleKind.GOALS)
        return self._known[item]

    def of(self, item: Item[Any]) -> Verdict:
        """Where a goal, a sub-goal, an indicator or a financial goal stands."""
        match item.value:
            case Indicator():
                return self.indicator(item)
            case GoalNode():
                return self.subgoal(item)
            case BoardGoal():
                return self.board_goal(item)
            case CouncilGoal():
                return self.goal(item)
        return self.financial_goal(item)

    def is_goal_judged(self, item: Item[CouncilGoal], parts: Sequence[str]) -> bool:
        """Whether a council goal has a judgement, written or by the principle out of its parts' standings."""
        report: Item[GoalReport] | None = report_on(item, self.id, self.plan)
        if report is not None and (report.value.judgement or report.value.followed_by):
            return True
        rule = principle_of(self.plan).goals
        whole = together([Status(part) for part in parts], rule) if rule else None
        return whole is not None and whole.is_judged

    def is_missing(self, item: Item[Indicator]) -> bool:
        """True for an indicator that is due and not reported, and of which nobody else was to report."""
        if self.indicator(item).standing is not Status.NOT_REPORTED:
            return False
        above: Item[Any] | None = item.parent
        while above is not None:
            report = report_on(above, self.id, self.plan)
            if report is not None and report.value.followed_by:
                return False
            above = above.parent
        return True

    def activity(self, item: Item[Activity]) -> Verdict:
        """How far an activity has come, as its report says."""
        report: Item[ActivityReport] | None = report_on(item, self.id, self.plan)
        return self._work(report, ScaleKind.ACTIVITIES)

    def assignment(self, report: Item[AssignmentReport] | None) -> Verdict:
        """How far an assignment has come, as a report on it says."""
        return self._work(report, ScaleKind.ASSIGNMENTS)

    def word(self, standing: Status, judged: ScaleKind) -> str | Sentence:
        """What a standing is called in this plan."""
        return word_for(standing, judged, self.plan)

    def below(self, item: Item[Any]) -> list[tuple[str, Verdict]]:
        """What stands right inside a goal, with its title: sub-goals, then indicators."""
        subgoals = [(node.value.title, self.subgoal(node)) for node in children(item, GoalNode, self.plan)]
        indicators = [(each.value.title, self.indicator(each)) for each in children(item, Indicator, self.plan)]
        return [*subgoals, *indicators]

    def _whole(
        self,
        item: Item[Any],
        parts: Sequence[tuple[str, Verdict]],
        rule: AddingUp | None,
        key: str,
        judged: ScaleKind,
    ) -> Verdict:
        report: Item[GoalReport] | None = report_on(item, self.id, self.plan)
        if report is not None and report.value.followed_by:
            name = self.plan.register.name(report.value.followed_by)
            why = Reason(say("{name} följer upp det", name=name), (report.at("följs_upp_av"),))
            return self._stated(report, judged, (Status.ELSEWHERE, why))
        standings = [verdict.standing for _, verdict in parts]
        whole = together(standings, rule) if rule else None
        if rule is None or whole is None:
            return self._stated(report, judged, None, is_added=bool(parts))
        below = [_told(title, verdict, self.word(verdict.standing, ScaleKind.INDICATORS)) for title, verdict in parts]
        return self._stated(report, judged, (whole, reason(standings, rule, key, below)))

    def _stated(
        self, report: Item[Any] | None, judged: ScaleKind, found: Calculated | None, is_added: bool = False
    ) -> Verdict:
        """What is written, else what is calculated, else that nothing is said."""
        value: JudgedReport | None = report.value if report else None
        word = (value.judgement if value else None) or ""
        stated = standing_of(word, judged, self.plan) if word else None
        counts = found is not None and (found[0].is_known or found[0] is Status.CANNOT_BE_JUDGED)
        sum = found[0] if found and counts else None
        if report is not None and word:
            return Verdict(stated or Status.UNKNOWN, self._written(report, word, found, judged), word, sum)
        if found:
            return Verdict(found[0], found[1], "", sum)
        said = (
            say("ingen har bedömt det, och plan.yaml säger inte hur det vägs ihop")
            if is_added
            else say("ingen har bedömt det")
        )
        return Verdict(Status.NOT_REPORTED, Reason(said))

    def _written(self, report: Item[Any], word: str, found: Calculated | None, judged: ScaleKind) -> Reason:
        value: JudgedReport = report.value
        by = self.plan.register.name(value.judged_by) if value.judged_by else ""
        said = (
            say("bedömningen ”{word}” är gjord av {by}", word=word, by=by)
            if by
            else say("bedömningen ”{word}” står i rapporten", word=word)
        )
        below = []
        if value.reason:
            below.append(Reason(say("skälet: {reason}", reason=value.reason), (report.at("skäl"),)))
        if found:
            counted = say("”{word}”", word=self.word(found[0], judged))
            told = say("siffrorna ger {standing}: {said}", standing=counted, said=found[1].said)
            below.append(Reason(told, found[1].places, found[1].below))
        return Reason(said, (report.at("bedömning"),), tuple(below))

    def _work(self, report: Item[Any] | None, judged: ScaleKind) -> Verdict:
        word = (report.value.status if report else None) or ""
        if report is None or not word:
            return Verdict(Status.NOT_REPORTED, Reason(say("ingen status är rapporterad")))
        standing = standing_of(word, judged, self.plan) or Status.UNKNOWN
        place: Place = report.at("status")
        return Verdict(standing, Reason(say("statusen ”{word}” står i rapporten", word=word), (place,)), word)


def _told(title: str, verdict: Verdict, word: str | Sentence) -> Reason:
    why = verdict.why
    said = say("{title}: {word}, {said}", title=title, word=verdict.word or word, said=why.said)
    return Reason(said, why.places, why.below)


@once_for_each
def evaluation(period: str, plan: Plan) -> Evaluation | None:
    """Where a part of a plan stands in a period; None for a period that says nothing of itself."""
    item = periods(plan).get(period)
    return Evaluation(plan, item, period) if item else None
