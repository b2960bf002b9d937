"""Bedömningen är en annan än siffrorna ger

Vad
    En bedömning är bättre eller sämre än den som räknas fram ur utfall eller prognos
    och planens princip, och inget skäl står där.

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
from ...model import BoardGoal, CouncilGoal, GoalReport, IndicatorReport, Item, Plan, ValueReport
from ..rule import Fact, Rule
from .adding_up import reason, together
from .evaluation import evaluation
from .pairing import report_on
from .periods import periods
from .reported import each_report, title_of
from .scales import ScaleKind, principle_of, standing_of, word_for
from .status import Reason, Status


def check(plan: Plan) -> Iterator[Finding]:
    """Indicators, financial goals, sub-goals and the board's part of a goal."""
    for kind in (IndicatorReport, ValueReport, GoalReport):
        for report, subject, found in each_report(kind, plan):
            if isinstance(subject.value, CouncilGoal) or not report.value.judgement or report.value.reason:
                continue
            verdict = found.of(subject)
            if _differ(verdict.standing, verdict.calculated) and verdict.why.below:
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
            below = found.below(goal) if found else ()
            yield from ((period, goal.id, verdict.standing.value) for _, verdict in below)


def conclude(plan: Plan, facts: Sequence[Fact]) -> Iterator[Finding]:
    """The council's own judgement of a goal, beside what the parts of all boards make."""
    rule = principle_of(plan).goals
    for period in periods(plan) if rule else ():
        for goal in plan.goals.values():
            report = report_on(goal, period, plan)
            word = (report.value.judgement if report else None) or ""
            if report is None or rule is None or not word or report.value.reason:
                continue
            standings = [Status(standing) for at, id, standing in facts if (at, id) == (period, goal.id)]
            counted, stated = together(standings, rule), standing_of(word, ScaleKind.GOALS, plan)
            if counted and stated and _differ(stated, counted):
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
