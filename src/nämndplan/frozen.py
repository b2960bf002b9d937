"""Small classes that are what they hold and never change: frozen dataclasses that cost little to make.

A frozen dataclass of the library compiles seven methods, half a millisecond for each of hundreds of classes at
every start. Such a one compiles ``__init__`` alone; the others read its fields. The type checker holds that nobody
changes one. See docs/adr/059-cheap-at-start.md.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from dataclasses import Field, dataclass, field, fields
from typing import Any, TypeVar, dataclass_transform, overload

T = TypeVar("T")
_ORDER = ("__lt__", "__le__", "__gt__", "__ge__")


@overload
def frozen(cls: type[T]) -> type[T]: ...


@overload
def frozen(
    *, slots: bool = True, kw_only: bool = False, eq: bool = True, order: bool = False
) -> Callable[[type[T]], type[T]]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: Any = None, *, slots: bool = True, kw_only: bool = False, eq: bool = True, order: bool = False) -> Any:
    """As ``@dataclass(frozen=True, slots=True)``. A class with cached properties has no slots."""

    def make(cls: Any) -> Any:
        made: Any = dataclass(slots=slots, kw_only=kw_only, eq=False, repr=False)(cls)
        for name, method in _methods(fields(made), eq, order):
            if name not in vars(cls):
                setattr(made, name, method)
        return made

    return make if cls is None else make(cls)


def _methods(held: tuple[Field[Any], ...], eq: bool, order: bool) -> Iterator[tuple[str, Any]]:
    yield "__repr__", _shown_by([field.name for field in held if field.repr])
    if eq:
        values = _values_of([field.name for field in held if field.compare])
        hashed = _values_of([field.name for field in held if (field.compare if field.hash is None else field.hash)])
        yield "__hash__", lambda self: hash(hashed(self))
        for name in ("__eq__", *(_ORDER if order else ())):
            yield name, _comparing(getattr(operator, name), values)


def _values_of(names: list[str]) -> Callable[[Any], Any]:
    return operator.attrgetter(*names) if names else lambda _: ()


def _comparing(compare: Callable[[Any, Any], Any], values: Callable[[Any], Any]) -> Any:
    def compared(self: Any, other: Any) -> Any:
        return compare(values(self), values(other)) if other.__class__ is self.__class__ else NotImplemented

    return compared


def _shown_by(names: list[str]) -> Any:
    def shown(self: Any) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    return shown
