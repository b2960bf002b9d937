"""Sections of prose."""

from enum import Enum
from typing import Annotated

from pydantic import Field

from .base import Model
from .mentions import Mentions
from .table import Tables
from .types import Id, Prose, Text


class Position(Enum):
    """The part of the document that a section introduces."""

    START = "inledning"
    VISION = "vision"
    GOALS = "mål"
    ASSIGNMENTS = "uppdrag"
    FINANCE = "finansiella-mål"
    DOCUMENTS = "styrdokument"
    ECONOMY = "ekonomi"
    END = "avslutning"


class Section(Model):
    """Avsnitt: a heading with prose in Markdown, and where in the document it goes."""

    heading: Text = Field(alias="rubrik", description="Avsnittets rubrik, ordagrant.")
    text: Prose | None = Field(None, alias="text", description="Brödtext i Markdown: stycken, listor, fetstil, länkar.")
    tables: Tables = Field({}, alias="tabeller", description="Tabeller efter brödtexten, med id som nyckel.")
    mentions: Mentions = Field({})
    position: Annotated[Position, Field(strict=False)] = Field(
        Position.START,
        alias="plats",
        description="Vilken del av dokumentet som avsnittet inleder. Utan plats hamnar det i inledningen.",
    )


Sections = dict[Id, Section]
"""Sections by id, in the order in which they are published."""
