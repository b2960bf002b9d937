"""Ids as they stand in a plan's files: where a thing is named, and where others lead to it.

A thing is known by its ``Key``: its kind and its id, below what holds it.
"""

from __future__ import annotations

from enum import Enum

from ..diagnostics import Place
from ..frozen import frozen

Key = tuple[str, ...]
"""("mål", "4"), ("organ", "styrelsen"), ("nämnder", "styrelsen", "mål", "4", "delmål", "kortare-köer") …"""


class Written(Enum):
    """How an id is written somewhere."""

    KEY = "nyckel"
    VALUE = "värde"
    PIECE = "del"
    FILE = "filnamn"
    FOLDER = "mapp"


@frozen
class Occurrence:
    """An id at a place: ``is_home`` where the thing itself stands.

    ``place`` is the file as a whole where its name, or its folder's, is the id.
    """

    key: Key
    place: Place
    how: Written
    is_home: bool = False

    @property
    def id(self) -> str:
        """The id."""
        return self.key[-1]
