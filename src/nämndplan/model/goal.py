"""Goals: the council's, and below them the boards' sub-goals to any depth."""

from __future__ import annotations

from typing import Any, Self

from pydantic import Field, ModelWrapValidatorHandler, PrivateAttr, model_validator

from .base import Model
from .decision import Decision
from .indicator import Indicator
from .types import Formerly, Id, Prose, Text


class Holder(Model):
    """What holds sub-goals and indicators, in the order in which the file has the two."""

    _subgoals_first: bool = PrivateAttr(False)

    @property
    def subgoals_first(self) -> bool:
        """True when the sub-goals stand before the indicators beside them."""
        return self._subgoals_first

    @model_validator(mode="wrap")
    @classmethod
    def _remember_order(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        value = handler(data)
        keys = [key for key in data if key in {"delmål", "indikatorer"}] if isinstance(data, dict) else []
        value._subgoals_first = keys == ["delmål", "indikatorer"]  # noqa: SLF001  (its own)
        return value


class GoalNode(Holder):
    """Delmål: a sub-goal with its indicators, and perhaps sub-goals of its own."""

    title: Text = Field(alias="titel", description="Delmålets text, ordagrant.")
    description: Prose | None = Field(None, alias="beskrivning", description="Beskrivning i Markdown.")
    answers: tuple[Id, ...] = Field(
        (), alias="svarar_mot", description="Fullmäktiges uppdrag som delmålet svarar mot: en lista med id."
    )
    owner: Text | None = Field(None, alias="ansvarig", description="Vem som ansvarar för delmålet.")
    agenda2030: tuple[Text, ...] = Field((), alias="agenda2030", description="Globala mål som delmålet bidrar till.")
    strategy: Text | None = Field(
        None, alias="strategi", description="Strategi eller styrdokument som delmålet följer."
    )
    subgoals: dict[Id, GoalNode] = Field({}, alias="delmål", description="Delmål under det här, med id som nyckel.")
    indicators: dict[Id, Indicator] = Field({}, alias="indikatorer", description="Indikatorer, med id som nyckel.")
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid delmålet.")
    formerly: Formerly = ()


class CouncilGoal(Holder):
    """Mål: a goal that the council has set. File: mål/<id>.yaml."""

    title: Text = Field(alias="titel", description="Målets namn, ordagrant.")
    description: Prose | None = Field(None, alias="beskrivning", description="Beskrivning i Markdown.")
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
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid målet.")
    formerly: Formerly = ()


class BoardGoal(Holder):
    """A board's answer to one council goal. File: nämnder/<board>/mål/<same name>.yaml."""

    description: Prose | None = Field(None, alias="beskrivning", description="Nämndens inledande text om målet.")
    subgoals: dict[Id, GoalNode] = Field({}, alias="delmål", description="Nämndens delmål, med id som nyckel.")
    indicators: dict[Id, Indicator] = Field(
        {}, alias="indikatorer", description="Indikatorer direkt under målet, utan delmål."
    )
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid målet.")
