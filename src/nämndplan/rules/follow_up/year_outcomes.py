"""The outcomes of whole years, as reports have them: what the plan itself, and next year's, look back on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...compare.words import same_meaning
from ...diagnostics import Place
from ...model import AsPrinted, Indicator, IndicatorReport, Item, Part, Plan
from ...values import Measure, single_number
from .pairing import report_on
from .periods import periods

Value = Measure | AsPrinted


def year_outcomes(item: Item[Any], plan: Plan) -> Iterator[tuple[int, Value, Place]]:
    """Of a measure, one of its parts or a financial goal: each year reported as a whole, its outcome and its place."""
    subject = item.above(Indicator) if isinstance(item.value, Part) else item
    for id, period in periods(plan).items():
        report: Item[Any] | None = report_on(subject, id, plan) if subject and period.value.period.is_year else None
        if report is None or getattr(report.value, "hidden", None):
            continue
        told, place = report.value, report.at("utfall")
        if subject is not item:
            parts = told.parts if isinstance(told, IndicatorReport) else {}
            told, place = parts.get(item.id), report.at("uppdelning", item.id, "utfall")
        if told is not None and told.outcome and not getattr(told, "hidden", None):
            yield period.value.period.end.year, told.outcome, place


def is_same(one: Value, other: Value) -> bool:
    """Whether two values are the same number, however it is written, or the same words."""
    if same_meaning(one.printed, other.printed):
        return True
    if isinstance(one, AsPrinted) or isinstance(other, AsPrinted):
        return False
    number = single_number(one)
    return number is not None and number == single_number(other) and type(one) is type(other)
