"""Tables made flat: what stands inside a cell gets columns of its own, as CSV and sheets want it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from ...frozen import frozen
from ...view.records import RecordColumn, RecordTable

LIST_MARK = " | "


@frozen
class Leaf:
    """A flat column. ``path`` are the fields that lead to it; ``many`` values may stand in it."""

    name: str
    meaning: str
    type: type
    path: tuple[str, ...]
    many: bool
    required: bool
    refers: str

    def value(self, record: object) -> Any:
        """What stands in the column for a record: a value, None, or a tuple of values."""
        found: Any = record
        for field in self.path:
            if found is None:
                return None
            found = tuple(getattr(item, field) for item in found) if isinstance(found, tuple) else getattr(found, field)
        return found


def leaves(table: RecordTable) -> tuple[Leaf, ...]:
    """The flat columns of a table."""
    return _leaves(table.columns)


@cache
def _leaves(columns: tuple[RecordColumn, ...]) -> tuple[Leaf, ...]:
    return tuple(leaf for column in columns for leaf in _of(column))


def _of(column: RecordColumn) -> Iterator[Leaf]:
    if not column.parts:
        yield Leaf(
            column.name, column.meaning, column.type, (column.field,), column.many, column.required, column.refers
        )
        return
    for inner in column.parts:
        yield Leaf(
            f"{column.name}_{inner.name}",
            f"{column.meaning} {inner.meaning}",
            inner.type,
            (column.field, inner.field),
            column.many,
            column.required and inner.required,
            inner.refers,
        )


def joined(values: Iterable[str | None]) -> str:
    """Several texts in one: a bar between them; a bar or a backslash inside one has a backslash before it."""
    return LIST_MARK.join((value or "").replace("\\", "\\\\").replace("|", "\\|") for value in values)
