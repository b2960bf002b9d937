"""Goals: the council's, and below them the boards' sub-goals to any depth."""

from typing import Annotated, Any, ClassVar, Self

from pydantic import Field, PrivateAttr, model_validator
from pydantic.functional_validators import ModelWrapValidatorHandler

from .base import NO_TARGET, Model, share, share_reason
from .decision import Decision
from .indicator import Indicator
from .layout import LayoutField
from .mentions import Mentions
from .types import Count, Formerly, Id, Prose, Text


class Activity(Model):
    """Aktivitet: something that is to be done for a goal, by whom and when."""

    number: Text | None = Field(None, alias="nummer", description="Numret så som planen trycker det.")
    title: Text = Field(alias="titel", description="Vad som ska göras, ordagrant.")
    owner: Text | None = Field(None, alias="ansvarig", description="Vem som gör det.")
    due: Text | None = Field(None, alias="klart", description="När det ska vara klart, så som planen skriver det.")
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid aktiviteten.")


Activities = dict[Id, Activity]


WithoutTarget = Annotated[
    Text | None,
    Field(alias=NO_TARGET, description="Skälet till att inget härunder har ett målvärde, där inget annat står."),
]


class Holder(Model):
    """What holds sub-goals and indicators, in the order in which the file has the two.

    A reason for having no target is one for all below that does not say anything else.
    """

    _subgoals_first: bool = PrivateAttr(False)

    @property
    def subgoals_first(self) -> bool:
        """True when the sub-goals stand before the indicators beside them."""
        return self._subgoals_first

    @model_validator(mode="wrap")
    @classmethod
    def _remember_order(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        value = handler(share_reason(data))
        keys = [key for key in data if key in {"delmål", "indikatorer"}] if isinstance(data, dict) else []
        value._subgoals_first = keys == ["delmål", "indikatorer"]  # noqa: SLF001  (its own)
        return value


class GoalNode(Holder):
    """Delmål: a sub-goal with its indicators, and perhaps sub-goals of its own."""

    number: Text | None = Field(None, alias="nummer", description="Numret så som planen trycker det: 1.01 eller a.")
    title: Text = Field(alias="titel", description="Delmålets text, ordagrant.")
    description: Prose | None = Field(None, alias="beskrivning", description="Beskrivning i Markdown.")
    mentions: Mentions = Field({})
    answers: tuple[Id, ...] = Field(
        (), alias="svarar_mot", description="Fullmäktiges uppdrag som delmålet svarar mot: en lista med id."
    )
    directed_to: tuple[Text, ...] = Field(
        (), alias="riktas_till", description="Nämnder som delmålet riktas till: en lista med organ eller grupper."
    )
    owner: Text | None = Field(None, alias="ansvarig", description="Vem som ansvarar för delmålet.")
    agenda2030: tuple[Text, ...] = Field((), alias="agenda2030", description="Globala mål som delmålet bidrar till.")
    strategy: Text | None = Field(
        None, alias="strategi", description="Strategi eller styrdokument som delmålet följer."
    )
    subgoals: dict[Id, "GoalNode"] = Field({}, alias="delmål", description="Delmål under det här, med id som nyckel.")
    indicators: dict[Id, Indicator] = Field({}, alias="indikatorer", description="Indikatorer, med id som nyckel.")
    activities: Activities = Field({}, alias="aktiviteter", description="Aktiviteter, med id som nyckel.")
    without_target: WithoutTarget = None
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid delmålet.")
    formerly: Formerly = ()


class CouncilGoal(Holder):
    """Mål: a goal that the council has set. File: mål/<id>.yaml."""

    number: Text | None = Field(
        None, alias="nummer", description="Numret så som planen trycker det: 1, A eller Målsättning nr 1:."
    )
    title: Text = Field(alias="titel", description="Målets namn, ordagrant.")
    description: Prose | None = Field(None, alias="beskrivning", description="Beskrivning i Markdown.")
    mentions: Mentions = Field({})
    shifts: tuple[Text, ...] = Field(
        (), alias="förflyttningar", description="Prioriterade förflyttningar för perioden."
    )
    agenda2030: tuple[Text, ...] = Field((), alias="agenda2030", description="Globala mål som målet bidrar till.")
    directed_to: tuple[Text, ...] = Field(
        (), alias="riktas_till", description="Nämnder som målet riktas till: en lista med organ eller grupper."
    )
    decision: Decision | None = Field(None, alias="beslut", description="Beslutet om målet.")
    subgoals: dict[Id, GoalNode] = Field({}, alias="delmål", description="Fullmäktiges egna delmål.")
    indicators: dict[Id, Indicator] = Field({}, alias="indikatorer", description="Fullmäktiges egna indikatorer.")
    activities: Activities = Field({}, alias="aktiviteter", description="Aktiviteter, med id som nyckel.")
    without_target: WithoutTarget = None
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid målet.")
    order: Count | None = Field(
        None, alias="ordning", description="Målets plats bland de andra, när inget nummer säger den: 1, 2, 3 …"
    )
    layout: LayoutField = None
    formerly: Formerly = ()


class GoalList(Model):
    """Several goals in one file, mål/<id>.yaml: a perspective, or a family of goals of their own."""

    heading: Text | None = Field(None, alias="rubrik", description="Listans rubrik, till exempel Perspektiv Invånare.")
    order: Count | None = Field(None, alias="ordning", description="Listans plats bland de andra: 1, 2, 3 …")
    without_target: Text | None = Field(
        None, alias=NO_TARGET, description="Skälet till att inga av målen har ett målvärde, där inget annat står."
    )
    layout: LayoutField = None

    @model_validator(mode="before")
    @classmethod
    def _share(cls, tree: Any) -> Any:
        """Each goal has what the list says, where it does not say it itself."""
        return share_reason(share(tree, "mål", cls.shared))


class CouncilGoalList(GoalList):
    """Several of the council's."""

    shared: ClassVar[tuple[str, ...]] = ("riktas_till",)

    directed_to: tuple[Text, ...] = Field((), alias="riktas_till", description="Nämnder, för de mål som inte har egna.")
    goals: dict[Id, CouncilGoal] = Field(alias="mål", description="Målen, med id som nyckel.")


class BoardGoal(Holder):
    """A board's answer to one council goal. File: nämnder/<board>/mål/<same name>.yaml."""

    number: Text | None = Field(
        None, alias="nummer", description="Målets nummer, när fullmäktiges mål inte finns i planen."
    )
    title: Text | None = Field(
        None, alias="titel", description="Målets namn, ordagrant, när fullmäktiges mål inte finns i planen."
    )
    description: Prose | None = Field(None, alias="beskrivning", description="Nämndens inledande text om målet.")
    mentions: Mentions = Field({})
    directed_to: tuple[Text, ...] = Field(
        (), alias="riktas_till", description="Vem målet riktas till, när fullmäktiges mål inte finns i planen."
    )
    decision: Decision | None = Field(
        None, alias="beslut", description="Beslutet om målet, när fullmäktiges mål inte finns i planen."
    )
    subgoals: dict[Id, GoalNode] = Field({}, alias="delmål", description="Nämndens delmål, med id som nyckel.")
    indicators: dict[Id, Indicator] = Field(
        {}, alias="indikatorer", description="Indikatorer direkt under målet, utan delmål."
    )
    activities: Activities = Field({}, alias="aktiviteter", description="Aktiviteter, med id som nyckel.")
    without_target: WithoutTarget = None
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid målet.")
    order: Count | None = Field(
        None, alias="ordning", description="Målets plats, när fullmäktiges mål inte finns i planen: 1, 2, 3 …"
    )
    layout: LayoutField = None


class BoardGoalList(GoalList):
    """Several of a board's, in nämnder/<board>/mål/<id>.yaml."""

    goals: dict[Id, BoardGoal] = Field(alias="mål", description="Målen, med id som nyckel.")
