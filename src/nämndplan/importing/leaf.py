"""What a document holds, whatever its format: leaves, each with its place, in the order in which they are read."""

from __future__ import annotations

from dataclasses import field
from enum import Enum

from .. import lazy_re as re
from ..diagnostics import Sentence
from ..frozen import frozen
from .doubts import Doubt


class LeafKind(Enum):
    """What a leaf is to the reader of the document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    PAGE = "number or head of a page"


@frozen
class TextLeaf:
    """A heading, a paragraph or a bullet. ``level`` counts from 1; ``doubts`` are those that its reader had.

    ``lines`` are its lines as they stand, where the document has no other borders than lines, and ``places`` theirs.
    """

    kind: LeafKind
    text: str
    place: Sentence
    level: int = 1
    doubts: tuple[Doubt, ...] = ()
    lines: tuple[str, ...] = ()
    places: tuple[Sentence, ...] = ()

    @property
    def placed_lines(self) -> list[tuple[str, Sentence]]:
        """Each line with its place."""
        return list(zip(self.lines, self.places or (self.place,) * len(self.lines), strict=True))


@frozen
class LeafCell:
    """A cell of a table. ``bullets`` are the list in it, after ``text``."""

    text: str
    place: Sentence
    bullets: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def whole(self) -> str:
        """All that stands in it."""
        return " ".join(filter(None, (self.text, *self.bullets)))


@frozen
class LeafTable:
    """A table with borders. A cell is None where one above it, or to its left, goes on."""

    rows: tuple[tuple[LeafCell | None, ...], ...]
    place: Sentence


@frozen
class LooseTable:
    """A table of which the text alone is left: its headings on a line, and blocks of lines with no borders."""

    head: TextLeaf
    blocks: tuple[TextLeaf, ...]


@frozen
class Aside:
    """What stands beside the text: hidden, in a note, a comment, a text box. ``what`` says which."""

    what: Sentence
    text: str
    place: Sentence


Block = TextLeaf | LeafTable | LooseTable


@frozen
class SourceDocument:
    """A document as it was read."""

    name: str
    blocks: tuple[Block, ...]
    asides: tuple[Aside, ...] = ()
    doubts: tuple[Doubt, ...] = field(default=())


def leaves_of(block: Block) -> list[TextLeaf | LeafCell]:
    """The smallest pieces of a block, in order."""
    if isinstance(block, LeafTable):
        return [cell for row in block.rows for cell in row if cell is not None]
    return [block.head, *block.blocks] if isinstance(block, LooseTable) else [block]


_SPACES = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")
_NOTHING = str.maketrans({"\u00ad": None, "\u200b": None, "\ufeff": None, "\u2060": None})


def squeezed(text: str) -> str:
    """The text with one plain space between its words, and without what nobody sees."""
    return _SPACES.sub(" ", text.translate(_NOTHING)).strip()


_BULLET = re.compile(r"^\s*(?:[•·▪●○◦‣⁃\ue000-\uf8ff]|[-–*](?=\s))\s*")


def without_bullet(line: str) -> str | None:
    """What follows a bullet; None for a line that begins with none."""
    match = _BULLET.match(line)
    return line[match.end() :] if match else None


_WORD = re.compile(r"(?:(?<![\w\d])[+\-−–±]+\s?)?\d[\d.,]*\d|(?:(?<![\w\d])[+\-−–±]+\s?)?\d|[^\W\d_]+|%")


def words(text: str) -> list[str]:
    """The words and numbers of a text, whatever their capitals; a sign belongs to its number."""
    return [re.sub(r"\s", "", word).casefold() for word in _WORD.findall(text.translate(_NOTHING))]
