"""The periods of a plan, whatever kind of object has them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from ..model import Item, Model, Plan
from ..values import Period


def periods(plan: Plan) -> Iterator[tuple[Item[Any], Period]]:
    """Each object that has a period, and the period; they stand under the key period."""
    for item in plan.items:
        kind: type[Model] = type(item.value)
        if _may_have_one(kind) and item.value.period:
            yield item, item.value.period


@cache
def _may_have_one(model: type[Model]) -> bool:
    return "period" in model.model_fields
