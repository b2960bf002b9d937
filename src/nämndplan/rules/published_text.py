"""The texts of a plan that readers will see, whatever kind of object they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property
from typing import Any

from .. import lazy_re as re
from ..diagnostics import Place, Route
from ..frozen import frozen
from ..model import AssignmentPart, Item, Model, Plan, RuleSetting
from ..values import Words
from .memo import once_per_plan

_WORD = re.compile(r"\w+")

PROSE = frozenset({"beskrivning", "text", "vision", "kommentar", "åtgärd"})
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
        "skäl",
        "märkning",
    }
)
"""Keys whose text is a title or a line. Values count where they are words."""


@frozen(slots=False)
class PublishedText:
    """A text, the object that it belongs to, and its route in there."""

    text: str
    item: Item[Any]
    route: Route

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.item.at(*self.route)

    @cached_property
    def words(self) -> list[str]:
        r"""Its words, unbroken runs of ``\w``, with their capitals."""
        return _WORD.findall(self.text)

    @property
    def is_prose(self) -> bool:
        """True for running text in Markdown, as against titles and other lines."""
        return self.route[0] in PROSE


@once_per_plan
def published_texts(plan: Plan) -> tuple[PublishedText, ...]:
    """All of them, in the order of files and of lines."""
    return tuple(PublishedText(text, item, route) for item in plan.items for text, route in texts_in(item.value))


def texts_in(value: Model) -> Iterator[tuple[str, Route]]:
    """The texts of one object, and their routes in it; what stands below it has its own."""
    if isinstance(value, RuleSetting):
        return
    for name, route in _published_fields(type(value)):
        if found := getattr(value, name):
            yield from _texts(found, route)


@cache
def _published_fields(model: type[Model]) -> tuple[tuple[str, Route], ...]:
    fields = ((name, field.alias or name) for name, field in model.model_fields.items())
    return tuple((name, (key,)) for name, key in fields if key in PROSE or key in TITLES)


def _texts(value: object, route: Route) -> Iterator[tuple[str, Route]]:
    match value:
        case str():
            yield value, route
        case Words(printed):
            yield printed, route
        case AssignmentPart():
            yield value.text, (*route, *value.inside)
        case tuple():
            for index, part in enumerate(value):
                yield from _texts(part, (*route, index))
        case dict():
            for key, part in value.items():
                if not isinstance(part, Model):
                    yield from _texts(part, (*route, str(key)))
