"""The financial goals of a plan, and what can be relied on of them."""

from __future__ import annotations

import re

from ...model import AsPrinted, FinancialGoal, FinancialGoals, Item, Plan, YearLimit
from ...values import NoValue, Trend, Words, YesNo

_NUMBER = re.compile(
    r"[0-9]|\b(?:noll|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|halv|halva|hälften|tredjedel)\b", re.IGNORECASE
)


def sure_goals(plan: Plan) -> tuple[Item[FinancialGoal], ...]:
    """The goals that were read without faults."""
    return tuple(goal for goal in plan.of(FinancialGoal) if not plan.unsure(goal.place))


def sure_limits(plan: Plan) -> tuple[Item[YearLimit], ...]:
    """The limits of the goals that were read without faults."""
    return tuple(limit for limit in plan.of(YearLimit) if not plan.unsure(limit.place))


def has_threshold(limit: YearLimit) -> bool:
    """True for a limit with something to measure by; what was kept as printed, or is not read, may have it."""
    if isinstance(limit.value, Words):
        return _NUMBER.search(limit.value.printed) is not None
    return isinstance(limit.value, AsPrinted) or not isinstance(limit.value, Trend | YesNo | NoValue)


def goal_of(limit: Item[YearLimit]) -> FinancialGoal:
    """The goal that a limit stands under."""
    goal = limit.above(FinancialGoal)
    if goal is None:
        raise LookupError(f"a limit outside a goal: {limit.place}")
    return goal.value


def file_of(plan: Plan) -> Item[FinancialGoals] | None:
    """finansiella-mål.yaml, as far as it could be read."""
    return next(iter(plan.of(FinancialGoals)), None)
