"""Fields that may hold a plain value or a small mapping, without a union's noise.

Which one it is follows from the shape alone, so that every fault gives exactly one
message, here and in an editor. ``{tryckt: 212 44, notering: …}`` keeps what a source
really prints when it cannot be read as a value.

See docs/adr/027-no-unions.md.
"""

from dataclasses import replace
from enum import Enum
from typing import Annotated, Any, Generic, TypeVar, get_args

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, PydanticKnownError, core_schema

from ..diagnostics import say
from ..values import Fault, Outcome, Quantity, Target, TimePeriod, is_in_title
from .base import Model
from .periods import ByPeriod
from .types import SCALAR_TYPES, TIME_PERIOD_PATTERN, AmountText, OutcomeText, TargetText, Text

T = TypeVar("T")

TAG_MARK = "‹"
"""Begins the tags that pydantic puts into error locations; no key of a plan does."""


class AsPrinted(Model):
    """A value kept exactly as its source prints it, since it cannot be read as a value.

    Published as printed with its note, counted as unknown, reported as NP211.
    """

    printed: Text = Field(alias="tryckt", description="Det som står i källan, tecken för tecken.")
    note: Text = Field(alias="notering", description="Varför värdet inte går att läsa, och vad som behöver redas ut.")


class PrintedIn(Enum):
    """Where a value is printed already."""

    TITLE = "titel"


class InTitle(Model, Generic[T]):
    """A value that the title prints already: checked against it (NP428), and not printed once more."""

    value: T = Field(alias="värde", description="Värdet, så som titeln har det.")
    where: Annotated[PrintedIn, Field(strict=False)] = Field(
        alias="i", description="titel: värdet står redan i titeln, och trycks inte en gång till."
    )


class ByShape:
    """An annotation: text is read as the first type, mappings as the one that fits their keys."""

    def __init__(self, text: Any, by_period: bool = False) -> None:
        self.text = text
        self.by_period = by_period

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """A tagged union whose tag is the shape of the value."""
        choices: dict[Any, CoreSchema] = {
            "‹text": handler.generate_schema(self.text),
            "‹printed": handler.generate_schema(AsPrinted),
            "‹title": core_schema.no_info_after_validator_function(
                _in_title,
                handler.generate_schema(InTitle[self.text]),  # type: ignore[name-defined]
            ),
        }
        if self.by_period:
            choices["‹periods"] = handler.generate_schema(ByPeriod[Annotated[Any, ByShape(self.text)]])
        as_written = core_schema.plain_serializer_function_ser_schema(_as_written)
        return core_schema.tagged_union_schema(choices, self._tag, serialization=as_written)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """One schema for all shapes: JSON Schema's keywords only apply to their own type."""
        text: dict[str, Any] = get_args(self.text)[1].schema
        printed = AsPrinted.model_json_schema()
        merged = {
            **text,
            "type": [*text["type"], "object"],
            "properties": {
                **printed["properties"],
                "värde": {**text, "description": InTitle.model_fields["value"].description},
                "i": {"enum": ["titel"], "description": InTitle.model_fields["where"].description},
            },
            "additionalProperties": False,
            "dependencies": {
                key: {"required": list(pair), "maxProperties": 2}
                for pair in (("tryckt", "notering"), ("värde", "i"))
                for key in pair
            },
        }
        if not self.by_period:
            return {**merged, "minProperties": 2}
        merged["patternProperties"] = {
            TIME_PERIOD_PATTERN: ByShape(self.text).__get_pydantic_json_schema__(schema, handler)
        }
        return merged

    def _tag(self, value: object) -> str:
        if not isinstance(value, dict):
            return "‹text"
        if "i" in value:
            return "‹title"
        if self.by_period and not value.keys() & {"tryckt", "notering"}:
            return "‹periods"
        return "‹printed"


def _in_title(said: InTitle[Any]) -> Any:
    """The value, which knows that it is printed already."""
    return marked_in_title(said.value)


def marked_in_title(value: Any) -> Any:
    """A value, with that it is printed already; one that is none is in no title."""
    if not hasattr(value, "beside"):
        headline = say("”{text}” är inget värde som kan stå i en titel", text=value.printed)
        fault = Fault("NP118", headline, say("Ta bort i: titel och skriv värdet som det är."))
        raise PydanticCustomError("fault", "fault", {"fault": fault})
    return replace(value, beside=replace(value.beside, in_title=True))


class TextAlone:
    """An annotation: a text in the place of a mapping is the mapping with this key alone.

    Where it is ``mostly`` a text, a mapping without any of the model's keys is a text that a colon has made into one.
    """

    def __init__(self, key: str, mostly: bool = False) -> None:
        self.key = key
        self.mostly = mostly

    def __get_pydantic_core_schema__(self, source: type[Model], handler: GetCoreSchemaHandler) -> CoreSchema:
        """The model, after its short form has been written out."""
        keys = {field.alias for field in source.model_fields.values()}

        def written_out(value: object) -> object:
            if self.mostly and isinstance(value, dict) and not value.keys() & keys:
                raise PydanticKnownError("string_type")
            return {self.key: value} if isinstance(value, str) else value

        return core_schema.no_info_before_validator_function(written_out, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """One schema for both forms."""
        reference = handler(schema)
        try:
            own = handler.resolve_ref_schema(reference)
        except LookupError:
            # Inside a model that holds itself its own schema is not there yet.
            return {"if": {"type": SCALAR_TYPES}, "else": reference}
        must = {"required": own["required"]} if "required" in own else {}
        return {
            "type": [*SCALAR_TYPES, "object"],
            "properties": own["properties"],
            "additionalProperties": False,
            **must,
        }


def _as_written(value: object) -> object:
    """The value as a plan's file has it."""
    if isinstance(value, dict):
        return {str(period): _as_written(below) for period, below in value.items()}
    if is_in_title(value):
        return {"värde": getattr(value, "printed", ""), "i": PrintedIn.TITLE.value}
    return value.model_dump(by_alias=True) if isinstance(value, AsPrinted) else getattr(value, "printed", value)


OutcomeField = Annotated[Outcome | AsPrinted, ByShape(OutcomeText)]
TargetField = Annotated[Target | AsPrinted, ByShape(TargetText)]
OneTarget = Target | AsPrinted
TargetByPeriod = Annotated[OneTarget | dict[TimePeriod, OneTarget], ByShape(TargetText, by_period=True)]
AmountField = Annotated[Quantity | AsPrinted, ByShape(AmountText)]
