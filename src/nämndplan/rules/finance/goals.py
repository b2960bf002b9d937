"""The financial goals of a plan, and what can be relied on of them."""

from __future__ import annotations

from ... import lazy_re as re
from ...diagnostics import Sentence, say
from ...model import AsPrinted, FinancialGoal, FinancialGoals, FinancialLimit, Item, Plan
from ...values import NoValue, Trend, Words, YesNo
from ...word_list import any_phrase, word_list

_NUMBER = re.compile(
    r"[0-9]|\b(?:noll|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|halv|halva|hälften|tredjedel)\b", re.IGNORECASE
)


def sure_goals(plan: Plan) -> tuple[Item[FinancialGoal], ...]:
    """The goals that were read without faults."""
    return tuple(goal for goal in plan.of(FinancialGoal) if not plan.unsure(goal.place))


def sure_limits(plan: Plan) -> tuple[Item[FinancialLimit], ...]:
    """The limits of the goals that were read without faults."""
    return tuple(limit for limit in plan.of(FinancialLimit) if not plan.unsure(limit.place))


def has_threshold(limit: FinancialLimit) -> bool:
    """True for a limit with something to measure by; what was kept as printed, or is not read, may have it."""
    if isinstance(limit.value, Words):
        return _NUMBER.search(limit.value.printed) is not None
    return isinstance(limit.value, AsPrinted) or not isinstance(limit.value, Trend | YesNo | NoValue)


def is_answerable(text: str) -> bool:
    """True for what is so or not when the year is over, without a number: Ekonomi i balans, Ingen upplåning."""
    return any_phrase(word_list(__package__, "limit_words")["answerable"]).search(text) is not None


def goal_of(limit: Item[FinancialLimit]) -> FinancialGoal:
    """The goal that a limit stands under."""
    goal = limit.above(FinancialGoal)
    if goal is None:
        raise LookupError(f"a limit outside a goal: {limit.place}")
    return goal.value


def named(limit: Item[FinancialLimit]) -> Sentence:
    """Gränsen för 2026; a limit without a period is the goal's only one."""
    goal = goal_of(limit)
    return say("Gränsen") if isinstance(goal.target, FinancialLimit) else say("Gränsen för {period}", period=limit.id)


def file_of(plan: Plan) -> Item[FinancialGoals] | None:
    """finansiella-mål.yaml, as far as it could be read."""
    return next(iter(plan.of(FinancialGoals)), None)
