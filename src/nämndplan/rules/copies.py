"""Files that look like copies of others: that is asked once (NP118, NP121), and what follows from it is not told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from ..model import Item, Model
from ..values import copied_name

M = TypeVar("M", bound=Model)


def are_copies(one: Item[Any], other: Item[Any]) -> bool:
    """True for two things of which either lies in a file that is called as the copy of the other's."""
    return _copied(one) == other.place.file or _copied(other) == one.place.file


def without_copies(items: Iterable[Item[M]]) -> list[Item[M]]:
    """Things in files of their own, save those in files that are called as copies of the others'."""
    items = list(items)
    files = {item.place.file for item in items}
    return [item for item in items if _copied(item) not in files]


def _copied(item: Item[Any]) -> str:
    """The file that a thing's file would be a copy of, or no file."""
    folder, slash, name = item.place.file.rpartition("/")
    return f"{folder}{slash}{copied_name(name.removesuffix('.yaml'))}.yaml"
