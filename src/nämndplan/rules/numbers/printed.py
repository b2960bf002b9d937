"""The values of a plan as they are printed, whatever kind of object they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from ...diagnostics import Place
from ...frozen import frozen
from ...model import AsPrinted, FrameChange, InnerPost, Item, Model, Plan, Post, Total, walk
from ...values import Measure, NoValue, Quantity, Words
from ..memo import once_per_plan

_VALUES = (
    ("by_period", "utfall"),
    ("part_years", "delårsutfall"),
    ("forecasts", "prognos"),
    ("latest", "senast_känt"),
    ("target", "målvärde"),
    ("long_term", "långsiktigt"),
    ("value", "värde"),
    ("amount", "belopp"),
    ("outcome", "utfall"),
    ("forecast", "prognos"),
)
"""The fields that hold values, and their keys."""


@frozen
class PrintedValue:
    """A value's printed form, and where it stands."""

    printed: str
    place: Place


@once_per_plan
def printed_values(plan: Plan) -> tuple[PrintedValue, ...]:
    """Outcomes, targets, limits and amounts; words are texts, and ``tryckt:`` is the source's own, so neither is."""
    return tuple(printed for value, _, place in _holding(plan) for printed in _printed(value, place))


@frozen
class ReadValue:
    """An outcome, target, limit or amount as it was read, and where it stands.

    ``unit`` is the nearest one written above it and ``title`` the nearest title, or "".
    """

    value: Measure | Quantity
    place: Place
    unit: str
    title: str


@once_per_plan
def read_values(plan: Plan) -> tuple[ReadValue, ...]:
    """Every outcome, target, limit and amount of the plan; ``tryckt:`` was not read, and is none."""
    return tuple(
        ReadValue(one, inner, _above(item, "unit"), _above(item, "title"))
        for value, item, place in _holding(plan)
        for one, inner in _each(value, place)
    )


def _holding(plan: Plan) -> Iterator[tuple[object, Item[Any], Place]]:
    """What each object has under a key that holds values, and the key's place."""
    for item in plan.items:
        kind: type[Model] = type(item.value)
        for name, key in _values(kind):
            if value := getattr(item.value, name):
                yield value, item, item.at(key)


def _each(value: object, place: Place) -> Iterator[tuple[Any, Place]]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _each(inner, place.at(str(key)))
    elif not isinstance(value, Model):
        yield value, place


def _above(item: Item[Any] | None, field: str) -> str:
    """The nearest text under a name, in the object or above it."""
    while item is not None:
        if isinstance(text := getattr(item.value, field, None), str):
            return text
        item = item.parent
    return ""


@cache
def _values(model: type[Model]) -> tuple[tuple[str, str], ...]:
    return tuple((name, key) for name, key in _VALUES if name in model.model_fields)


def printed_amounts(item: Item[Any]) -> Iterator[PrintedValue]:
    """The amounts of money in an object and everything below it."""
    for inner in walk(item):
        if isinstance(inner.value, (FrameChange, Post, InnerPost, Total)):
            yield from _printed(inner.value.amount, inner.at("belopp"))


def _printed(value: object, place: Place) -> Iterator[PrintedValue]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _printed(inner, place.at(str(key)))
    elif isinstance(value, Quantity):
        yield PrintedValue(value.number.printed, place)
    elif isinstance(printed := getattr(value, "printed", None), str) and not isinstance(
        value, (AsPrinted, Words, NoValue)
    ):
        yield PrintedValue(printed, place)
