"""A board's budget frame: changes, posts, inner posts and the total."""

from typing import Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from ..diagnostics import say
from ..values import Fault, Quantity
from .alternatives import AmountField, AsPrinted
from .base import Model
from .mentions import Mentions
from .table import Tables
from .types import Formerly, Id, Prose, Text, YesOrNo


class InnerPost(Model):
    """Varav: a part of a post."""

    title: Text = Field(alias="titel", description="Delpostens namn, ordagrant.")
    amount: AmountField = Field(alias="belopp", description="Belopp i filens enhet, med tecken: -1,3.")
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid delposten.")


class Post(Model):
    """Post: one line of a frame change."""

    title: Text = Field(alias="titel", description="Postens namn, ordagrant.")
    amount: AmountField | None = Field(None, alias="belopp", description="Belopp i filens enhet, med tecken: -32.")
    inner: dict[Id, InnerPost] = Field({}, alias="varav", description="Delposter, med id som nyckel.")
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid posten.")


class FrameChange(Model):
    """Ramförändring: a change of the frame, as one amount or as a sum of posts."""

    title: Text = Field(alias="titel", description="Ramförändringens namn, ordagrant.")
    amount: AmountField | None = Field(None, alias="belopp", description="Belopp i filens enhet, med tecken.")
    posts: dict[Id, Post] = Field({}, alias="poster", description="Poster, med id som nyckel.")
    transfer: YesOrNo = Field(
        False, alias="omfördelning", description="ja: en flytt inom ramen, som ska bli noll och inte räknas i totalen."
    )
    to: Text | None = Field(None, alias="till", description="Organet som pengarna flyttas till.")
    by: Text | None = Field(None, alias="från", description="Organet som pengarna flyttas från.")
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid ramförändringen.")
    formerly: Formerly = ()


class Total(Model):
    """Totalt: the asserted sum of the frame changes, as the plan prints it."""

    amount: AmountField = Field(alias="belopp", description="Summan så som planen trycker den.")
    note: Text | None = Field(None, alias="notering", description="Till exempel vad summan inte innehåller.")


class Unfunded(Model):
    """Ofinansierade poster: an appendix, which may be empty in the source too."""

    title: Text = Field(alias="titel", description="Bilagans rubrik, ordagrant.")
    text: Prose | None = Field(None, alias="text", description="Text i bilagan.")
    mentions: Mentions = Field({})
    posts: dict[Id, Post] = Field({}, alias="poster", description="Posterna, med id som nyckel.")
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid bilagan.")


class Economy(Model):
    """The council's economy, or a board's. Files: ekonomi.yaml, nämnder/<board>/ekonomi.yaml. Amounts in ``unit``."""

    model_config = ConfigDict(
        json_schema_extra={"dependencies": {key: ["enhet"] for key in ("ramförändringar", "totalt", "ofinansierade")}}
    )

    title: Text | None = Field(None, alias="titel", description="Tabellens rubrik, ordagrant.")
    unit: Text = Field("", alias="enhet", description="Enheten för alla belopp i filen: tkr, Mkr, mnkr …")
    tables: Tables = Field({}, alias="tabeller", description="Tabeller så som de är tryckta, med id som nyckel.")
    changes: dict[Id, FrameChange] = Field(
        {}, alias="ramförändringar", description="Ramförändringar, med id som nyckel."
    )
    total: Total | None = Field(None, alias="totalt", description="Summan av ramförändringarna.")
    unfunded: Unfunded | None = Field(None, alias="ofinansierade", description="Bilaga med ofinansierade poster.")
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid tabellen.")

    @model_validator(mode="after")
    def _has_unit(self) -> Self:
        """Frame changes are in the file's unit; a printed table has its own."""
        if not self.unit and (self.changes or self.total or self.unfunded):
            meaning = say(type(self).model_fields["unit"].description or "")
            fault = Fault(
                "NP104",
                say("Ekonomin saknar enhet"),
                say("Lägg till en rad: {key}: … ({meaning})", key="enhet", meaning=meaning),
            )
            raise PydanticCustomError("fault", "fault", {"fault": fault})
        return self


def known(amount: Quantity | AsPrinted | None) -> Quantity | None:
    """The amount when it is a number that can be counted with."""
    return amount if isinstance(amount, Quantity) else None
