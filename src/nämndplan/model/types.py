"""The value types as pydantic fields: text in, exact values out.

Each type is a reader from ``values`` with its JSON Schema. A reader's Fault
becomes a pydantic error that carries the finding's code and sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, TypeVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ..diagnostics import say
from ..values import (
    ID_PATTERN,
    YEAR_PATTERN,
    Fault,
    Number,
    Outcome,
    Period,
    Quantity,
    Target,
    read_id,
    read_number,
    read_outcome,
    read_period,
    read_quantity,
    read_target,
    read_year,
)

T = TypeVar("T")
SCALAR_TYPES = ["string", "number", "boolean"]
"""An editor's YAML reader types scalars; ours does not. All of these are text to us."""


class Read:
    """An annotation: this field is the text that ``reader`` understands."""

    def __init__(self, reader: Callable[[str], object], schema: dict[str, Any]) -> None:
        self.reader = reader
        self.schema = schema

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read the text, or raise the Fault as a pydantic error."""
        return core_schema.no_info_plain_validator_function(
            self._read, serialization=core_schema.plain_serializer_function_ser_schema(_printed)
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The schema an editor checks with."""
        return dict(self.schema)

    def _read(self, value: object) -> object:
        if not isinstance(value, str):
            raise PydanticCustomError("text_expected", "text expected")
        if not value.strip():
            raise PydanticCustomError("empty", "empty")
        result = self.reader(value)
        if isinstance(result, Fault):
            raise PydanticCustomError("fault", "fault", {"fault": result})
        return result


def _printed(value: object) -> object:
    return getattr(value, "printed", value)


def _as_is(text: str) -> str:
    return text


def _read_date(text: str) -> date | Fault:
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass  # the right form, but no such day: the same words fit
    return Fault(
        "NP118",
        say("”{text}” är inte ett datum", text=text),
        say("Skriv år, månad och dag så här: 2023-11-07."),
    )


def _read_amount(text: str) -> Quantity | Fault:
    read = read_quantity(text)
    if read is not None:
        return read
    number = read_number(text)
    return number if isinstance(number, Fault) else Quantity(number)


def _read_yes(text: str) -> bool | Fault:
    if text.casefold() in {"ja", "nej"}:
        return text.casefold() == "ja"
    return Fault("NP118", say("”{text}” är varken ja eller nej", text=text), say("Skriv ja eller nej."))


def _read_count(text: str) -> int | Fault:
    if re.fullmatch(r"[0-9]{1,6}", text):
        return int(text)
    return Fault("NP118", say("”{text}” är inte ett heltal", text=text), say("Skriv ett heltal, till exempel 3."))


def _scalar(**more: Any) -> dict[str, Any]:
    return {"type": SCALAR_TYPES, **more}


Text = Annotated[str, Read(_as_is, _scalar())]
Prose = Annotated[str, Read(_as_is, _scalar())]
Id = Annotated[str, Read(read_id, {"type": ["string", "integer"], "pattern": ID_PATTERN})]
Year = Annotated[int, Read(read_year, {"type": ["string", "integer"], "pattern": YEAR_PATTERN})]
PeriodText = Annotated[Period, Read(read_period, {"type": ["string", "integer"]})]
Date = Annotated[date, Read(_read_date, {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})]
YesOrNo = Annotated[bool, Read(_read_yes, {"type": ["string", "boolean"], "enum": ["ja", "nej"]})]
Count = Annotated[int, Read(_read_count, {"type": ["string", "integer"], "pattern": "^[0-9]{1,6}$"})]
NumberText = Annotated[Number, Read(read_number, _scalar())]
AmountText = Annotated[Quantity, Read(_read_amount, _scalar())]
OutcomeText = Annotated[Outcome, Read(read_outcome, _scalar())]
TargetText = Annotated[Target, Read(read_target, _scalar())]
