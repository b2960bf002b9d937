"""What was found in a part of a plan, as plain JSON: for another process, or for another day.

JSON can hold nothing but what is built here from these classes, whoever wrote it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from decimal import Decimal
from enum import Enum
from typing import Any

from ..diagnostics import (
    Diagnostic,
    Label,
    On,
    Place,
    Position,
    Repair,
    Replacement,
    Sentence,
    Severity,
    Shared,
    Span,
)
from ..lint import Allowed, By, Inspected, Silenced

_CLASSES: tuple[type, ...] = (
    *(Inspected, Allowed, Silenced, Shared),
    *(Diagnostic, Label, Repair, Replacement, Sentence, Place, Span, Position),
)
_ENUMS: tuple[type[Enum], ...] = (Severity, On, By)
_NUMBER = "."


def packed(inspected: Inspected) -> str:
    """The part as JSON. Its breakdowns hold Python's own errors, and cannot be packed: see that it has none."""
    return json.dumps(_pack(inspected), separators=(",", ":"))


def unpacked(text: str | bytes) -> Inspected:
    """What was packed; ValueError when it was not."""
    try:
        inspected = _unpack(json.loads(text))
    except (LookupError, TypeError, ArithmeticError, RecursionError) as error:
        raise ValueError(text) from error
    if not isinstance(inspected, Inspected):
        raise ValueError(text)  # noqa: TRY004  (what stands in the text is at fault, not its type)
    return inspected


def _pack(value: Any) -> Any:
    """Tuples are lists; everything else that JSON lacks is an object with one key, which says what it is."""
    kind = type(value)
    if kind is str or value is None or kind is int or kind is bool:
        return value
    if kind is tuple or kind is list:
        return [_pack(one) for one in value]
    if names := _FIELDS.get(kind):
        return {kind.__name__: [_pack(getattr(value, name)) for name in names]}
    if isinstance(value, Enum):
        return {kind.__name__: value.value}
    if kind is Decimal:
        return {_NUMBER: str(value)}
    raise TypeError(kind)


def _unpack(value: Any) -> Any:
    kind = type(value)
    if kind is list:
        return tuple([_unpack(one) for one in value])
    if kind is dict:
        ((name, content),) = value.items()
        if builder := _BUILDERS.get(name):
            return builder(*[_unpack(one) for one in content])
        return Decimal(content) if name == _NUMBER else _ENUM_BY_NAME[name](content)
    return value


_FIELDS: dict[type, tuple[str, ...]] = {one: tuple(field.name for field in fields(one)) for one in _CLASSES}
_BUILDERS: dict[str, Callable[..., Any]] = {one.__name__: one for one in _CLASSES}
_ENUM_BY_NAME: dict[str, Callable[..., Any]] = {one.__name__: one for one in _ENUMS}
