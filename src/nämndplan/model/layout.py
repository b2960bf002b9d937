"""Uppställning: what each kind of thing is called in the printed plan, and how it stands there.

See docs/adr/037-printed-form.md.
"""

from enum import Enum
from typing import Annotated, Any, Generic, Self, TypeVar, cast

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from ..values import Fields, HeadingPattern, ShownField, TimePeriod, plural_of
from .base import Model
from .types import Read, Text, texts

GOAL = Fields(("nummer", "titel", "nivå", "riktas_till", "förflyttningar", "agenda2030", "uppdrag", "beslut"))
SUBGOAL = Fields(
    ("nummer", "titel", "nivå", "svarar_mot", "riktas_till", "ansvarig", "strategi", "agenda2030"),
)
INDICATOR = Fields(
    (
        *("delmål", "nummer", "titel", "enhet", "skala", "riktning", "basår", "utfall", "senast_känt", "målvärde"),
        *("långsiktigt", "ansvarig", "källa", "frekvens", "kolada", "motivering", "svarar_mot"),
    ),
    dated=("utfall", "prognos", "målvärde"),
)
ACTIVITY = Fields(("nummer", "titel", "ansvarig", "klart"))
ASSIGNMENT = Fields(
    (
        *("nummer", "titel", "till", "från", "svarar_mot", "mål", "målvärde", "klart", "återrapportering", "period"),
        *("beslut", "besvaras_av"),
    )
)


class LayoutForm(Enum):
    """How things of a kind stand."""

    TABLE = "tabell"
    LIST = "lista"
    HEADINGS = "rubriker"


Columns = dict[ShownField, str]


class _Shown:
    """An annotation: the words over each of a kind's values, by the value's key."""

    def __init__(self, fields: Fields) -> None:
        self.fields = fields

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """A mapping whose keys are read as fields."""
        key = Annotated[ShownField, Read(self.fields.read, {"type": "string"})]
        return handler.generate_schema(dict[key, Text])

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The keys by name, so that an editor can offer them."""
        dated = "|".join(self.fields.dated)
        return {
            "type": "object",
            "properties": {key: texts(description=f"Planens ord för {key}.") for key in self.fields.keys},
            "patternProperties": {f"^({dated}) .+": texts()} if dated else {},
            "additionalProperties": False,
        }


def _pattern(fields: Fields) -> Read:
    return Read(fields.read_pattern, {**texts(), "examples": ["{nummer} {titel}"]})


GoalColumns = Annotated[Columns, _Shown(GOAL)]
GoalHeading = Annotated[HeadingPattern, _pattern(GOAL)]
SubGoalColumns = Annotated[Columns, _Shown(SUBGOAL)]
SubGoalHeading = Annotated[HeadingPattern, _pattern(SUBGOAL)]
IndicatorColumns = Annotated[Columns, _Shown(INDICATOR)]
IndicatorHeading = Annotated[HeadingPattern, _pattern(INDICATOR)]
ActivityColumns = Annotated[Columns, _Shown(ACTIVITY)]
ActivityHeading = Annotated[HeadingPattern, _pattern(ACTIVITY)]
AssignmentColumns = Annotated[Columns, _Shown(ASSIGNMENT)]
AssignmentHeading = Annotated[HeadingPattern, _pattern(ASSIGNMENT)]

H = TypeVar("H", bound=HeadingPattern)
C = TypeVar("C", bound=Columns)


class KindLayout(Model, Generic[H, C]):
    """How one kind of thing stands: its title, its form, its columns and lead-ins."""

    caption: Text | None = Field(None, alias="överskrift", description="Raden över tabellen eller listan, ordagrant.")
    form: Annotated[LayoutForm, Field(strict=False)] | None = Field(
        None, alias="form", description="tabell, lista eller rubriker."
    )
    heading: H | None = Field(
        None,
        alias="rubrik",
        description="Hur titeln skrivs, med fält inom klammer: {nummer} {titel}. Saknas ett fält står titeln ensam.",
    )
    columns: C = Field(
        cast("C", {}),
        alias="kolumner",
        description="Tabellens kolumner i ordning: vad kolumnen visar, och ordet över den.",
    )
    lead_ins: C = Field(
        cast("C", {}),
        alias="ledord",
        description="Orden före uppgifterna under titeln, till exempel beslut: Beslutats av.",
    )

    def over(self, other: Self) -> Self:
        """What this one says, and for the rest what another does."""
        return other.model_copy(update={name: getattr(self, name) for name in self.model_fields_set})

    def shows(self, key: str, period: TimePeriod | None = None) -> bool:
        """Whether a value stands in some column or heading; all do where no columns are declared."""
        if not self.columns:
            return True
        shown = {*self.columns, *(self.heading.fields() if self.heading else ())}
        return ShownField(key, period) in shown or ShownField(key) in shown

    def word(self, key: str) -> str | None:
        """The plan's own word for a value: over its column, else before it."""
        return self.columns.get(ShownField(key)) or self.lead_ins.get(ShownField(key))


class NamedLayout(KindLayout[H, C], Generic[H, C]):
    """The same for a kind that the plan has a name of its own for."""

    name: Text | None = Field(None, alias="namn", description="Vad en sådan heter i planen, till exempel Styrtal.")
    plural: Text | None = Field(None, alias="flertal", description="Vad flera heter, om det inte är givet.")

    @property
    def several(self) -> str | None:
        """What several are called, as certain as can be."""
        return self.plural or (plural_of(self.name) or self.name if self.name else None)


class GoalLayout(KindLayout[GoalHeading, GoalColumns]):
    """Goals: the council's, and a board's answers to them."""


class SubGoalLayout(KindLayout[SubGoalHeading, SubGoalColumns]):
    """Goals below them."""


class IndicatorLayout(NamedLayout[IndicatorHeading, IndicatorColumns]):
    """Indicators."""


class ActivityLayout(NamedLayout[ActivityHeading, ActivityColumns]):
    """Activities."""


class AssignmentLayout(NamedLayout[AssignmentHeading, AssignmentColumns]):
    """Assignments: the council's, and those that a board hands on."""


class Layout(Model):
    """How the kinds stand: in the whole plan, in one board's, or under one goal or in one list."""

    goals: GoalLayout = Field(GoalLayout(), alias="mål", description="Hur målen är uppställda.")
    subgoals: SubGoalLayout = Field(SubGoalLayout(), alias="delmål", description="Hur målen under dem är uppställda.")
    indicators: IndicatorLayout = Field(
        IndicatorLayout(), alias="indikatorer", description="Hur indikatorerna är uppställda."
    )
    activities: ActivityLayout = Field(
        ActivityLayout(), alias="aktiviteter", description="Hur aktiviteterna är uppställda."
    )
    assignments: AssignmentLayout = Field(
        AssignmentLayout(), alias="uppdrag", description="Hur uppdragen är uppställda."
    )

    def over(self, other: "Layout") -> "Layout":
        """What this one says of each kind, and for the rest what another does."""
        kinds = {name: getattr(self, name).over(getattr(other, name)) for name in self.model_fields_set}
        return other.model_copy(update=kinds)


LayoutField = Annotated[
    Layout | None,
    Field(alias="uppställning", description="Hur det som står här är uppställt: rubriker, kolumner och ledord."),
]
