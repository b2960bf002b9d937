"""How far a printed sum may stand from its printed parts, when all of them are rounded.

An exact amount lies at most half a step of its last printed digit from the printed one,
so a sum may be off by half the steps of its parts and its own: more cannot be rounding.
It seldom is that much, since the errors are as often up as down: their spread grows with
the square root of their number. Twice that spread, and at least one step, is what
rounding is likely to make. A sum of one part is that amount, twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ...diagnostics import Severity
from .sums import Sum

_SPREAD_OF_ROUNDING = 12
"""An error that may be anything within a step has the variance step² / 12."""


def seriousness(found: Sum) -> Severity | None:
    """Nothing where rounding is likely to explain the difference, a warning where it only could, else an error."""
    difference = abs(found.difference)
    steps = [part.step for part in found.parts]
    if difference <= likely(steps, found.asserted.step):
        return None
    return Severity.WARNING if difference <= possible(steps, found.asserted.step) else Severity.ERROR


def possible(steps: Sequence[Decimal], own: Decimal) -> Decimal:
    """The greatest difference that rounding can make of parts with these steps and a sum with its own."""
    if len(steps) == 1:
        return Decimal(0) if steps[0] == own else max(steps[0], own) / 2
    return (sum(steps, Decimal(0)) + own) / 2


def likely(steps: Sequence[Decimal], own: Decimal) -> Decimal:
    """The difference that rounding is likely to make at most."""
    variance = (sum((step * step for step in steps), Decimal(0)) + own * own) / _SPREAD_OF_ROUNDING
    return min(possible(steps, own), max(2 * variance.sqrt(), *steps, own))
