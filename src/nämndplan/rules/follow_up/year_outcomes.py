"""The outcomes of whole years, as reports have them: what the plan itself, and next year's, look back on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...compare.words import same_meaning
from ...diagnostics import Place
from ...model import AsPrinted, Item, Plan
from ...values import Measure, single_number
from .pairing import report_on
from .periods import periods

Value = Measure | AsPrinted


def year_outcomes(item: Item[Any], plan: Plan) -> Iterator[tuple[int, Value, Place]]:
    """Of a measure, one of its parts or a financial goal: each year reported as a whole, its outcome and its place."""
    for id, period in periods(plan).items():
        report: Item[Any] | None = report_on(item, id, plan) if period.value.period.is_year else None
        if report is not None and report.value.outcome and not _is_hidden(report):
            yield period.value.period.end.year, report.value.outcome, report.at("utfall")


def _is_hidden(report: Item[Any]) -> bool:
    """Whether the value is not to be shown, or that which it is a part of is not."""
    at: Item[Any] | None = report
    while at is not None and not getattr(at.value, "hidden", None):
        at = at.parent
    return at is not None


def is_same(one: Value, other: Value) -> bool:
    """Whether two values are the same number, however it is written, or the same words."""
    if same_meaning(one.printed, other.printed):
        return True
    if isinstance(one, AsPrinted) or isinstance(other, AsPrinted):
        return False
    number = single_number(one)
    return number is not None and number == single_number(other) and type(one) is type(other)
