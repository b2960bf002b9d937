"""What several kinds of records hold: bodies, decisions, spans of years, values and amounts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from ...frozen import frozen
from ...model import AsPrinted, Decision, Register
from ...values import (
    Amount,
    Beside,
    Change,
    Comparison,
    Interval,
    Limit,
    Measure,
    NoValue,
    Period,
    Quantity,
    Rank,
    Share,
    TimePeriod,
    Trend,
    Words,
    YesNo,
)
from ..context import body_name
from ..text import line, visible
from .column import Is, Models


class Form(StrEnum):
    """The form in which a value is given."""

    NUMBER = "tal"
    LIMIT = "gräns"
    INTERVAL = "intervall"
    SHARE = "andel"
    RANK = "placering"
    TREND = "riktning"
    CHANGE = "förändring"
    YES_NO = "ja eller nej"
    COMPARISON = "jämförelse"
    TIME = "tid"
    WORDS = "ord"
    NO_VALUE = "inget värde"
    NONE = "tom ruta"
    AS_PRINTED = "som tryckt"


@frozen(slots=False, kw_only=True)
class BodyName:
    """Ett organ eller en grupp."""

    id: Annotated[str | None, Is("id", "Organets id; tomt när namnet inte finns bland organen.")] = None
    name: Annotated[str, Is("namn", "Organets namn.")]


@frozen(slots=False, kw_only=True)
class Decided:
    """Ett beslut."""

    models: ClassVar[Models] = (Decision,)

    printed: str | None = None
    body: str | None = None
    date: date | None = None
    paragraph: str | None = None
    reference: str | None = None


@frozen(slots=False, kw_only=True)
class Years:
    """En period."""

    printed: Annotated[str, Is("tryckt", "Perioden så som planen skriver den.")]
    start: Annotated[int | None, Is("från", "Första året; tomt när perioden är öppen.")] = None
    end: Annotated[int | None, Is("till", "Sista året; tomt när perioden är öppen.")] = None


@frozen(slots=False, kw_only=True)
class Money:
    """Ett belopp."""

    printed: Annotated[str, Is("tryckt", "Beloppet så som planen skriver det.")]
    number: Annotated[Decimal | None, Is("tal", "Det exakta talet; tomt när det tryckta inte går att läsa.")] = None
    unit: Annotated[str, Is("enhet", "Beloppets enhet.")]
    note: Annotated[str | None, Is("notering", "Varför det tryckta inte går att läsa som ett tal.")] = None


@frozen(slots=False, kw_only=True)
class Measured:
    """Ett utfall eller ett målvärde."""

    printed: Annotated[str, Is("tryckt", "Värdet så som planen skriver det, tecken för tecken.")]
    form: Annotated[Form, Is("form", "Vilket slags värde det är.")]
    number: Annotated[
        Decimal | None,
        Is("tal", "Det exakta talet: talet, gränsen, intervallets början, delen, placeringen eller förändringen."),
    ] = None
    high: Annotated[Decimal | None, Is("högst", "Intervallets slut.")] = None
    whole: Annotated[Decimal | None, Is("av", "Det hela som en andel räknas av, eller antalet i en rangordning.")] = (
        None
    )
    operator: Annotated[str | None, Is("jämförelse", "Hur värdet ska förhålla sig till talet: ≥, ≤, > eller <.")] = None
    direction: Annotated[str | None, Is("riktning", "öka, minska eller oförändrad.")] = None
    unit: Annotated[str | None, Is("enhet", "Enheten som står i värdet.")] = None
    per: Annotated[str | None, Is("per", "Vad talet räknas per.")] = None
    of: Annotated[str | None, Is("andel_av", "Vad andelen räknas på, när det står i värdet.")] = None
    about: Annotated[str | None, Is("ungefär", "Ordet som säger att talet inte är exakt: ca, cirka, omkring.")] = None
    remark: Annotated[str | None, Is("anmärkning", "Det som står bredvid talet i samma ruta.")] = None
    against: Annotated[str | None, Is("jämfört_med", "Vad värdet jämförs med, när det inte är ett tal.")] = None
    base_year: Annotated[int | None, Is("basår", "Året som en förändring jämförs med.")] = None
    note: Annotated[str | None, Is("notering", "Varför det tryckta inte går att läsa som ett värde.")] = None


def measured(value: Measure | AsPrinted) -> Measured:
    """A value with its printed form and everything exact that is known of it."""
    form, exact = _FORMS[type(value)]
    fields = {"form": form, **exact(value)}
    if remark := _remark(value):
        fields["remark"] = " ".join(filter(None, (fields.get("remark"), remark)))
    return Measured(printed=visible(value.printed), **fields)


def _remark(value: Measure | AsPrinted) -> str | None:
    """What stands beside the value, in the order of the page."""
    beside: Beside | None = getattr(value, "beside", None)
    if beside is None:
        return None
    bracket = f"({beside.remark})" if beside.remark else ""
    return visible(" ".join(filter(None, (beside.words, str(beside.year or ""), bracket, beside.mark)))) or None


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        "number": None if quantity.is_time else quantity.value,
        "unit": visible(quantity.unit) or None,
        "per": visible(quantity.per) or None,
        "of": visible(quantity.of) or None,
        "about": visible(quantity.about) or None,
        "remark": visible(quantity.after) or None,
    }


def _amount(value: Amount) -> dict[str, Any]:
    exact = {**_quantity(value.quantity), "direction": value.direction.value if value.direction else None}
    return {**exact, "form": Form.TIME} if value.quantity.is_time else exact


def _share(value: Share) -> dict[str, Any]:
    return {
        "number": value.part,
        "whole": value.whole,
        "operator": value.operator.value if value.operator else None,
        "of": visible(value.of) or None,
        "about": visible(value.about) or None,
    }


def _comparison(value: Comparison) -> dict[str, Any]:
    return {
        "direction": value.direction.value if value.direction else None,
        "base_year": value.base_year,
        "against": visible(value.against),
    }


def _no_value(value: NoValue) -> dict[str, Any]:
    return {} if value.is_dash else {"form": Form.NO_VALUE}


def _interval(value: Interval) -> dict[str, Any]:
    unit = _quantity(value.low if value.low.unit else value.high)
    return {**unit, "number": value.low.value, "high": value.high.value}


def _rank(value: Rank) -> dict[str, Any]:
    return {
        "number": Decimal(value.place),
        "whole": Decimal(value.of) if value.of else None,
        "operator": "≤" if value.or_better else None,
    }


def _change(value: Change) -> dict[str, Any]:
    return {**_quantity(value.amount), "direction": value.direction.value, "base_year": value.base_year}


_FORMS: dict[type, tuple[Form, Callable[[Any], dict[str, Any]]]] = {
    Amount: (Form.NUMBER, _amount),
    Limit: (Form.LIMIT, lambda value: {**_quantity(value.quantity), "operator": value.operator.value}),
    Interval: (Form.INTERVAL, _interval),
    Share: (Form.SHARE, _share),
    Rank: (Form.RANK, _rank),
    Trend: (Form.TREND, lambda value: {"direction": value.direction.value}),
    Change: (Form.CHANGE, _change),
    YesNo: (Form.YES_NO, lambda _: {}),
    Words: (Form.WORDS, lambda _: {}),
    Comparison: (Form.COMPARISON, _comparison),
    NoValue: (Form.NONE, _no_value),
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
        printed=clean(decision.printed),
        body=body_name(decision.body, register) if decision.body else None,
        date=decision.date,
        paragraph=clean(decision.paragraph),
        reference=clean(decision.reference),
    )


def years(period: Period | None) -> Years | None:
    """A period."""
    return Years(printed=visible(period.printed), start=period.start, end=period.end) if period else None


def year_or_period(period: TimePeriod | None) -> tuple[int | None, str | None]:
    """A calendar year, or the words for another period."""
    if period is None:
        return None, None
    return (period.year, None) if period.is_year else (None, line(period.printed))


def clean(text: str | None) -> str | None:
    """A text as one line; None for none."""
    return line(text) if text else None


def prose_text(text: str | None) -> str | None:
    """A text in Markdown, its lines kept."""
    return visible(text).strip() if text else None
