"""Assignments: what the council gives to boards, and what boards hand on."""

from typing import Annotated, Any, ClassVar

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer, model_validator

from .alternatives import TargetByPeriod, TextAlone
from .base import Model, share
from .decision import Decision
from .layout import LayoutField
from .mentions import Mentions
from .types import Count, DueText, Formerly, Id, PeriodText, Prose, Text


class AssignmentPart(Model):
    """Delpunkt: a part of an assignment, which may be somebody's own. A text alone is its text."""

    text: Text = Field(alias="text", description="Delpunktens text, ordagrant.")
    to: tuple[Text, ...] = Field(
        (), alias="till", description="Delpunktens egna mottagare, om de inte är alla som uppdraget riktas till."
    )

    @model_serializer(mode="wrap")
    def _as_written(self, handler: SerializerFunctionWrapHandler) -> Any:
        """A text alone, where there is nothing else."""
        return handler(self) if self.to else self.text

    @property
    def inside(self) -> tuple[str, ...]:
        """The keys that lead to its text."""
        return ("text",) if self.to else ()


class Assignment(Model):
    """Uppdrag. Files: uppdrag/<id>.yaml and nämnder/<board>/uppdrag/<id>.yaml."""

    number: Text | None = Field(
        None, alias="nummer", description="Numret så som planen trycker det: 1.01, a. eller Nr 36."
    )
    title: Text = Field(alias="titel", description="Uppdragets text, ordagrant.")
    to: tuple[Text, ...] = Field(
        (), alias="till", description="Mottagare: en lista med organ eller grupper ur organisation.yaml."
    )
    by: Text | None = Field(None, alias="från", description="Vem som gav uppdraget, om det inte framgår av mappen.")
    sub_items: tuple[Annotated[AssignmentPart, TextAlone("text", mostly=True)], ...] = Field(
        (), alias="delar", description="Uppdragets delpunkter, ordagrant; en med egen mottagare har text och till."
    )
    description: Prose | None = Field(None, alias="beskrivning", description="Beskrivning i Markdown.")
    mentions: Mentions = Field({})
    hands_on: tuple[Id, ...] = Field(
        (), alias="svarar_mot", description="Fullmäktiges uppdrag som det här för vidare: en lista med id."
    )
    goals: tuple[Id, ...] = Field((), alias="mål", description="Fullmäktiges mål som uppdraget hör till.")
    order: Count | None = Field(None, alias="ordning", description="Uppdragets plats i fullmäktiges lista: 1, 2, 3 …")
    target: TargetByPeriod | None = Field(
        None, alias="målvärde", description="Ett mätbart mål i uppdraget: minska med 15 % jämfört med 2023."
    )
    due: DueText | None = Field(
        None,
        alias="klart",
        description="När uppdraget ska vara klart, så som planen skriver det: 2024-12-31, hösten 2024.",
    )
    reporting: Text | None = Field(None, alias="återrapportering", description="När och hur uppdraget återrapporteras.")
    period: PeriodText | None = Field(None, alias="period", description="Åren som uppdraget gäller: 2024–2027.")
    decision: Decision | None = Field(None, alias="beslut", description="Beslutet om uppdraget.")
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid uppdraget.")
    formerly: Formerly = ()

    @property
    def parts(self) -> tuple[str, ...]:
        """The texts of its parts."""
        return tuple(part.text for part in self.sub_items)

    @property
    def recipients(self) -> tuple[str, ...]:
        """Everybody that it, or a part of it, is directed to, as written."""
        return tuple(dict.fromkeys((*self.to, *(to for part in self.sub_items for to in part.to))))


class AssignmentList(Model):
    """Several assignments in one file, uppdrag/<id>.yaml, under a heading and with what they have in common."""

    shared: ClassVar[tuple[str, ...]] = ("till", "från", "mål", "klart", "återrapportering", "period", "beslut")

    heading: Text | None = Field(None, alias="rubrik", description="Listans rubrik, ordagrant.")
    to: tuple[Text, ...] = Field((), alias="till", description="Mottagare, för de uppdrag som inte har egna.")
    goals: tuple[Id, ...] = Field((), alias="mål", description="Mål, för de uppdrag som inte har egna.")
    by: Text | None = Field(None, alias="från", description="Vem som gav de uppdrag som inte säger det.")
    due: DueText | None = Field(None, alias="klart", description="När de uppdrag som inte säger det ska vara klara.")
    reporting: Text | None = Field(
        None, alias="återrapportering", description="När och hur de uppdrag återrapporteras som inte säger det."
    )
    period: PeriodText | None = Field(None, alias="period", description="Åren, för de uppdrag som inte har egna.")
    decision: Decision | None = Field(
        None, alias="beslut", description="Beslutet, för de uppdrag som inte har ett eget."
    )
    order: Count | None = Field(None, alias="ordning", description="Listans plats bland de andra: 1, 2, 3 …")
    layout: LayoutField = None
    assignments: dict[Id, Assignment] = Field(alias="uppdrag", description="Uppdragen, med id som nyckel.")

    @model_validator(mode="before")
    @classmethod
    def _share(cls, tree: Any) -> Any:
        """Each assignment has what the list says, where it does not say it itself."""
        return share(tree, "uppdrag", cls.shared)


class ReceivedAssignment(Model):
    """A council assignment as the board's own plan words it (which may drift from the original)."""

    title: Text = Field(alias="titel", description="Uppdragets text så som nämndplanen återger den.")
    to: tuple[Text, ...] = Field((), alias="till", description="Mottagare så som nämndplanen återger dem.")
    parts: tuple[Text, ...] = Field((), alias="delar", description="Delpunkterna så som nämndplanen återger dem.")
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid uppdraget.")

    @property
    def recipients(self) -> tuple[str, ...]:
        """Everybody that it is directed to, as written."""
        return self.to
