"""The register of bodies that a plan speaks of."""

from enum import Enum
from typing import Annotated

from pydantic import Field

from .base import Model
from .types import Formerly, Id, OneOrMore, PeriodText, Text


class BodyType(Enum):
    """What kind of body it is."""

    COUNCIL = "fullmäktige"
    EXECUTIVE_BOARD = "styrelse"
    BOARD = "nämnd"
    COMMITTEE = "beredning"
    ADMINISTRATION = "förvaltning"
    UNIT = "enhet"
    COMPANY = "bolag"
    OTHER = "annat"


AnyBodyType = Annotated[BodyType, Field(strict=False)]


class Body(Model):
    """Organ: a body with a name, a type, and the other names it goes by."""

    name: Text = Field(alias="namn", description="Organets namn.")
    type: AnyBodyType = Field(alias="typ", description="Vilket slags organ det är.")
    aliases: tuple[Text, ...] = Field((), alias="alias", description="Andra sätt att skriva namnet.")
    short_name: Text | None = Field(None, alias="kortnamn", description="Kortnamn, till exempel HSN.")
    belongs_to: Id | None = Field(None, alias="tillhör", description="Organet som det här lyder under.")
    period: PeriodText | None = Field(
        None, alias="period", description="Åren eller dagarna som organet finns: 2023–, 2019–2026-06-30."
    )
    succeeded_by: OneOrMore = Field(
        (), alias="efterträds_av", description="Organet, eller organen, som tar över: id ur organisation.yaml."
    )
    note: Text | None = Field(None, alias="notering", description="Notering om organet.")
    formerly: Formerly = ()


class Group(Model):
    """Grupp: a name for several bodies, by members or by type."""

    name: Text = Field(alias="namn", description="Gruppens namn, så som texterna skriver det.")
    aliases: tuple[Text, ...] = Field((), alias="alias", description="Andra sätt att skriva namnet.")
    members: tuple[Id, ...] = Field((), alias="medlemmar", description="Organ som ingår: en lista med id.")
    types: tuple[AnyBodyType, ...] = Field(
        (), alias="typer", description="Alla organ av de här slagen ingår, till exempel [nämnd, styrelse]."
    )
    note: Text | None = Field(None, alias="notering", description="Notering om gruppen.")
    formerly: Formerly = ()


class Organisation(Model):
    """The register. File: organisation.yaml."""

    bodies: dict[Id, Body] = Field(alias="organ", description="Alla organ som planen nämner, med id som nyckel.")
    groups: dict[Id, Group] = Field({}, alias="grupper", description="Grupper av organ, med id som nyckel.")
