"""Columns: what a record's fields are called, what they mean, and what may stand in them.

Records are dataclasses. A field is called and means what the field of the same name in the record's
``models`` does; ``Annotated[type, Is(…)]`` says what is otherwise. Every published form of the data,
its schemas and its manual are made from that alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, TypeAlias, Union, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from ... import lazy_re as re
from ...frozen import frozen
from ...model import Model

Models: TypeAlias = tuple[type[Model], ...]
"""The models that a record is made from."""

_TO_WRITERS = re.compile(r" som publiceras|(, till exempel |, ordagrant\b|, år-månad-dag|: ).*")
"""What a key's description says to those who write it, not to those who read the data."""


@frozen
class Is:
    """A field's name in the data and its meaning where the model's do not serve; the ``table.column`` it refers to."""

    name: str = ""
    meaning: str = ""
    refers: str = ""


@frozen
class RecordColumn:
    """A column. ``many`` values may stand in it, or one; ``field`` is its name in Python."""

    field: str
    name: str
    meaning: str
    type: type
    many: bool = False
    required: bool = False
    refers: str = ""

    @property
    def parts(self) -> tuple[RecordColumn, ...]:
        """The columns inside, when what stands here has fields of its own."""
        return columns_of(self.type) if is_dataclass(self.type) else ()


@frozen
class RecordTable:
    """Records of one kind. ``key`` are the columns that tell them apart."""

    name: str
    kind: type
    key: tuple[str, ...]
    records: tuple[Any, ...]

    @property
    def columns(self) -> tuple[RecordColumn, ...]:
        """The columns of its records."""
        return columns_of(self.kind)

    @property
    def meaning(self) -> str:
        """What a record stands for."""
        return (self.kind.__doc__ or "").strip()


@cache
def columns_of(kind: type) -> tuple[RecordColumn, ...]:
    """The columns of a kind of record, in order."""
    hints: Mapping[str, Any] = get_type_hints(kind, include_extras=True)
    models: Models = getattr(kind, "models", ())
    keys = {name: key for model in reversed(models) for name, key in model.model_fields.items()}
    return tuple(_column(field.name, hints[field.name], keys.get(field.name)) for field in fields(kind))


def _column(field: str, hint: Any, key: FieldInfo | None) -> RecordColumn:
    bare, said = get_args(hint) if get_origin(hint) is Annotated else (hint, Is())
    name, meaning = said.name or (key and key.alias), said.meaning or (key and _to_readers(key.description or ""))
    if not name or not meaning:
        raise TypeError(f"{field} does not say what it is")
    optional = get_origin(bare) in {Union, UnionType}
    if optional:
        bare = next(item for item in get_args(bare) if item is not NoneType)
    many = get_origin(bare) is tuple
    return RecordColumn(
        field,
        name,
        meaning,
        get_args(bare)[0] if many else bare,
        many=many,
        required=not optional and not many,
        refers=said.refers,
    )


def _to_readers(description: str) -> str:
    text = _TO_WRITERS.sub("", description).rstrip(".")
    return f"{text}." if text else ""
