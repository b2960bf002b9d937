"""Digests of values that are made of dataclasses, texts and numbers: other bytes for whatever differs in any part."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from operator import attrgetter
from typing import Any

from .digest import SIZE, blake2b

_PLAIN = frozenset({str, int, bool, type(None), bytes})


class Fingerprints:
    """Digests of many values that have much in common.

    ``beside`` is what values of some classes are shown with and do not hold themselves: where a link leads.
    Values of the classes in ``shared`` are gone through once, however many hold them. All of them must stay
    as they are meanwhile.
    """

    def __init__(self, beside: Mapping[type, Callable[[Any], Any]], shared: frozenset[type]) -> None:
        self._beside, self._shared = beside, shared
        self._ways = _Ways(self._way)

    def of(self, *values: Any) -> bytes:
        """The digest of some values in a row. Raises TypeError for what nobody has said how to take apart."""
        return _digest(self._ways.all(values))

    def _way(self, kind: type) -> Callable[[Any], Any]:
        """How values of a class are written as nothing but texts, numbers and tuples; a list is one of ours."""
        if kind is tuple:
            return lambda value: tuple(self._ways.all(value))
        if leaf := _leaf(kind):
            return leaf
        taken_apart = self._taken_apart(kind)
        return self._once(taken_apart) if kind in self._shared else taken_apart

    def _taken_apart(self, kind: type) -> Callable[[Any], Any]:
        name, way, beside, ways = kind.__name__, _way_into(kind), self._beside.get(kind), self._ways
        if beside:
            return lambda value: [name, *ways.all(way(value)), *ways.all((beside(value),))]
        return lambda value: [name, *[one if (kind := type(one)) in _PLAIN else ways[kind](one) for one in way(value)]]

    @staticmethod
    def _once(taken_apart: Callable[[Any], Any]) -> Callable[[Any], Any]:
        known: dict[int, tuple[Any, bytes]] = {}

        def digested(value: Any) -> Any:
            found = known.get(id(value))
            if found is None:  # kept with its digest, so that nothing else can take its place in memory
                found = known[id(value)] = value, _digest(taken_apart(value))
            return [found[1]]

        return digested


class _Ways(dict[type, Callable[[Any], Any]]):
    """How values of each class are written, found when the first of them is met."""

    def __init__(self, find: Callable[[type], Callable[[Any], Any]]) -> None:
        self._find = find

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        way = self[kind] = self._find(kind)
        return way

    def all(self, values: Iterable[Any]) -> list[Any]:
        """Each value; no call for what is plain already, since this is gone through for everything that is shown."""
        return [one if (kind := type(one)) in _PLAIN else self[kind](one) for one in values]


def _digest(plain: Any) -> bytes:
    # Later versions of the format write equal values differently when they are one object.
    return blake2b(marshal.dumps(plain, 0), digest_size=SIZE).digest()


def _leaf(kind: type) -> Callable[[Any], Any] | None:
    """How a value of a class is written that holds no others; None for one that does."""
    name = kind.__name__
    for base, text in _TEXTS.items():
        if issubclass(kind, base):
            return lambda value: [name, text(value)]
    return None


def _way_into(kind: type) -> Callable[[Any], Any]:
    """How a value of a class is taken apart: one that says what it is ``known_by`` is that. Raises TypeError."""
    if hasattr(kind, "known_by"):
        return attrgetter("known_by")
    if is_dataclass(kind):
        names = [field.name for field in fields(kind)]
        if len(names) > 1:
            return attrgetter(*names)
        return lambda value: [getattr(value, name) for name in names]
    for base, way in _HOLDERS.items():
        if issubclass(kind, base):
            return way
    raise TypeError(kind)


_TEXTS: Mapping[type, Callable[[Any], Any]] = {
    Enum: attrgetter("name"),
    str: str.__str__,
    Decimal: str,
    date: lambda value: value.isoformat(),
}
_HOLDERS: Mapping[type, Callable[[Any], Any]] = {
    tuple: tuple,
    list: tuple,
    frozenset: sorted,
    Mapping: lambda value: [part for pair in value.items() for part in pair],
}
