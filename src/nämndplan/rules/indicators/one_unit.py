"""An outcome and a target that are counted in two units of one thing, such as minutes and hours, brought to one.

A number without a unit is in the one that the title names: "…, sekunder" with 78 and then 1:30 min.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ...values import Amount, Limit, Number, Unit, known_unit
from .point import Point

_BELOW = {"timmar": "minuter", "minuter": "sekunder"}
"""What 1:30 is counted in: "1:30 min" is ninety seconds."""
_LONG = 12
"""Digits of what cannot be said exactly, such as a third of an hour."""


def in_one_unit(outcome: Point, target: Point, title_unit: str) -> tuple[Point, Point]:
    """Both in the outcome's unit, the target still printed as it is; as they are, where that cannot be told."""
    if outcome.scale == target.scale or not (outcome.quantity and target.quantity):
        return outcome, target
    if outcome.quantity.per.casefold() != target.quantity.per.casefold() and target.unit and outcome.unit:
        return outcome, target
    unit, times = _unit_of(outcome, title_unit), _times(outcome, target, title_unit)
    if not isinstance(target.measure, Amount | Limit) or outcome.quantity.is_time or times is None:
        return outcome, target
    value = target.quantity.value * times
    quantity = replace(target.quantity, number=Number(_plain(value), ""), per=outcome.quantity.per)
    measure = replace(target.measure, quantity=quantity)
    is_other = times != 1 or target.quantity.is_time
    stated = target.stated or (target.measure if is_other and len(str(value)) < _LONG else None)
    return replace(outcome, unit=unit), replace(target, measure=measure, unit=unit, stated=stated)


def unit_of(point: Point, title_unit: str) -> Unit | None:
    """The unit that a number is in: its own, or else the title's."""
    return known_unit(_unit_of(point, title_unit))


def _unit_of(point: Point, title_unit: str) -> str:
    return point.unit or (title_unit if point.quantity and not point.quantity.is_time else "")


def _times(outcome: Point, target: Point, title_unit: str) -> Decimal | None:
    own, other = unit_of(target, title_unit), unit_of(outcome, title_unit)
    if own and target.quantity and target.quantity.is_time:
        is_in_two = target.quantity.number.printed.count(":") == 1
        own = known_unit(_BELOW.get(own.symbol, "")) if is_in_two else None
    return own.in_other(other) if own and other else None


def _plain(value: Decimal) -> Decimal:
    """Without noughts at the end: 85, not 85.00."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()
