"""Tables without lines whose columns stand below their headings: cells are told from where they begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...diagnostics import Sentence, say
from ...frozen import frozen
from ..doubts import Doubt
from ..heads import Role, is_goal_head, loose_heads
from ..leaf import LeafCell, LeafTable

_OF_WORDS = {Role.GOAL, Role.SUBGOAL, Role.INDICATOR, Role.SOURCE, Role.OWNER, Role.UNIT}


@frozen
class Stretch:
    """Words with nothing wide between them, and where on the line they begin and end."""

    start: float
    end: float
    text: str


@frozen
class AlignedLine:
    """A line in stretches, with its place; ``apart`` says that there is more room above it than between lines."""

    stretches: tuple[Stretch, ...]
    place: Sentence
    apart: bool = False

    @property
    def text(self) -> str:
        """All that stands on it."""
        return " ".join(stretch.text for stretch in self.stretches)


def aligned_table(
    lines: Sequence[AlignedLine], head: int, place: Sentence, room: float
) -> tuple[LeafTable, int] | None:
    """A table of goals out of lines of which the first ``head`` are headings, and how many lines it takes.

    None where the headings do not stand apart. ``room`` is how far to the left of its heading a cell may begin.
    """
    columns = _columns(lines[:head], room)
    heads = loose_heads(*(line.text for line in lines[:head]))
    if columns is None or heads is None or len(columns) != len(heads) or not is_goal_head(heads):
        return None
    has_values = [head_.role not in _OF_WORDS for head_ in heads]
    rows: list[list[list[str]]] = []
    places: list[Sentence] = []
    end = head
    for line in lines[head:]:
        cells = _cells(line, columns, room)
        if cells is None:
            break
        end += 1
        filled = any(text and is_value for text, is_value in zip(cells, has_values, strict=True))
        if filled or line.apart or not rows:
            rows.append([[text] if text else [] for text in cells])
            places.append(line.place)
        else:
            for above, text in zip(rows[-1], cells, strict=True):
                above.extend([text] if text else [])
    if not rows:
        return None
    top = tuple(LeafCell(column.text, _at(place, 1, number)) for number, column in enumerate(columns, 1))
    return LeafTable((top, *_rows(rows, places)), place), end


def _at(place: Sentence, row: int, column: int) -> Sentence:
    return say("{place}, rad {row}, kolumn {column}", place=place, row=row, column=column)


def _rows(rows: list[list[list[str]]], places: list[Sentence]) -> Iterator[tuple[LeafCell, ...]]:
    for row, place in zip(rows, places, strict=True):
        cells = []
        for column, lines in enumerate(row, 1):
            at = say("{place}, kolumn {column}", place=place, column=column)
            text = " ".join(lines)
            # Lines below each other are one cell or two, and one that begins small goes on from somewhere.
            unsure = len(lines) > 1 or text[:1].islower()
            doubts = (Doubt("I107", at, text, (" / ".join(lines),), text),) if unsure else ()
            cells.append(LeafCell(text, at, (), doubts))
        yield tuple(cells)


def _columns(lines: Sequence[AlignedLine], room: float) -> list[Stretch] | None:
    """The headings, with what stands below them in a second line."""
    columns = list(lines[0].stretches) if lines else []
    for line in lines[1:]:
        for stretch in line.stretches:
            at = _column_of(stretch, columns, room)
            if at is None:
                return None
            above = columns[at]
            text = f"{above.text[:-1]}{stretch.text}" if above.text.endswith("-") else f"{above.text} {stretch.text}"
            columns[at] = replace(
                above, start=min(above.start, stretch.start), end=max(above.end, stretch.end), text=text
            )
    return columns if len(columns) > 1 else None


def _cells(line: AlignedLine, columns: list[Stretch], room: float) -> list[str] | None:
    """The texts of a line by column; None for a line that reaches over a border."""
    texts = [""] * len(columns)
    for stretch in line.stretches:
        at = _column_of(stretch, columns, room)
        if at is None:
            return None
        texts[at] = f"{texts[at]} {stretch.text}".strip()
    return texts


def _column_of(stretch: Stretch, columns: list[Stretch], room: float) -> int | None:
    """The column that words stand in: below where its heading begins, or ends, and not below the next."""
    at = max((at for at, column in enumerate(columns) if column.start <= stretch.start + room), default=0)
    after = columns[at + 1] if at + 1 < len(columns) else None
    if after is None or stretch.end <= after.start:
        return at
    return at + 1 if abs(stretch.end - after.end) <= room and stretch.start > columns[at].end else None
