"""A board's budget frame: changes, posts, inner posts and the total."""

from __future__ import annotations

from pydantic import Field

from ..values import Quantity
from .alternatives import AmountField, AsPrinted
from .base import Model
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
    posts: dict[Id, Post] = Field({}, alias="poster", description="Posterna, med id som nyckel.")
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid bilagan.")


class Economy(Model):
    """A board's economy. File: nämnder/<board>/ekonomi.yaml. Amounts are in ``unit``."""

    title: Text | None = Field(None, alias="titel", description="Tabellens rubrik, ordagrant.")
    unit: Text = Field(alias="enhet", description="Enheten för alla belopp i filen: tkr, Mkr, mnkr …")
    changes: dict[Id, FrameChange] = Field(
        {}, alias="ramförändringar", description="Ramförändringar, med id som nyckel."
    )
    total: Total | None = Field(None, alias="totalt", description="Summan av ramförändringarna.")
    unfunded: Unfunded | None = Field(None, alias="ofinansierade", description="Bilaga med ofinansierade poster.")
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid tabellen.")


def known(amount: Quantity | AsPrinted | None) -> Quantity | None:
    """The amount when it is a number that can be counted with."""
    return amount if isinstance(amount, Quantity) else None
