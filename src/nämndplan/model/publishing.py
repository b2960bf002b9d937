"""Publishing: what others must know to find, cite and use the published plan."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

from pydantic import Field

from .base import Model
from .types import EmailText, OrganisationNumber, Text, WebAddress


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
    homepage: WebAddress | None = Field(None, alias="webbplats", description="Organisationens webbplats.")
