"""Items: a model together with its id and its place in the plan."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Generic, TypeVar, get_args

from ..diagnostics import Place
from ..frozen import frozen
from .base import Model

M = TypeVar("M", bound=Model)
A = TypeVar("A", bound=Model)


@frozen(eq=False)
class Item(Generic[M]):
    """One object of a plan, equal only to itself. ``board`` is "" for what the council owns."""

    id: str
    value: M
    place: Place
    board: str = ""
    parent: Item[Any] | None = None

    def at(self, *route: str | int) -> Place:
        """A place inside the object; in the list around it for what it has from there."""
        above = self.parent
        if above is not None and route and route[0] in above.value.shared:
            key = str(route[0])
            if (said := above.value.said(key)) and self.value.said(key) == said:
                return above.place.at(*route)
        return self.place.at(*route)

    def above(self, kind: type[A]) -> Item[A] | None:
        """The nearest enclosing object of a kind."""
        item = self.parent
        while item is not None and not isinstance(item.value, kind):
            item = item.parent
        return item


def walk(item: Item[Any]) -> Iterator[Item[Any]]:
    """The item and everything inside it, in the order of the file."""
    yield item
    kind: type[Model] = type(item.value)
    for name, alias in _nests(kind):
        value = getattr(item.value, name)
        if not value:  # as most are
            continue
        if isinstance(value, dict):
            for key, child in value.items():
                if isinstance(child, Model):
                    yield from walk(_child(item, str(key), child, alias, str(key)))
        elif isinstance(value, Model):
            yield from walk(_child(item, alias, value, alias))


def _child(parent: Item[Any], id: str, value: Model, *route: str) -> Item[Any]:
    return Item(id, value, parent.at(*route), parent.board, parent)


@cache
def _nests(model: type[Model]) -> tuple[tuple[str, str], ...]:
    """The fields that can hold other objects, with their keys."""
    fields = model.model_fields.items()
    return tuple((name, field.alias or name) for name, field in fields if _can_hold_model(field.annotation))


def _can_hold_model(annotation: object) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return True
    return any(_can_hold_model(inner) for inner in get_args(annotation))
