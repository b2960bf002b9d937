"""What several kinds of records hold: bodies, decisions, spans of years, values and amounts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from .column import Is


class Form(StrEnum):
    """The form in which a value is given."""

    NUMBER = "tal"
    LIMIT = "gräns"
    INTERVAL = "intervall"
    SHARE = "andel"
    RANK = "placering"
    TREND = "riktning"
    CHANGE = "förändring"
    YES_NO = "ja eller nej"
    WORDS = "ord"
    NONE = "tom ruta"
    AS_PRINTED = "som tryckt"


@dataclass(frozen=True, kw_only=True)
class BodyName:
    """Ett organ eller en grupp."""

    id: Annotated[str | None, Is("id", "Organets id; tomt när namnet inte finns bland organen.")] = None
    name: Annotated[str, Is("namn", "Organets namn.")]


@dataclass(frozen=True, kw_only=True)
class Decided:
    """Ett beslut."""

    body: Annotated[str | None, Is("organ", "Vem som beslutade.")] = None
    date: Annotated[date | None, Is("datum", "Beslutsdatum.")] = None
    paragraph: Annotated[str | None, Is("paragraf", "Paragrafen i protokollet.")] = None
    reference: Annotated[str | None, Is("diarienummer", "Ärendets diarienummer.")] = None


@dataclass(frozen=True, kw_only=True)
class Years:
    """En period."""

    printed: Annotated[str, Is("tryckt", "Perioden så som planen skriver den.")]
    start: Annotated[int | None, Is("från", "Första året; tomt när perioden är öppen.")] = None
    end: Annotated[int | None, Is("till", "Sista året; tomt när perioden är öppen.")] = None


@dataclass(frozen=True, kw_only=True)
class Money:
    """Ett belopp."""

    printed: Annotated[str, Is("tryckt", "Beloppet så som planen skriver det.")]
    number: Annotated[Decimal | None, Is("tal", "Det exakta talet; tomt när det tryckta inte går att läsa.")] = None
    unit: Annotated[str, Is("enhet", "Beloppets enhet.")]
    note: Annotated[str | None, Is("notering", "Varför det tryckta inte går att läsa som ett tal.")] = None


@dataclass(frozen=True, kw_only=True)
class Measured:
    """Ett utfall eller ett målvärde."""

    printed: Annotated[str, Is("tryckt", "Värdet så som planen skriver det, tecken för tecken.")]
    form: Annotated[Form, Is("form", "Vilket slags värde det är.")]
    number: Annotated[
        Decimal | None,
        Is("tal", "Det exakta talet: talet, gränsen, intervallets början, delen, placeringen eller förändringen."),
    ] = None
    high: Annotated[Decimal | None, Is("högst", "Intervallets slut.")] = None
    whole: Annotated[int | None, Is("av", "Det hela som en andel räknas av, eller antalet i en rangordning.")] = None
    operator: Annotated[str | None, Is("jämförelse", "Hur värdet ska förhålla sig till talet: ≥, ≤, > eller <.")] = None
    direction: Annotated[str | None, Is("riktning", "öka, minska eller oförändrad.")] = None
    unit: Annotated[str | None, Is("enhet", "Enheten som står i värdet.")] = None
    per: Annotated[str | None, Is("per", "Vad talet räknas per.")] = None
    base_year: Annotated[int | None, Is("basår", "Året som en förändring jämförs med.")] = None
    note: Annotated[str | None, Is("notering", "Varför det tryckta inte går att läsa som ett värde.")] = None


@dataclass(frozen=True, kw_only=True)
class Published:
    """Publiceringen."""

    address: Annotated[str | None, Is("adress", "Webbadressen som planen publiceras på.")] = None
    licence: Annotated[str | None, Is("licens", "Villkoren för att använda öppna data.")] = None
    licence_address: Annotated[str | None, Is("licens_adress", "Licensens egen adress.")] = None
    contact: Annotated[str | None, Is("kontakt", "Vem som svarar på frågor.")] = None
    email: Annotated[str | None, Is("epost", "E-postadress för frågor.")] = None
    publisher_type: Annotated[str | None, Is("utgivartyp", "Vilket slags organisation det är.")] = None
    organisation_number: Annotated[str | None, Is("organisationsnummer", "Organisationens nummer.")] = None
    homepage: Annotated[str | None, Is("webbplats", "Organisationens webbplats.")] = None
