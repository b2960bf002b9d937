"""Goals: the council's, and below them the boards' sub-goals to any depth."""

from __future__ import annotations

from pydantic import Field

from .base import Model
from .decision import Decision
from .indicator import Indicator
from .types import Formerly, Id, Prose, Text


class GoalNode(Model):
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


class CouncilGoal(Model):
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


class BoardGoal(Model):
    """A board's answer to one council goal. File: nämnder/<board>/mål/<same name>.yaml."""

    description: Prose | None = Field(None, alias="beskrivning", description="Nämndens inledande text om målet.")
    subgoals: dict[Id, GoalNode] = Field({}, alias="delmål", description="Nämndens delmål, med id som nyckel.")
    indicators: dict[Id, Indicator] = Field(
        {}, alias="indikatorer", description="Indikatorer direkt under målet, utan delmål."
    )
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid målet.")
