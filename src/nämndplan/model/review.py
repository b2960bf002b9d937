"""Which wording a board has answered: written by ``nplan review``, and by nothing else."""

from pydantic import Field

from .base import Model
from .types import Date, Id, Text


class Stamp(Model):
    """Stämpel: the council's words as they were when the board looked at them.

    The words themselves and no hash, so that what has changed since can be shown word by word.
    """

    wording: Text = Field(alias="lydelse", description="Fullmäktiges text så som nämnden tog ställning till den.")
    parts: tuple[Text, ...] = Field((), alias="delar", description="Delpunkterna så som de var då.")
    to: tuple[Text, ...] = Field((), alias="till", description="Mottagarna så som de var då.")
    due: Text | None = Field(None, alias="klart", description="När uppdraget skulle vara klart enligt texten då.")
    target: Text | None = Field(None, alias="målvärde", description="Målvärdet så som det stod då.")
    date: Date = Field(alias="datum", description="Dagen då nämnden tog ställning: 2023-11-07.")


class Reviewed(Model):
    """File: nämnder/<board>/granskat.yaml. What is missing here has not been looked at, and nothing is said of it."""

    assignments: dict[Id, Stamp] = Field({}, alias="uppdrag", description="Fullmäktiges uppdrag, med id som nyckel.")
    goals: dict[Id, Stamp] = Field({}, alias="mål", description="Fullmäktiges mål, med id som nyckel.")
