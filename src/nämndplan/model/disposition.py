"""Disposition: the order and the headings of the printed document, and what each part of it holds.

See docs/adr/037-printed-form.md.
"""

from collections.abc import Iterable, Iterator
from typing import Annotated

from pydantic import Field

from .alternatives import TextAlone
from .base import Model
from .types import Text


class DispositionPart(Model):
    """A part of the document: a piece of the plan, or a heading with parts below it."""

    number: Text | None = Field(None, alias="nummer", description="Numret före rubriken, så som planen trycker det.")
    heading: Text | None = Field(None, alias="rubrik", description="Rubriken; utan den gäller delens egen.")
    piece: Text | None = Field(None, alias="del", description="Vad som står där: avsnitt/inledning, mål, tabell/ramar.")
    contents: tuple[Annotated["DispositionPart", TextAlone("del")], ...] = Field(
        (), alias="innehåll", description="Delarna under rubriken, i ordning."
    )


AnyPart = Annotated[DispositionPart, TextAlone("del")]
"""A piece by its name alone, or with a heading."""

DispositionField = Annotated[
    tuple[AnyPart, ...],
    Field(alias="disposition", description="Ordningen och rubrikerna i det tryckta dokumentet."),
]

Route = tuple["str | int", ...]


def named_in(parts: Iterable[DispositionPart], route: Route = ("disposition",)) -> Iterator[tuple[Route, str]]:
    """The pieces that a disposition names, in its order, and where it does."""
    for number, part in enumerate(parts):
        here = (*route, number)
        if part.piece:
            yield here, part.piece
        yield from named_in(part.contents, (*here, "innehåll"))
