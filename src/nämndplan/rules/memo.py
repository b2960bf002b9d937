"""What several rules ask of the same plan is worked out once, and kept as long as the plan."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, TypeVar

from ..model import Plan

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


def once_per_plan(work: Callable[[Plan], T]) -> Callable[[Plan], T]:
    """Remember what a function makes of a plan."""

    @wraps(work)
    def remembering(plan: Plan) -> T:
        made: dict[Any, T] = plan.remembered
        if work not in made:
            made[work] = work(plan)
        return made[work]

    return remembering


def once_per_council(work: Callable[[Plan], T]) -> Callable[[Plan], T]:
    """Remember what a function makes of the council's part of a plan, for all boards."""
    remembering = once_per_plan(work)

    @wraps(work)
    def of_council(plan: Plan) -> T:
        return remembering(plan.common)

    return of_council


def once_for_each(work: Callable[[K, Plan], T]) -> Callable[[K, Plan], T]:
    """Remember what a function makes of each thing in a plan: an object, or a board by its folder."""

    @wraps(work)
    def remembering(thing: K, plan: Plan) -> T:
        made: dict[K, T] = plan.remembered.setdefault(work, {})
        if thing not in made:
            made[thing] = work(thing, plan)
        return made[thing]

    return remembering
