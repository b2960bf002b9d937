"""beslut/<date>.yaml: the wording that was decided, written by ``nplan freeze`` and by nothing else."""

from pydantic import Field

from .base import Model
from .types import Date, Text


class Adopted(Model):
    """File: beslut/<date>.yaml for the council's plan, nämnder/<board>/beslut/<date>.yaml for a board's.

    It holds the decided words themselves and no hash of them, so that what has changed since can be
    shown word by word. The hashes are for the archive: which files were decided on, and what was published.
    """

    body: Text | None = Field(None, alias="organ", description="Vem som beslutade.")
    date: Date = Field(alias="datum", description="Dagen för beslutet: 2023-11-07.")
    paragraph: Text | None = Field(None, alias="paragraf", description="Paragrafen i protokollet.")
    reference: Text | None = Field(None, alias="diarienummer", description="Ärendets diarienummer.")
    sources: dict[Text, Text] = Field(
        alias="källor", description="Planens filer när beslutet frystes, och deras kontrollsummor (SHA-256)."
    )
    published: dict[Text, Text] = Field(
        {}, alias="publicerat", description="Det publicerade: filer och deras kontrollsummor (SHA-256)."
    )
    wording: dict[Text, dict[Text, Text]] = Field(
        alias="lydelse", description="Det beslutade, ordagrant: varje sak i planen med sina texter och värden."
    )
