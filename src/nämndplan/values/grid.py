r"""Grids: tables pasted as they are printed, one line a row, tabs or pipes between the cells.

The grid is one text. No label and no figure in it is YAML, and nothing in it is changed:
a blank cell stays blank, and every cell keeps its words. A pipe that begins every line, one
that then ends every line too, and Markdown's line of dashes are no cells; ``\|`` is a pipe
in a cell.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from .. import lazy_re as re
from ..diagnostics import say
from ..frozen import frozen
from .fault import Fault

MOST_ROWS, MOST_COLUMNS = 2_000, 60
_PIPE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"\s*:?-{3,}:?\s*")


@frozen
class GridCell:
    """A cell's text, without the spaces around it, and where it stands in its line."""

    text: str
    start: int
    end: int


@frozen
class GridRow:
    """The cells of a line; ``line`` counts the lines of the text from 0."""

    line: int
    cells: tuple[GridCell, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """What stands in the cells."""
        return tuple(cell.text for cell in self.cells)


@frozen(slots=False)
class Grid:
    """A table as it is printed: rows of cells. ``printed`` is the text."""

    printed: str

    @cached_property
    def rows(self) -> tuple[GridRow, ...]:
        """The rows, without empty lines and Markdown's line of dashes."""
        return tuple(rows_of(self.printed))

    @cached_property
    def width(self) -> int:
        """How many cells the rows have, as most of them say; the wider of two that are as common."""
        counts = [len(row.cells) for row in self.rows]
        return max(sorted(set(counts), reverse=True), key=counts.count, default=0)


def rows_of(text: str) -> Iterator[GridRow]:
    """The rows of a text."""
    lines = [(number, line) for number, line in enumerate(text.split("\n")) if line.strip()]
    tabs = any("\t" in line for _, line in lines)
    opens = not tabs and all(line.lstrip().startswith("|") for _, line in lines)
    closes = opens and all(line.rstrip().endswith("|") and line.strip() != "|" for _, line in lines)
    for number, line in lines:
        start = line.index("|") + 1 if opens else 0
        end = line.rindex("|") if closes else len(line)
        cells = tuple(_cells(line, start, end, tabs=tabs))
        if len(cells) < 2 or not all(_RULE.fullmatch(cell.text) for cell in cells):
            yield GridRow(number, cells)


def read_grid(text: str) -> Grid | Fault:
    """Read a grid. Any text with cells is one; what does not fit together is for the rules to say."""
    grid = Grid(text)
    if len(grid.rows) > MOST_ROWS or grid.width > MOST_COLUMNS:
        return Fault(
            "NP118",
            say("Tabellen är för stor: {rows} rader och {columns} kolumner", rows=len(grid.rows), columns=grid.width),
            say(
                "Dela den. En tabell får ha {rows} rader och {columns} kolumner.", rows=MOST_ROWS, columns=MOST_COLUMNS
            ),
        )
    if grid.width < 2:
        return Fault(
            "NP118",
            say("Tabellen har bara en kolumn"),
            say("Skriv ett lodstreck mellan rutorna: Resultat | 209,3 | 127,2. Tabbar från Excel går också bra."),
        )
    return grid


def _cells(line: str, start: int, end: int, *, tabs: bool) -> Iterator[GridCell]:
    edges = [match.span() for match in (re.compile("\t") if tabs else _PIPE).finditer(line, start, end)]
    for first, last in zip([start, *(after for _, after in edges)], [*(at for at, _ in edges), end], strict=True):
        text = line[first:last]
        bare = text.strip()
        at = first + len(text) - len(text.lstrip()) if bare else first
        yield GridCell(bare if tabs else bare.replace("\\|", "|"), at, at + max(len(bare), 1))
