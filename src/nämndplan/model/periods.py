"""Mappings from periods to values: one value a period, whichever way the period is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, TypeVar

from pydantic import GetCoreSchemaHandler, ValidationError
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError, core_schema

from ..diagnostics import say
from ..values import Fault, TimePeriod, read_time_period
from .types import TimePeriodText

T = TypeVar("T")
Twice = tuple[tuple[str, ...], str]
"""Where a period is said again, and how it is written where it is said first."""


class _OncePerPeriod:
    """An annotation: no two keys mean the same period, since a mapping would silently keep but one of them."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Compare what came out with what went in."""
        return core_schema.no_info_wrap_validator_function(_once, handler(source))


ByPeriod = Annotated[dict[TimePeriodText, T], _OncePerPeriod()]
"""Values by period: 2025, T1 2025, kvartal 3 2025, 2025-08, 2024/25, 2026–2028 …"""


def of_years(values: Mapping[TimePeriod, T]) -> dict[int, T]:
    """The values of calendar years, which are what is compared from year to year."""
    return {period.end[0]: value for period, value in values.items() if period.is_year}


def said_twice(again: Iterable[Twice]) -> ValidationError:
    """The fault that a period is said a second time, at each place where it is."""
    return ValidationError.from_exception_data(
        "period said twice",
        [
            InitErrorDetails(
                type=PydanticCustomError("fault", "fault", {"fault": _fault(route[-1], first)}),
                loc=(*route, "[key]"),
                input=route[-1],
            )
            for route, first in again
        ],
    )


def _once(value: Any, handler: core_schema.ValidatorFunctionWrapHandler) -> Any:
    read = handler(value)
    if len(read) < len(value):
        raise said_twice(_again(value))
    return read


def _again(keys: Iterable[str]) -> list[Twice]:
    seen: dict[object, str] = {}
    again: list[Twice] = []
    for key in keys:
        period = read_time_period(key)
        if period in seen:
            again.append(((key,), seen[period]))
        seen.setdefault(period, key)
    return again


def _fault(again: str, first: str) -> Fault:
    return Fault(
        "NP102",
        say("”{again}” är samma period som ”{first}”", again=again, first=first),
        say("Behåll det ena. Två värden för samma period går inte att skilja åt."),
    )
