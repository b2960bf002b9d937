"""Publishing: what others must know to find, cite and use the published plan."""

from enum import Enum
from typing import Annotated

from pydantic import Field

from .base import Model
from .types import Date, EmailText, OrganisationCode, OrganisationNumber, Text, WebAddress


class Licence(Enum):
    """The terms that open data may have on dataportal.se, by their SPDX names."""

    CC0 = "CC0-1.0"
    BY = "CC-BY-4.0"
    BY_SA = "CC-BY-SA-4.0"
    BY_ND = "CC-BY-ND-4.0"
    BY_NC = "CC-BY-NC-4.0"
    BY_NC_SA = "CC-BY-NC-SA-4.0"
    BY_NC_ND = "CC-BY-NC-ND-4.0"


class PublisherType(Enum):
    """What kind of organisation publishes."""

    REGION = "region"
    MUNICIPALITY = "kommun"
    STATE = "statlig myndighet"
    COMPANY = "bolag"
    NON_PROFIT = "ideell organisation"


class Contact(Model):
    """Kontakt: who answers questions."""

    name: Text = Field(alias="namn", description="Vem som svarar på frågor om planen, helst en funktion.")
    email: EmailText = Field(alias="epost", description="E-postadress för frågor, till exempel plan@regionen.se.")


class Conformance(Enum):
    """How the published pages stand to the law on accessibility, as the accessibility statement has to say it."""

    FULL = "helt förenlig"
    PARTIAL = "delvis förenlig"
    NONE = "inte förenlig"


class Accessibility(Model):
    """Tillgänglighet: what the organisation says of its pages in the accessibility statement (MDFFS 2019:2)."""

    status: Annotated[Conformance, Field(strict=False)] = Field(
        alias="status", description="Hur sidorna följer lagen: helt förenlig, delvis förenlig eller inte förenlig."
    )
    date: Date = Field(alias="datum", description="Dagen då redogörelsen bedömdes senast, år-månad-dag: 2026-10-01.")
    method: Text | None = Field(
        None, alias="metod", description="Hur sidorna har bedömts, till exempel självskattning eller extern granskning."
    )
    flaws: tuple[Text, ...] = Field(
        (),
        alias="brister",
        description="Det som inte följer lagen, en sak i taget, med vad läsaren kan göra i stället.",
    )


class Publishing(Model):
    """Publicering: facts about the publishing that the plan's own texts do not hold. All optional."""

    address: WebAddress | None = Field(
        None,
        alias="adress",
        description="Webbadressen som mappen med den publicerade planen har: https://www.regionen.se/plan/2024/.",
    )
    licence: Annotated[Licence, Field(strict=False)] | None = Field(
        None,
        alias="licens",
        description="Villkoren för att använda planens öppna data, till exempel CC0-1.0 eller CC-BY-4.0.",
    )
    contact: Contact | None = Field(None, alias="kontakt", description="Vem som svarar på frågor om planen.")
    publisher_type: Annotated[PublisherType, Field(strict=False)] | None = Field(
        None, alias="utgivartyp", description="Vilket slags organisation det är: region, kommun …"
    )
    organisation_number: OrganisationNumber | None = Field(
        None, alias="organisationsnummer", description="Organisationens nummer, tio siffror."
    )
    organisation_code: OrganisationCode | None = Field(
        None,
        alias="organisationskod",
        description="Organisationens kod i statistiken: 2480 för en kommun, 0024 för en region.",
    )
    accessibility: Accessibility | None = Field(
        None, alias="tillgänglighet", description="Vad tillgänglighetsredogörelsen säger om sidorna."
    )
    homepage: WebAddress | None = Field(None, alias="webbplats", description="Organisationens webbplats.")
