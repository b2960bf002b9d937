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
        return _digest(self._plain(values))

    def _plain(self, value: Any) -> Any:
        """The value as nothing but what marshal writes: texts, numbers, tuples; a list is one of ours."""
        kind = type(value)
        if kind in _PLAIN:
            return value
        if kind is tuple:
            return tuple(self._all(value))
        if kind in self._shared:
            known = self._known.get(id(value))
            if known is None:  # kept with its digest, so that nothing else can take its place in memory
                known = self._known[id(value)] = value, _digest(self._taken_apart(kind, value))
            return [known[1]]
        return self._taken_apart(kind, value)

    def _all(self, values: Iterable[Any]) -> list[Any]:
        """Each of them plain; most are so already."""
        plain = self._plain
        return [one if (kind := type(one)) in _PLAIN or (kind is tuple and not one) else plain(one) for one in values]

    def _taken_apart(self, kind: type, value: Any) -> Any:
        parts = _PARTS.get(kind) or _PARTS.setdefault(kind, _way_into(kind))
        found = [kind.__name__, *self._all(parts(value))]
        if beside := self._beside.get(kind):
            found.append(self._plain(beside(value)))
        return found


def _digest(plain: Any) -> bytes:
    # Later versions of the format write equal values differently when they are one object.
    return blake2b(marshal.dumps(plain, 0), digest_size=SIZE).digest()


def _way_into(kind: type) -> Callable[[Any], Any]:
    """How a value of a class is taken apart. Raises TypeError."""
    if is_dataclass(kind):
        names = [field.name for field in fields(kind)]
        return attrgetter(*names) if len(names) > 1 else lambda value: [getattr(value, name) for name in names]
    for base, way in _WAYS.items():
        if issubclass(kind, base):
            return way
    raise TypeError(kind)


_WAYS: Mapping[type, Callable[[Any], Any]] = {
    Enum: lambda value: (value.name,),
    str: lambda value: (str.__str__(value),),
    tuple: tuple,
    list: tuple,
    frozenset: sorted,
    Mapping: lambda value: [part for pair in value.items() for part in pair],
    Decimal: lambda value: (str(value),),
    date: lambda value: (value.isoformat(),),
}
_PARTS: dict[type, Callable[[Any], Any]] = {}
