"""The value types as pydantic fields: text in, exact values out.

Each type is a reader from ``values`` with its JSON Schema. A reader's Fault
becomes a pydantic error that carries the finding's code and sentences.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, TypeVar

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ..values import (
    ADDRESS_PATTERN,
    COLOR_PATTERN,
    EMAIL_PATTERN,
    ID_PATTERN,
    ORGANISATION_CODE_PATTERN,
    ORGANISATION_NUMBER_PATTERN,
    YEAR_PATTERN,
    Color,
    DateSpan,
    Due,
    Fault,
    Frequency,
    Grid,
    Number,
    Outcome,
    Period,
    Quantifier,
    Quantity,
    Recurrence,
    Target,
    TimePeriod,
    read_address,
    read_amount,
    read_color,
    read_count,
    read_date,
    read_date_span,
    read_due,
    read_edition,
    read_email,
    read_grid,
    read_id,
    read_number,
    read_organisation_code,
    read_organisation_number,
    read_outcome,
    read_percentage,
    read_period,
    read_quantifier,
    read_recurrence,
    read_target,
    read_time_period,
    read_year,
    read_yes,
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
    return value.code if isinstance(value, Color) else getattr(value, "printed", value)


def _as_is(text: str) -> str:
    return text


def texts(**more: Any) -> dict[str, Any]:
    """The schema of a text, as editors' readers of YAML type it."""
    return {"type": SCALAR_TYPES, **more}


Text = Annotated[str, Read(_as_is, texts())]
Prose = Annotated[str, Read(_as_is, texts())]
Id = Annotated[str, Read(read_id, {"type": ["string", "integer"], "pattern": ID_PATTERN})]
Year = Annotated[int, Read(read_year, {"type": ["string", "integer"], "pattern": YEAR_PATTERN})]
PeriodText = Annotated[Period, Read(read_period, {"type": ["string", "integer"]})]
TIME_PERIOD_PATTERN = "(19|20|21)[0-9]{2}|senast|lång"
"""What an editor can tell of a period."""
TimePeriodText = Annotated[
    TimePeriod, Read(read_time_period, {"type": ["string", "integer"], "pattern": TIME_PERIOD_PATTERN})
]
Date = Annotated[date, Read(read_date, {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})]
DueText = Annotated[Due, Read(read_due, {"type": ["string", "integer"], "minLength": 1})]
DateSpanText = Annotated[
    DateSpan, Read(read_date_span, {"type": ["string", "integer"], "pattern": "(19|20|21)[0-9]{2}"})
]
YesOrNo = Annotated[bool, Read(read_yes, {"type": ["string", "boolean"], "enum": ["ja", "nej"]})]
Edition = Annotated[str, Read(read_edition, {"type": ["string", "integer"], "pattern": "^(1|2)$"})]
Count = Annotated[int, Read(read_count, {"type": ["string", "integer"], "pattern": "^[0-9]{1,6}$"})]
WebAddress = Annotated[str, Read(read_address, {"type": "string", "pattern": ADDRESS_PATTERN})]
EmailText = Annotated[str, Read(read_email, {"type": "string", "pattern": EMAIL_PATTERN})]
ColorText = Annotated[Color, Read(read_color, {"type": ["string", "integer"], "pattern": COLOR_PATTERN})]
OrganisationCode = Annotated[
    str, Read(read_organisation_code, {"type": ["string", "integer"], "pattern": ORGANISATION_CODE_PATTERN})
]
OrganisationNumber = Annotated[
    str, Read(read_organisation_number, {"type": ["string", "integer"], "pattern": ORGANISATION_NUMBER_PATTERN})
]


class _Joined:
    """An annotation: a text, or a list of texts that is read as one enumeration."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """A list becomes a text before it is read."""
        return core_schema.no_info_before_validator_function(_joined, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Both shapes in one schema, since keywords only apply to their own type."""
        return {**handler(schema), "type": ["string", "array"], "items": {"type": "string"}, "minItems": 1}


def _joined(value: object) -> object:
    is_texts = isinstance(value, tuple) and value and all(isinstance(one, str) and one.strip() for one in value)
    return ", ".join(value) if is_texts and isinstance(value, tuple) else value


FrequencyText = Annotated[
    Recurrence, Read(read_recurrence, {"type": "string", "examples": [word.value for word in Frequency]}), _Joined()
]
NumberText = Annotated[Number, Read(read_number, texts())]
PercentText = Annotated[Quantity, Read(read_percentage, texts())]
QuantifierText = Annotated[Quantifier, Read(read_quantifier, texts())]
AmountText = Annotated[Quantity, Read(read_amount, texts())]
OutcomeText = Annotated[Outcome, Read(read_outcome, texts())]
TargetText = Annotated[Target, Read(read_target, texts())]

Formerly = Annotated[
    tuple[Text, ...],
    Field(
        alias="tidigare",
        description="Vad det hette förut, när id eller plats har ändrats: en lista med id, eller mål-id/delmåls-id.",
    ),
]
"""Ids that the object had in earlier plans: so it is known to be the same thing."""
GridText = Annotated[Grid, Read(read_grid, {"type": "string"})]


class _OneOrMore:
    """An annotation: a list of texts, or one text for a list of one."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """A text becomes a list before the list is read."""
        return core_schema.no_info_before_validator_function(_listed, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Both shapes in one schema, since keywords only apply to their own type."""
        return {"type": [*SCALAR_TYPES, "array"], "items": texts()}


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) and value.strip() else value


OneOrMore = Annotated[tuple[Text, ...], _OneOrMore()]
