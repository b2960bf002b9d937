"""Where something is: symbolically while checking, in lines and columns when reported."""

from __future__ import annotations

from enum import Enum

from ..frozen import frozen

Route = tuple[str | int, ...]
"""Keys and list positions from the top of a file down to a value."""


class On(Enum):
    """Which part of an entry to underline; above it a fix can write a line."""

    KEY = "key"
    VALUE = "value"
    ABOVE = "above"


@frozen
class Place:
    """A symbolic place: a file of the plan and a route of keys inside it.

    Rules speak only of places. ``word`` narrows the underline to one
    occurrence of a piece of text inside the value.
    """

    file: str
    route: Route = ()
    on: On = On.VALUE
    word: str = ""

    def at(self, *route: str | int) -> Place:
        """The place further in, by ``route``."""
        return Place(self.file, self.route + route)

    def key(self) -> Place:
        """The same entry, with its key underlined."""
        return Place(self.file, self.route, On.KEY, self.word)

    def above(self) -> Place:
        """The line above the same entry."""
        return Place(self.file, self.route, On.ABOVE)

    def saying(self, word: str) -> Place:
        """The same value, with only ``word`` underlined."""
        return Place(self.file, self.route, self.on, word)

    def covers(self, other: Place) -> bool:
        """True when ``other`` is this place or lies inside it."""
        depth = len(self.route)
        return self.file == other.file and self.route == other.route[:depth]


@frozen(order=True)
class Position:
    """A point in a text: line and column, both counted from 1, in characters."""

    line: int
    column: int


@frozen(order=True)
class Span:
    """A stretch of a file's text; ``end`` is the position just after it."""

    file: str
    start: Position = Position(1, 1)
    end: Position = Position(1, 1)


Where = Place | Span
"""Rules give places; the phases that read text already know the span."""
