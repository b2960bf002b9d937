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
        self._known: dict[int, tuple[Any, bytes]] = {}

    def of(self, *values: Any) -> bytes:
        """The digest of some values in a row. Raises TypeError for what nobody has said how to take apart."""
        return _digest(self._all(values))

    def _all(self, values: Iterable[Any]) -> list[Any]:
        """Each value as nothing but what marshal writes: texts, numbers, tuples; a list is one of ours.

        This is gone through for everything that is shown: hence no call for what is plain already.
        """
        return [one if (kind := type(one)) in _PLAIN else self._plain(kind, one) for one in values]

    def _plain(self, kind: type, value: Any) -> Any:
        if kind is tuple:
            return tuple(self._all(value)) if value else value
        leaf = _LEAVES.get(kind)
        if leaf is not None:
            return leaf(value)
        if kind not in self._shared:
            return self._taken_apart(kind, value)
        known = self._known.get(id(value))
        if known is None:  # kept with its digest, so that nothing else can take its place in memory
            known = self._known[id(value)] = value, _digest(self._taken_apart(kind, value))
        return [known[1]]

    def _taken_apart(self, kind: type, value: Any) -> Any:
        way = _WAYS.get(kind)
        if way is None:
            leaf = _leaf(kind)
            if leaf is not None:
                return _LEAVES.setdefault(kind, leaf)(value)
            way = _WAYS[kind] = _way_into(kind)
        found = [kind.__name__, *self._all(way(value))]
        if beside := self._beside.get(kind):
            found += self._all([beside(value)])
        return found


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
    """How a value of a class is taken apart. Raises TypeError."""
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
_LEAVES: dict[type, Callable[[Any], Any]] = {}
_WAYS: dict[type, Callable[[Any], Any]] = {}
"""What is known of each class so far."""
