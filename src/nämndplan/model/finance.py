"""The council's financial goals, with a limit per year."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

from pydantic import Field

from .alternatives import TargetField
from .base import Model
from .indicator import Outcomes
from .types import Formerly, Id, Prose, Text, Year


class Binding(Enum):
    """How strongly a limit binds."""

    MUST = "ska"
    SHOULD = "bör"


class YearLimit(Model):
    """Målvärde for one year: the limit, what it is counted on, and how it binds."""

    value: TargetField = Field(alias="värde", description="Gränsen, till exempel minst 3,4 procent.")
    base: Text | None = Field(None, alias="bas", description="Vad andelen räknas på, till exempel skatteintäkter.")
    binding: Annotated[Binding, Field(strict=False)] | None = Field(
        None, alias="bindning", description="ska eller bör, så som texten säger."
    )
    text: Text | None = Field(None, alias="text", description="Meningen som gränsen kommer ur, ordagrant.")
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid gränsen.")


class FinancialGoal(Model):
    """Finansiellt mål: a title, its words, and limits by year."""

    title: Text = Field(alias="titel", description="Målets namn, till exempel Resultatmål.")
    description: Prose | None = Field(None, alias="beskrivning", description="Målets text, ordagrant, i Markdown.")
    unit: Text | None = Field(None, alias="enhet", description="Enhet, om den inte står i värdena.")
    base: Text | None = Field(None, alias="bas", description="Vad andelen räknas på, om det är samma alla år.")
    limits: dict[Year, YearLimit] = Field({}, alias="målvärde", description="Gräns per år.")
    outcomes: Outcomes = Field({}, alias="utfall", description="Utfall per år.")
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid målet.")
    formerly: Formerly = ()


class FinancialGoals(Model):
    """File: finansiella-mål.yaml."""

    title: Text | None = Field(None, alias="titel", description="Avsnittets rubrik, ordagrant.")
    description: Prose | None = Field(None, alias="beskrivning", description="Inledande text i Markdown.")
    goals: dict[Id, FinancialGoal] = Field(alias="mål", description="De finansiella målen, med id som nyckel.")
