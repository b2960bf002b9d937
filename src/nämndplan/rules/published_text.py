"""The texts of a plan that readers will see, whatever kind of object they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..diagnostics import Place
from ..model import Item, Model, Plan, RuleSetting, walk
from ..values import Words

PROSE = frozenset({"beskrivning", "text", "vision"})
"""Keys whose text is prose in Markdown."""

TITLES = frozenset(
    {
        "titel",
        "rubrik",
        "namn",
        "organisation",
        "delar",
        "förflyttningar",
        "notering",
        "utan_målvärde",
        "motivering",
        "återrapportering",
        "strategi",
        "källa",
        "bas",
        "målvärde",
        "värde",
        "utfall",
    }
)
"""Keys whose text is a title or a line. Values count where they are words."""


@dataclass(frozen=True, slots=True)
class PublishedText:
    """A text, where it stands, and the object that it belongs to."""

    text: str
    place: Place
    key: str
    item: Item[Any]

    @property
    def is_prose(self) -> bool:
        """True for running text in Markdown, as against titles and other lines."""
        return self.key in PROSE


def published_texts(plan: Plan) -> Iterator[PublishedText]:
    """All of them, in the order of files and of lines."""
    for root in plan.roots:
        for item in walk(root):
            if isinstance(item.value, RuleSetting):
                continue
            kind: type[Model] = type(item.value)
            for name, key in _published_fields(kind):
                if value := getattr(item.value, name):
                    for text, place in _texts(value, item.at(key)):
                        yield PublishedText(text, place, key, item)


@cache
def _published_fields(model: type[Model]) -> tuple[tuple[str, str], ...]:
    fields = ((name, field.alias or name) for name, field in model.model_fields.items())
    return tuple((name, key) for name, key in fields if key in PROSE or key in TITLES)


def _texts(value: object, place: Place) -> Iterator[tuple[str, Place]]:
    match value:
        case str():
            yield value, place
        case Words(printed):
            yield printed, place
        case tuple():
            for index, part in enumerate(value):
                yield from _texts(part, place.at(index))
        case Mapping():
            for key, part in value.items():
                if not isinstance(part, Model):
                    yield from _texts(part, place.at(str(key)))
