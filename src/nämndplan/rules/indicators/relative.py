"""Targets that are relative to an earlier outcome, worked out when that outcome is known.

``minska med 15 % jämfört med 2023`` is 85 ton when 2023 was 100 ton; ``fler än 2024`` is
more than what 2024 was. What they come to is judged like any other target.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from ...values import Amount, Change, Comparison, Direction, Limit, Number, Operator, Quantity, known_unit
from .point import Point

_OPERATORS = {
    (Direction.INCREASE, True): Operator.AT_LEAST,
    (Direction.INCREASE, False): Operator.MORE_THAN,
    (Direction.DECREASE, True): Operator.AT_MOST,
    (Direction.DECREASE, False): Operator.LESS_THAN,
}


def resolved(target: Point, outcomes: Sequence[Point]) -> Point:
    """The target in figures, still printed as it is; the target itself when its base is not known."""
    measure = target.measure
    if not isinstance(measure, Change | Comparison):
        return target
    base = next((outcome for outcome in outcomes if outcome.year == measure.base_year), None)
    if base is None or not isinstance(base.measure, Amount) or base.quantity is None or base.quantity.is_time:
        return target
    if isinstance(measure, Comparison):
        operator = _OPERATORS.get((measure.direction, measure.or_equal)) if measure.direction else None
        limit = Limit(operator, base.quantity, measure.printed) if operator else None
        return replace(target, measure=limit, unit=base.unit, stated=measure) if limit else target
    amount = _changed(base, measure)
    known = Amount(amount, measure.printed, measure.direction) if amount else None
    return replace(target, measure=known, unit=base.unit, stated=measure) if known else target


def _changed(base: Point, change: Change) -> Quantity | None:
    """The base changed by so much; None when it is not said in what: 5 % of a percentage, or another unit."""
    quantity = base.quantity
    if quantity is None or change.amount.per:
        return None
    by, unit = change.amount, _symbol(change.amount.unit)
    if unit == "%" and _symbol(base.unit) not in {"%", "procentenheter"}:
        difference = quantity.value * by.value / 100
    elif unit == _symbol(base.unit) or (unit == "procentenheter" and _symbol(base.unit) == "%"):
        if unit == "%":
            return None
        difference = by.value
    else:
        return None
    value = quantity.value + (-difference if change.direction is Direction.DECREASE else difference)
    return replace(quantity, number=Number(_plain(value), ""), about=by.about or quantity.about)


def _symbol(unit: str) -> str:
    known = known_unit(unit) if unit else None
    return known.symbol if known else unit.casefold()


def _plain(value: Decimal) -> Decimal:
    """Without noughts at the end: 85, not 85.00."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()
