"""kolada.yaml: what Kolada says of the plan's key figures, written by ``nplan kolada fetch`` and by nothing else."""

import json
from enum import Enum
from hashlib import sha256
from typing import Annotated

from pydantic import Field

from ..values import JSON_NUMBER_PATTERN, read_json_number
from .base import Model
from .types import Date, OrganisationCode, Read, Text, Year

KOLADA_FILE = "kolada.yaml"
KoladaNumber = Annotated[str, Read(read_json_number, {"type": ["string", "number"], "pattern": JSON_NUMBER_PATTERN})]
"""A number with the digits that Kolada gave."""
Figures = dict[Year, KoladaNumber]


class KoladaScope(Enum):
    """Which organisations a key figure is about, or which kind an organisation is of."""

    MUNICIPALITIES = "kommuner"
    REGIONS = "regioner"
    ALL = "alla"


class KeyFigure(Model):
    """Nyckeltal: a measure of Kolada's and an organisation's values of it, by year."""

    title: Text = Field(alias="titel", description="Nyckeltalets titel i Kolada, med enheten sist.")
    scope: Annotated[KoladaScope, Field(strict=False)] | None = Field(
        None, alias="gäller", description="Vilka organisationer nyckeltalet gäller: kommuner, regioner eller alla."
    )
    published: Text | None = Field(None, alias="publicerat", description="När Kolada publicerade det senast.")
    outcomes: Figures = Field({}, alias="utfall", description="Värden per år, med Koladas egna siffror.")
    women: Figures = Field({}, alias="kvinnor", description="Värden för kvinnor per år.")
    men: Figures = Field({}, alias="män", description="Värden för män per år.")


class KoladaCopy(Model):
    """File: kolada.yaml. A copy in the plan, so that nothing but fetching it needs the network.

    ``checksum`` is of what was fetched; see ``checksum_of``. Source: Kolada, RKA's database of key figures.
    """

    fetched: Date = Field(alias="hämtat", description="Dagen då kopian hämtades.")
    address: Text = Field(alias="adress", description="Varifrån den hämtades.")
    organisation: OrganisationCode = Field(alias="organisation", description="Organisationens kod: 0024, 2480.")
    name: Text = Field(alias="namn", description="Organisationens namn i Kolada.")
    kind: Annotated[KoladaScope, Field(strict=False)] = Field(
        alias="slag", description="Vilket slags organisation det är: kommuner eller regioner."
    )
    key_figures: dict[Text, KeyFigure] = Field(
        {}, alias="nyckeltal", description="Nyckeltalen som planen nämner, med deras id i Kolada som nyckel."
    )
    unknown: tuple[Text, ...] = Field((), alias="saknas", description="Id i planen som Kolada inte har.")
    checksum: Text = Field(alias="kontrollsumma", description="Kontrollsumma (SHA-256) över det hämtade.")

    @property
    def is_untouched(self) -> bool:
        """True when the copy says what it said when it was fetched."""
        return self.checksum == checksum_of(self)


def checksum_of(copy: KoladaCopy) -> str:
    """SHA-256 of all that a copy says beside its checksum; how the file is laid out does not matter."""
    said = copy.model_dump(mode="json", by_alias=True, exclude={"checksum"})
    return sha256(json.dumps(said, sort_keys=True).encode("ascii")).hexdigest()
