"""Bedömningen är en annan än siffrorna ger

Vad
    En bedömning är bättre eller sämre än den som räknas fram ur utfall eller prognos
    och planens princip, och inget skäl står där. Ett måls bedömning kan vila på en annan som
    siffrorna talar emot, eller på ett utfall som inte kan bedömas. Då sägs den bara om
    siffrorna ger samma sak hur de än faller ut.

Varför
    Den som läser ser en bedömning som talen bredvid säger emot. Nämnden får göra en
    annan bedömning än siffrorna, men behöver säga varför.

Fel
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti
    slag: tertialrapport
    period: 2024-01-01–2024-08-31
    # uppföljning/delår/nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        indikatorer:
          upplevd-trygghet:
            prognos: 80
            bedömning: nås inte  # VARNING NP921
            åtgärd: Fler trygghetsvandringar.

Rätt
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti
    slag: tertialrapport
    period: 2024-01-01–2024-08-31
    # uppföljning/delår/nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        indikatorer:
          upplevd-trygghet:
            prognos: 80
            bedömning: nås inte
            skäl: Mätningen gjordes före branden i augusti.
            åtgärd: Fler trygghetsvandringar.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ...diagnostics import Finding, Note, Place, Sentence, Severity, say
from ...model import (
    BoardGoal,
    CouncilGoal,
    GoalNode,
    GoalReport,
    Indicator,
    IndicatorReport,
    Item,
    Plan,
    ValueReport,
)
from ..rule import Fact, Rule
from .adding_up import reason, together
from .evaluation import Evaluation, evaluation
from .measured import value_of
from .pairing import children, report_on
from .periods import periods
from .reported import each_report, title_of
from .scales import ScaleKind, principle_of, standing_of, word_for
from .status import Reason, Status

_FROM_BEST = (Status.REACHED, Status.PARTLY, Status.MISSED)


def check(plan: Plan) -> Iterator[Finding]:
    """Indicators, financial goals, sub-goals and the board's part of a goal."""
    for kind in (IndicatorReport, ValueReport, GoalReport):
        for report, subject, found in each_report(kind, plan):
            if isinstance(subject.value, CouncilGoal) or not report.value.judgement or report.value.reason:
                continue
            verdict = found.of(subject)
            if _differ(verdict.standing, verdict.calculated) and verdict.why.below:
                if kind is GoalReport and not _is_sure(verdict.calculated, subject, found):
                    continue
                judged = ScaleKind.INDICATORS if kind is IndicatorReport else ScaleKind.GOALS
                counted = verdict.calculated or Status.UNKNOWN
                yield _finding(
                    report.at("bedömning"),
                    title_of(subject, plan),
                    verdict.word,
                    word_for(counted, judged, plan),
                    verdict.why.below[-1],
                )


def _differ(stated: Status, counted: Status | None) -> bool:
    return counted is not None and counted.is_known and stated is not Status.UNKNOWN and stated is not counted


def _is_sure(counted: Status | None, goal: Item[Any], found: Evaluation) -> bool:
    """True when it makes no difference how those parts fall out of which the figures are not sure."""
    principle = principle_of(found.plan)
    rule = principle.subgoals if isinstance(goal.value, GoalNode) else principle.goals
    bounds = [*_bounds_below(goal, found)]
    return rule is not None and all(together(each, rule) is counted for each in zip(*bounds, strict=True))


def _bounds_below(goal: Item[Any], found: Evaluation) -> Iterator[tuple[Status, Status]]:
    """The best and the worst of each part."""
    parts = (*children(goal, GoalNode, found.plan), *children(goal, Indicator, found.plan))
    return (_bounds(part, found) for part in parts)


def _bounds(part: Item[Any], found: Evaluation) -> tuple[Status, Status]:
    """A judgement that the figures gainsay may be either; an outcome with a target that nobody judged, anything."""
    verdict, report = found.of(part), report_on(part, found.id, found.plan)
    if report is not None and verdict.word:
        counted = verdict.calculated
        if counted and _differ(verdict.standing, counted) and not report.value.reason:
            best, worst = sorted((verdict.standing, counted), key=_FROM_BEST.index)
            return best, worst
    elif isinstance(part.value, Indicator):
        is_reported = report is not None and value_of(report.value, found.period)[0] is not None
        if verdict.standing is Status.CANNOT_BE_JUDGED and is_reported and part.value.target:
            return Status.REACHED, Status.MISSED
    elif rule := principle_of(found.plan).subgoals:
        sides = [together(each, rule) or verdict.standing for each in zip(*_bounds_below(part, found), strict=True)]
        if sides:
            return sides[0], sides[1]
    return verdict.standing, verdict.standing


def _finding(place: Place, title: str, stated: str, counted: str | Sentence, why: Reason) -> Finding:
    notes = (Note(where, say("det här räknas")) for where in why.places if where != place)
    return Finding(
        "NP921",
        place,
        say(
            "”{title}” bedöms som ”{stated}”, men siffrorna ger ”{counted}”",
            title=title,
            stated=stated,
            counted=counted,
        ),
        why.said,
        tuple(notes),
        say("Skriv skäl: med varför bedömningen är en annan, eller ändra bedömningen."),
    )


def gather(plan: Plan) -> Iterator[Fact]:
    """Where what stands right under each council goal stands in each period."""
    if principle_of(plan).goals is None:
        return
    goals: tuple[Item[Any], ...] = (*plan.of(CouncilGoal), *plan.of(BoardGoal))
    for period in periods(plan):
        found = evaluation(period, plan)
        for goal in goals if found else ():
            below = zip(found.below(goal), _bounds_below(goal, found), strict=True) if found else ()
            for (_, verdict), (best, worst) in below:
                yield period, goal.id, verdict.standing.value, best.value, worst.value


def conclude(plan: Plan, facts: Sequence[Fact]) -> Iterator[Finding]:
    """The council's own judgement of a goal, beside what the parts of all boards make."""
    rule = principle_of(plan).goals
    for period in periods(plan) if rule else ():
        for goal in plan.goals.values():
            report = report_on(goal, period, plan)
            word = (report.value.judgement if report else None) or ""
            if report is None or rule is None or not word or report.value.reason:
                continue
            parts = [list(map(Status, rest)) for at, id, *rest in facts if (at, id) == (period, goal.id)]
            standings = [standing for standing, _, _ in parts]
            counted, stated = together(standings, rule), standing_of(word, ScaleKind.GOALS, plan)
            is_sure = all(together(each, rule) is counted for each in zip(*parts, strict=True))
            if counted and stated and _differ(stated, counted) and is_sure:
                shown, why = word_for(counted, ScaleKind.GOALS, plan), reason(standings, rule, "mål", ())
                yield _finding(report.at("bedömning"), goal.value.title, word, shown, why)


RULE = Rule(
    "NP921",
    "judgement-against-calculation",
    Severity.WARNING,
    __doc__,
    check_plan=check,
    gather=gather,
    conclude=conclude,
)
