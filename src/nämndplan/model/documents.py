"""The list of governing documents."""

from pydantic import Field

from .base import Model
from .decision import Decision
from .types import Formerly, Id, PeriodText, Prose, Text


class GoverningDocument(Model):
    """Styrdokument: a policy, strategy, plan or other document that governs."""

    title: Text = Field(alias="titel", description="Dokumentets namn, ordagrant.")
    period: PeriodText | None = Field(None, alias="period", description="Åren som dokumentet gäller: 2021–2030.")
    decision: Decision | None = Field(None, alias="beslut", description="Beslutet om dokumentet.")
    replaces: Text | None = Field(None, alias="ersätter", description="Dokumentet som det här ersätter.")
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid dokumentet.")
    formerly: Formerly = ()


class Category(Model):
    """A heading in the list, with its documents and perhaps headings below it."""

    title: Text | None = Field(None, alias="titel", description="Rubriken, ordagrant. Utan rubrik visas bara texten.")
    description: Prose | None = Field(None, alias="beskrivning", description="Texten under rubriken, i Markdown.")
    documents: dict[Id, GoverningDocument] = Field(
        {}, alias="dokument", description="Dokumenten under rubriken, med id som nyckel."
    )
    categories: dict[Id, "Category"] = Field({}, alias="kategorier", description="Underrubriker, med id som nyckel.")


class GoverningDocuments(Model):
    """Files: styrdokument.yaml, and nämnder/<board>/styrdokument.yaml for those of a board."""

    title: Text | None = Field(None, alias="titel", description="Avsnittets rubrik, ordagrant.")
    description: Prose | None = Field(None, alias="beskrivning", description="Inledande text i Markdown.")
    categories: dict[Id, Category] = Field(alias="kategorier", description="Rubrikerna, med id som nyckel.")
