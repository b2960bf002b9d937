"""Columns: what a record's fields are called, what they mean, and what may stand in them.

Records are dataclasses whose fields say ``Annotated[type, Is(name, meaning)]``. Every
published form of the data, its schemas and its manual are made from that alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints


@dataclass(frozen=True, slots=True)
class Is:
    """A field's name in the data, its meaning, and the ``table.column`` that it refers to."""

    name: str
    meaning: str
    refers: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column. ``many`` values may stand in it, or one; ``field`` is its name in Python."""

    field: str
    name: str
    meaning: str
    type: type
    many: bool = False
    required: bool = False
    refers: str = ""

    @property
    def parts(self) -> tuple[Column, ...]:
        """The columns inside, when what stands here has fields of its own."""
        return columns_of(self.type) if is_dataclass(self.type) else ()


@dataclass(frozen=True, slots=True)
class RecordTable:
    """Records of one kind. ``key`` are the columns that tell them apart."""

    name: str
    kind: type
    key: tuple[str, ...]
    records: tuple[Any, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of its records."""
        return columns_of(self.kind)

    @property
    def meaning(self) -> str:
        """What a record stands for."""
        return (self.kind.__doc__ or "").strip()


@cache
def columns_of(kind: type) -> tuple[Column, ...]:
    """The columns of a kind of record, in order."""
    hints: Mapping[str, Any] = get_type_hints(kind, include_extras=True)
    return tuple(_column(field.name, hints[field.name]) for field in fields(kind))


def _column(field: str, hint: Any) -> Column:
    if get_origin(hint) is not Annotated:
        raise TypeError(f"{field} does not say what it is")
    bare, said = get_args(hint)
    optional = get_origin(bare) in {Union, UnionType}
    if optional:
        bare = next(item for item in get_args(bare) if item is not NoneType)
    many = get_origin(bare) is tuple
    return Column(
        field,
        said.name,
        said.meaning,
        get_args(bare)[0] if many else bare,
        many=many,
        required=not optional and not many,
        refers=said.refers,
    )
