"""How the standings of the parts make that of the whole, by the plan's own principle.

Parts that are not known are not guessed: the whole is counted with each of them at its best and at its worst, and
is judged only when that makes no difference, unless the plan says what becomes of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...diagnostics import Place, Sentence, say
from ...model import AddingUp, Unjudged
from .status import Reason, Status

_LEFT_OUT = frozenset({Status.NOT_DUE, Status.ELSEWHERE})
"""What is not asked for in the period is no part of it."""


def together(standings: Sequence[Status], rule: AddingUp) -> Status | None:
    """The standing of the whole; None where the rule does not say, or there is nothing to add up."""
    if rule.reached is None:
        return None
    counted = [standing for standing in standings if standing not in _LEFT_OUT]
    if rule.unjudged is Unjudged.LEFT_OUT:
        counted = [standing for standing in counted if standing.is_known]
    elif rule.unjudged is Unjudged.AS_MISSED:
        counted = [standing if standing.is_known else Status.MISSED for standing in counted]
    if not counted:
        return _of_none(standings)
    best = _whole([standing if standing.is_known else Status.REACHED for standing in counted], rule)
    worst = _whole([standing if standing.is_known else Status.MISSED for standing in counted], rule)
    if best is worst and any(standing.is_known for standing in counted):
        return best
    reported = any(standing is not Status.NOT_REPORTED for standing in counted)
    return Status.CANNOT_BE_JUDGED if reported else Status.NOT_REPORTED


def _of_none(standings: Sequence[Status]) -> Status | None:
    """The whole of parts that do not count: all elsewhere, not due, not reported, or impossible to judge."""
    kinds = {standing for standing in standings if standing is not Status.NOT_DUE}
    if not kinds:
        return Status.NOT_DUE if standings else None
    return kinds.pop() if len(kinds) == 1 else Status.CANNOT_BE_JUDGED


def _whole(standings: Sequence[Status], rule: AddingUp) -> Status:
    reached = standings.count(Status.REACHED)
    if rule.reached and rule.reached.holds(reached, len(standings)):
        return Status.REACHED
    near = reached + (standings.count(Status.PARTLY) if rule.partly_counts else 0)
    return Status.PARTLY if rule.partly and rule.partly.holds(near, len(standings)) else Status.MISSED


def reason(standings: Sequence[Status], rule: AddingUp, key: str, below: Sequence[Reason]) -> Reason:
    """How many of the parts are reached, and by which rule that is enough or not."""
    counted = [standing for standing in standings if standing not in _LEFT_OUT]
    unknown = [standing for standing in counted if not standing.is_known]
    if rule.unjudged is Unjudged.LEFT_OUT:
        counted = [standing for standing in counted if standing.is_known]
    said = say(
        "{n} av {all} nås{more}{unknown} ({rule})",
        n=counted.count(Status.REACHED),
        all=len(counted),
        more=_more(counted),
        unknown=_unknown(len(unknown), rule),
        rule=_rule(rule),
    )
    return Reason(said, (Place("plan.yaml", ("uppföljning", key)),), tuple(below))


def _more(counted: Sequence[Status]) -> Sentence | str:
    partly = counted.count(Status.PARTLY)
    return say(" och {n} nås delvis", n=partly) if partly else ""


def _unknown(count: int, rule: AddingUp) -> Sentence | str:
    if not count:
        return ""
    if rule.unjudged is Unjudged.LEFT_OUT:
        return say(", {n} är inte bedömda och räknas bort", n=count)
    if rule.unjudged is Unjudged.AS_MISSED:
        return say(", {n} är inte bedömda och räknas som nås inte", n=count)
    return say(", {n} är inte bedömda", n=count)


def _rule(rule: AddingUp) -> Sentence:
    reached = rule.reached.printed if rule.reached else ""
    if rule.partly is None:
        return say("regeln: nås när {reached} nås", reached=reached)
    if rule.partly_counts:
        return say(
            "regeln: nås när {reached} nås, nås delvis när {partly} nås eller nås delvis",
            reached=reached,
            partly=rule.partly.printed,
        )
    return say(
        "regeln: nås när {reached} nås, nås delvis när {partly} nås", reached=reached, partly=rule.partly.printed
    )
