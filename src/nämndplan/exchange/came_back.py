"""What came back: the cells that went out, each with what it says now; and what cannot be used, in words."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..diagnostics import Sentence
from ..frozen import frozen
from ..importing.leaf import squeezed


@frozen
class CellBack:
    """A cell: its row's id, the keys below it, what went out, what came back, and where it stands in the workbook."""

    id: str
    route: tuple[str, ...]
    base: str
    text: str
    place: str


@dataclass
class CameBack:
    """All cells of a workbook or of CSV files, and remarks about what is not read."""

    cells: list[CellBack] = field(default_factory=list)
    remarks: list[Sentence] = field(default_factory=list)
    troubles: list[Sentence] = field(default_factory=list)


def lines_of(text: str) -> str:
    """What somebody has written in a cell, without stray spaces; the spaces that indent a point of a list stay."""
    lines = [(line, squeezed(line)) for line in text.strip().split("\n")]
    return "\n".join(" " * (len(line) - len(line.lstrip(" "))) * bool(words) + words for line, words in lines)
