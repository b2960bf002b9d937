"""Values, amounts, bodies, decisions and periods of a plan as parts of records."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from ...model import AsPrinted, Decision, Register
from ...values import (
    Amount,
    Change,
    Interval,
    Limit,
    Measure,
    NoValue,
    Period,
    Quantity,
    Rank,
    Share,
    Trend,
    Words,
    YesNo,
)
from ..names import body_name
from ..text import line, visible
from .parts import BodyName, Decided, Form, Measured, Money, Years


def measured(value: Measure | AsPrinted) -> Measured:
    """A value with its printed form and everything exact that is known of it."""
    form, exact = _FORMS[type(value)]
    return Measured(printed=visible(value.printed), form=form, **exact(value))


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        "number": quantity.value,
        "unit": visible(quantity.unit) or None,
        "per": visible(quantity.per) or None,
    }


def _interval(value: Interval) -> dict[str, Any]:
    unit = _quantity(value.low if value.low.unit else value.high)
    return {**unit, "number": value.low.value, "high": value.high.value}


def _rank(value: Rank) -> dict[str, Any]:
    return {"number": Decimal(value.place), "whole": value.of, "operator": "≤" if value.or_better else None}


def _change(value: Change) -> dict[str, Any]:
    return {**_quantity(value.amount), "direction": value.direction.value, "base_year": value.base_year}


_FORMS: dict[type, tuple[Form, Callable[[Any], dict[str, Any]]]] = {
    Amount: (Form.NUMBER, lambda value: _quantity(value.quantity)),
    Limit: (Form.LIMIT, lambda value: {**_quantity(value.quantity), "operator": value.operator.value}),
    Interval: (Form.INTERVAL, _interval),
    Share: (Form.SHARE, lambda value: {"number": Decimal(value.part), "whole": value.whole}),
    Rank: (Form.RANK, _rank),
    Trend: (Form.TREND, lambda value: {"direction": value.direction.value}),
    Change: (Form.CHANGE, _change),
    YesNo: (Form.YES_NO, lambda _: {}),
    Words: (Form.WORDS, lambda _: {}),
    NoValue: (Form.NONE, lambda _: {}),
    AsPrinted: (Form.AS_PRINTED, lambda value: {"note": line(value.note)}),
}
"""What is exact in each form of value."""


def money(amount: Quantity | AsPrinted, unit: str) -> Money:
    """An amount; a unit of its own goes before the file's."""
    if isinstance(amount, AsPrinted):
        return Money(printed=visible(amount.printed), unit=line(unit), note=line(amount.note))
    own = f"{amount.unit} per {amount.per}" if amount.per else amount.unit
    printed = amount.number.printed + (f" {own}" if own else "")
    return Money(printed=visible(printed), number=amount.value, unit=line(own or unit))


def body(reference: str, register: Register) -> BodyName:
    """The body or group that a reference means."""
    found = register.find(reference)
    return BodyName(id=found.id if found else None, name=body_name(reference, register))


def decided(decision: Decision | None, register: Register) -> Decided | None:
    """A decision."""
    if decision is None:
        return None
    return Decided(
        body=body_name(decision.body, register) if decision.body else None,
        date=decision.date,
        paragraph=clean(decision.paragraph),
        reference=clean(decision.reference),
    )


def years(period: Period | None) -> Years | None:
    """A period."""
    return Years(printed=visible(period.printed), start=period.start, end=period.end) if period else None


def clean(text: str | None) -> str | None:
    """A text as one line; None for none."""
    return line(text) if text else None


def prose_text(text: str | None) -> str | None:
    """A text in Markdown, its lines kept."""
    return visible(text).strip() if text else None
