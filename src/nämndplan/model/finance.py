"""The council's financial goals, with a limit per year."""

from enum import Enum
from typing import Annotated, Any

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema, core_schema

from ..values import TimePeriod
from .alternatives import PrintedIn, TargetField, TextAlone
from .base import NO_TARGET, Model, share_reason
from .indicator import Outcomes
from .mentions import Mentions
from .periods import ByPeriod, of_years
from .types import SCALAR_TYPES, TIME_PERIOD_PATTERN, Formerly, Id, Prose, Text


class Binding(Enum):
    """How strongly a limit binds."""

    MUST = "ska"
    SHOULD = "bör"


class FinancialLimit(Model):
    """Målvärde for one period: the limit, what it is counted on, and how it binds."""

    value: TargetField = Field(alias="värde", description="Gränsen, till exempel minst 3,4 procent.")
    base: Text | None = Field(None, alias="bas", description="Vad andelen räknas på, till exempel skatteintäkter.")
    binding: Annotated[Binding, Field(strict=False)] | None = Field(
        None, alias="bindning", description="ska eller bör, så som texten säger."
    )
    text: Text | None = Field(None, alias="text", description="Meningen som gränsen kommer ur, ordagrant.")
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid gränsen.")
    where: Annotated[PrintedIn, Field(strict=False)] | None = Field(
        None, alias="i", description="titel: värdet och basen står redan i målets titel, och trycks inte en gång till."
    )

    @property
    def in_title(self) -> bool:
        """Whether the title prints the limit already, and what it is counted on."""
        return self.where is PrintedIn.TITLE


class OneOrByPeriod:
    """An annotation: one limit, or a mapping of them by period; which one follows from the keys."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """A tagged union whose tag is the shape of the value."""
        choices = {"‹one": handler.generate_schema(_Limit), "‹periods": handler.generate_schema(ByPeriod[_Limit])}
        return core_schema.tagged_union_schema(choices, _shape)

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """One schema for both shapes, since keywords only apply to their own type."""
        own = handler.resolve_ref_schema(handler(schema["choices"]["‹one"]))
        both = {"type": [*SCALAR_TYPES, "object"], "properties": own["properties"], "additionalProperties": False}
        return {
            **both,
            "dependencies": dict.fromkeys(own["properties"], own["required"]),
            "patternProperties": {TIME_PERIOD_PATTERN: {**both, "required": own["required"]}},
        }


_Limit = Annotated[FinancialLimit, TextAlone("värde")]


def _shape(value: object) -> str:
    own = {field.alias for field in FinancialLimit.model_fields.values()}
    return "‹periods" if isinstance(value, dict) and not value.keys() & own else "‹one"


class FinancialGoal(Model):
    """Finansiellt mål: a title, its words, and limits: one, or one for each period."""

    title: Text = Field(alias="titel", description="Målets namn, till exempel Resultatmål.")
    level: Text | None = Field(None, alias="nivå", description="Vad målet gäller: regionen, koncernen …")
    description: Prose | None = Field(None, alias="beskrivning", description="Målets text, ordagrant, i Markdown.")
    mentions: Mentions = Field({})
    definition: Text | None = Field(None, alias="definition", description="Hur måttet räknas.")
    unit: Text | None = Field(None, alias="enhet", description="Enhet, om den inte står i värdena.")
    base: Text | None = Field(None, alias="bas", description="Vad andelen räknas på, om det är samma alla år.")
    target: Annotated[FinancialLimit | dict[TimePeriod, FinancialLimit], OneOrByPeriod()] | None = Field(
        None, alias="målvärde", description="Gränsen: en för varje år eller period, eller en utan år."
    )
    without_target: Text | None = Field(
        None, alias="utan_målvärde", description="Skälet till att det inte finns någon gräns."
    )
    by_period: Outcomes = Field({}, alias="utfall", description="Utfall per år eller annan period.")
    forecasts: Outcomes = Field({}, alias="prognos", description="Prognos per år eller annan period.")
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid målet.")
    formerly: Formerly = ()

    @property
    def limits(self) -> dict[TimePeriod | None, FinancialLimit]:
        """The limits by period; None for one without a period."""
        if isinstance(self.target, FinancialLimit):
            return {None: self.target}
        return dict((self.target or {}).items())

    def limit_of(self, year: int) -> tuple[tuple[str, ...], FinancialLimit] | None:
        """The limit that holds in a year, after the keys that lead to it.

        It is the year's own, else that of a period which the year is in, else one without a period.
        """
        around = [period for period in self.limits if period and period.start[0] <= year <= period.end[0]]
        for period in (*sorted(around, key=lambda period: not period.is_year), None):
            if period in self.limits:
                return ("målvärde", *((str(period),) if period else ())), self.limits[period]
        return None

    @property
    def limits_of_years(self) -> dict[int, FinancialLimit]:
        """The limits of calendar years."""
        return of_years(self.target) if isinstance(self.target, dict) else {}


class FinancialGoals(Model):
    """File: finansiella-mål.yaml."""

    title: Text | None = Field(None, alias="titel", description="Avsnittets rubrik, ordagrant.")
    description: Prose | None = Field(None, alias="beskrivning", description="Inledande text i Markdown.")
    mentions: Mentions = Field({})
    without_target: Text | None = Field(
        None, alias=NO_TARGET, description="Skälet till att inget av målen har en gräns, där inget annat står."
    )
    goals: dict[Id, FinancialGoal] = Field(alias="mål", description="De finansiella målen, med id som nyckel.")

    @model_validator(mode="before")
    @classmethod
    def _share(cls, tree: Any) -> Any:
        """Each goal has the reason, where it has no limit."""
        return share_reason(tree)
