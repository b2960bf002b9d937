"""Dividing a plan into slides: what has a heading begins one, what does not fit goes on to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import chain, groupby, pairwise, takewhile
from math import fsum, inf
from typing import TypeAlias

from ...diagnostics import Language, Sentence, say
from ...frozen import frozen
from ...view import (
    Block,
    Cell,
    Entries,
    Illustration,
    Paragraph,
    PlanView,
    Row,
    RowGroup,
    RowKind,
    Section,
    SectionKind,
    Table,
    TableKind,
    plain,
)
from ...view.block import Entry
from ...view.inline import words
from ..office import TextRun
from ..office.charts import chart_of
from .pieces import GAP, SMALLEST, ChartPart, PicturePart, TablePart, TextLine, group_heights, lines_of, sizes_for

FEW_LINES = 4

Piece: TypeAlias = "tuple[TextLine, ...] | TablePart | PicturePart | ChartPart"
_PICTURE, _CHART = 0.75, 0.6
"""The part of a slide's height that a picture may take, and that a chart has to have."""


@frozen
class Room:
    """The room below a slide's title, in points; and what is said of an indicator whose parts go on there."""

    width: float
    height: float
    goes_on: str = ""


@frozen
class Slide:
    """A slide: its title, which of how many it is, its pieces, and the speaker's notes.

    ``opening`` slides begin a part of the plan and have nothing but the heading and a few lines. ``part`` is the
    heading of the board's plan that it belongs to, "" in the council's.
    """

    heading: str
    pieces: tuple[Piece, ...] = ()
    notes: tuple[str, ...] = ()
    number: int = 0
    opening: bool = False
    part: str = ""

    @property
    def title(self) -> str:
        """Mål 4. Tillgänglig vård (2)."""
        return f"{self.heading} ({self.number})" if self.number else self.heading


def slides_of(view: PlanView, room: Room, language: Language) -> Iterator[Slide]:
    """All slides after the title slide: those for the meeting, then the whole plan as an appendix."""
    room = replace(room, goes_on=say("(forts.)").text(language))
    brief = _numbered([_brief(section, room, language) for section in view.paper.slides])
    yield from brief
    sections = view.paper.with_states(view.sections)
    if brief:
        yield from _numbered(list(_opening(say("Bilaga: hela planen").text(language), _inside(sections), room)))
    taken = {slide.heading for slide in brief}
    yield from _told_apart(_sections(sections, view.title, room), taken, language)


def _told_apart(slides: Iterable[Slide], taken: Set[str], language: Language) -> Iterator[Slide]:
    """The slides of the appendix with titles of their own, although boards have the same headings as the council."""
    first: dict[str, str] = {}
    used: set[str] = set()
    for slide in slides:
        heading = slide.heading
        if first.setdefault(heading, slide.part) != slide.part:
            heading = f"{heading}, {slide.part}"
        if slide.heading in taken:
            heading = say("{heading} (bilaga)", heading=heading).text(language)
        named = replace(slide, heading=heading)
        while named.title in used:
            named = replace(named, number=max(named.number, 1) + 1)
        used.add(named.title)
        yield named


def _brief(section: Section, room: Room, language: Language) -> Slide:
    """A section on one slide; where it is too much for that, what is left is counted and stands in the appendix."""
    pieces: list[Piece] = []
    rows, more = 0, False
    left = room.height - _last(say("Mer står i bilagan."), language).height(room.width)
    for block in _joined(section.blocks):
        found: Piece | None
        if isinstance(block, Table) and (chart := chart_of(block)):
            found, taken = ChartPart(chart), room.height * _CHART
        elif isinstance(block, Table):
            parts = _most_on_one(block, replace(room, height=left))
            found, taken = parts[0], parts[0].height(room.width)
            found = found if taken <= left else None
            rows += sum(len(group.rows) for group in block.groups) - (_rows(parts[0]) if found else 0)
        else:
            found, taken = next(_texts(block, replace(room, height=left)), (None, 0.0))
            more |= fsum(line.height(room.width) for line in block) > taken
            found = found if taken <= left else None
        if found:
            pieces.append(found)
            left -= taken + GAP
    if rows or more:
        told = say("{n} rader till står i bilagan.", n=rows) if rows > 1 else say("Mer står i bilagan.")
        pieces.append((_last(told, language),))
    return Slide(section.heading, tuple(pieces), tuple(note for piece in pieces for note in _spoken(piece)))


def _last(told: Sentence, language: Language) -> TextLine:
    return TextLine((TextRun(told.text(language), quiet=True),))


def _joined(blocks: Iterable[Block]) -> Iterator[Table | list[TextLine]]:
    """The tables, and the lines of all text between them together."""
    for is_table, group in groupby(blocks, lambda block: isinstance(block, Table)):
        if is_table:
            yield from (block for block in group if isinstance(block, Table))
        else:
            yield [line for block in group for line in lines_of(block)]


def _rows(part: TablePart) -> int:
    return sum(len(group.rows) for group in part.groups)


def _sections(sections: Sequence[Section], heading: str, room: Room) -> Iterator[Slide]:
    """Sections in order; one that is no more than a heading leads to those after it."""
    for at, section in enumerate(sections):
        alone = not section.blocks and not section.sections
        following = takewhile(lambda other: other.blocks or other.sections, sections[at + 1 :])
        if alone and section.kind is SectionKind.GOAL:
            continue  # it stands in the list of goals
        if alone and section.heading:
            yield from _opening(section.heading, _inside(following), room)
        else:
            yield from _section(section, section.heading or heading, room)


def _section(section: Section, heading: str, room: Room) -> Iterator[Slide]:
    """The section's own slides, what belongs to it but has no heading or is only more about it, and those below."""
    heading = section.heading or heading
    more = tuple(note for inner in section.sections if _is_more(inner) for note in _more(inner))
    below = [inner for inner in section.sections if not _is_more(inner)]
    own = [slide for slide in _slides(section, heading, room) if slide.pieces]
    more += tuple(
        note for block in section.blocks if isinstance(block, Entries) and not own for note in _entries(block)
    )
    if section.kind is SectionKind.BOARD or (not own and section.heading):
        lines = [line for block in section.blocks for line in lines_of(block)]
        shown = lines or _inside(below)
        own = list(_opening(heading, shown or _lines(more[1:]), room))
        more = more if shown else ()
    if own and more:
        own[-1] = replace(own[-1], notes=(*own[-1].notes, *more))
    inside = chain(_numbered(own), _sections(below, heading, room))
    yield from (replace(slide, part=heading) for slide in inside) if section.kind is SectionKind.BOARD else inside


def _opening(heading: str, lines: list[TextLine], room: Room) -> Iterator[Slide]:
    """What begins a part: a slide of its own look for a few lines, as many of the usual ones as more lines need."""
    if not lines:
        yield Slide(heading, opening=True)
    few = len(lines) <= FEW_LINES
    yield from (Slide(heading, (piece,), opening=few) for piece, _ in _texts(lines, room))


def _inside(sections: Iterable[Section]) -> list[TextLine]:
    """What a part that has only a heading of its own leads to."""
    return [TextLine((TextRun(section.heading),), bullet=True) for section in sections if section.heading]


def _lines(texts: tuple[str, ...]) -> list[TextLine]:
    """What would be the speaker's alone, where there is nothing else to show."""
    return [TextLine((TextRun(text),)) for text in texts]


def _is_more(section: Section) -> bool:
    return section.kind is SectionKind.MORE


def _numbered(slides: list[Slide]) -> list[Slide]:
    """Slides with the same heading are told apart by numbers."""
    found: list[Slide] = []
    for _, group in groupby(slides, lambda slide: slide.heading):
        same = list(group)
        found += same if len(same) == 1 else [replace(slide, number=number) for number, slide in enumerate(same, 1)]
    return found


def _slides(section: Section, heading: str, room: Room) -> Iterator[Slide]:
    pieces: list[Piece] = []
    notes: list[str] = []
    left = room.height
    title = heading
    for piece, taken in _pieces(section, room):
        named = _caption_of(piece)
        if pieces and (taken > left or (named or title) != title):
            yield Slide(title, tuple(pieces), tuple(notes))
            pieces, notes, left = [], [], room.height
        title = named or (title if pieces else heading)
        pieces.append(piece)
        notes += _spoken(piece)
        left -= taken + GAP
    entries = [note for block in section.blocks if isinstance(block, Entries) for note in _entries(block)]
    yield Slide(title, tuple(pieces), (*notes, *entries))


def _caption_of(piece: Piece) -> str:
    """The caption that the plan prints, which heads a slide of its own."""
    return piece.table.caption if isinstance(piece, TablePart) and piece.table.sort is TableKind.PRINTED else ""


def _pieces(section: Section, room: Room) -> Iterator[tuple[Piece, float]]:
    """The pieces of a section in their order, none taller than a slide, with their heights."""
    lines: list[TextLine] = []
    tables = [block for block in section.blocks if isinstance(block, Table)]
    # Tables that may stand on one slide have text of one size.
    most = min((part.size for table in tables for part in _parts(table, room)), default=inf)
    for block, after in pairwise((*section.blocks, None)):
        if isinstance(block, Table):
            yield from _texts(lines, room)
            lines = []
            if block.sort is TableKind.DEVELOPMENT and (chart := chart_of(block)):
                yield ChartPart(chart), room.height
            kept = replace(room, height=room.height - _below(block, after, room.width))
            yield from ((part, part.height(room.width)) for part in _parts(block, kept, most))
        elif isinstance(block, Illustration):
            yield from _texts(lines, room)
            lines = []
            yield PicturePart(block, room.height * _PICTURE), room.height * _PICTURE
        elif block:
            lines += lines_of(block)
    yield from _texts(lines, room)


def _below(table: Table, after: Block | None, width: float) -> float:
    """The room of the line that the plan prints under a table: it does not go to a slide of its own."""
    if table.sort is not TableKind.PRINTED or not isinstance(after, Paragraph):
        return 0.0
    return GAP + fsum(line.height(width) for line in lines_of(after))


def _texts(lines: list[TextLine], room: Room) -> Iterator[tuple[Piece, float]]:
    together: list[TextLine] = []
    taken = 0.0
    for line in (piece for whole in lines for piece in whole.fitting(room.width, room.height)):
        tall = line.height(room.width)
        if together and taken + tall > room.height:
            end = _whole_items(together, line, room)
            yield tuple(together[:end]), fsum(one.height(room.width) for one in together[:end])
            together = together[end:]
            taken = fsum(one.height(room.width) for one in together)
        together.append(line)
        taken += tall
    if together:
        yield tuple(together), taken


def _whole_items(lines: list[TextLine], following: TextLine, room: Room) -> int:
    """How many lines there are without the last item, where what follows is a part of it and it can go along."""
    end = len(lines)
    if following.level:
        end = next((at for at in range(end - 1, 0, -1) if lines[at].level < following.level), 0)
        along = fsum(one.height(room.width) for one in (*lines[end:], following))
        end = end if end and along <= room.height else len(lines)
    return _last_but_headings(lines[:end])


def _last_but_headings(lines: list[TextLine]) -> int:
    """How many lines there are without the headings at their end, which go with what follows."""
    end = len(lines)
    while end > 1 and lines[end - 1].heads:
        end -= 1
    return end if not lines[end - 1].heads else len(lines)


def _parts(table: Table, room: Room, most: float = inf) -> tuple[TablePart, ...]:
    """The table in parts that fit, in the largest text that does not take more slides than a smaller one."""
    sizes = sizes_for(table, room.width)
    return min(_ways(table, room, [size for size in sizes if size <= most or size == sizes[-1]]), key=len)


def _ways(table: Table, room: Room, sizes: Iterable[float]) -> list[tuple[TablePart, ...]]:
    """The table in parts that fit, in text of each size."""
    return [tuple(_divided(table, size, room)) for size in sizes]


def _most_on_one(table: Table, room: Room) -> tuple[TablePart, ...]:
    """The table in parts, the first with all rows in as large a text as can be, else with as many rows as fit."""
    ways = _ways(table, room, (*sizes_for(table, room.width), SMALLEST))
    return max(ways, key=lambda parts: _rows(parts[0]))


def _divided(table: Table, size: float, room: Room) -> Iterator[TablePart]:
    """The table in parts that fit; groups are kept whole where they can be."""
    together: tuple[RowGroup, ...] = ()
    for group in (piece for whole in table.groups for piece in _fitting(table, whole, size, room)):
        if together and TablePart(table, (*together, group), size).height(room.width) > room.height:
            yield TablePart(table, together, size)
            together = ()
        together = (*together, group)
    yield TablePart(table, together, size)


def _fitting(table: Table, group: RowGroup, size: float, room: Room) -> Iterator[RowGroup]:
    """The group, or pieces of it when it is taller than a slide."""
    whole = TablePart(table, (group,), size)
    if len(group.rows) == 1 or whole.height(room.width) <= room.height:
        yield group
        return
    rooms = whole.rooms(room.width)
    head = whole.row_heights(room.width)[0]
    begin, taken = 0, head
    above: tuple[Row, ...] = ()
    heights = group_heights(group, rooms, whole.size)
    for number, tall in enumerate(heights):
        if number > begin and taken + tall + whole.notes_height(room.width) > room.height:
            end = _before_parts(group, begin, number)
            yield _cut(group, begin, end, above)
            above = _going_on(group, end, room.goes_on)
            again = fsum(group_heights(RowGroup(above), rooms, whole.size))
            begin, taken = end, head + again + fsum(heights[end:number])
        taken += tall
    yield _cut(group, begin, len(group.rows), above)


def _before_parts(group: RowGroup, begin: int, end: int) -> int:
    """Where to cut, so that what has parts goes with them; where that is too much for a slide, as far as it goes."""
    at = end
    while at > begin and group.rows[at].kind is RowKind.PART:
        at -= 1
    return at if at > begin else end


def _going_on(group: RowGroup, at: int, goes_on: str) -> tuple[Row, ...]:
    """What a part that begins a slide is a part of, outermost first: its names again, without its values."""
    heads: list[Row] = []
    level = _level(group.rows[at])
    for row in reversed(group.rows[:at]):
        if level and _level(row) < level:
            level = _level(row)
            cells = (
                replace(cell, content=(*cell.content, *words(f" {goes_on}")), facts=(), marks=())
                if cell.scope == "row"
                else replace(cell, height=0)
                if cell.height != 1
                else Cell()
                for cell in row.cells
            )
            heads.append(replace(row, cells=tuple(cells), anchor=""))
    return tuple(reversed(heads))


def _level(row: Row) -> int:
    """How deep a part a row is; 0 for what is no part."""
    named = next((cell.level for cell in row.cells if cell.scope == "row"), 1)
    return max(named, 1) if row.kind is RowKind.PART else 0


def _cut(group: RowGroup, begin: int, end: int, above: tuple[Row, ...] = ()) -> RowGroup:
    """Some rows of a group below others; a cell that reaches down into them begins anew with the first."""
    rows = [*above, *group.rows[begin:end]]
    for at in range(len(rows[0].cells)):
        covered = next((number for number, row in enumerate(rows) if row.cells[at].height != 0), len(rows))
        heads = [number for number, row in enumerate(rows) if row.cells[at].height > 1] + ([0] if covered else [])
        for number in heads:
            cells = rows[number].cells
            reach = next((n for n in range(number + 1, len(rows)) if rows[n].cells[at].height != 0), len(rows)) - number
            rows[number] = replace(
                rows[number], cells=(*cells[:at], replace(cells[at], height=reach), *cells[at + 1 :])
            )
    return replace(group, rows=tuple(rows))


def _spoken(piece: Piece) -> Iterator[str]:
    """What the speaker should know of a piece: a table's caption and its notes, what a chart shows."""
    if isinstance(piece, ChartPart):
        yield piece.chart.words
    if isinstance(piece, TablePart):
        if piece.table.caption:
            yield piece.table.caption
        yield from piece.notes


def _more(section: Section) -> Iterator[str]:
    yield section.heading
    for block in section.blocks:
        if isinstance(block, Entries):
            yield from _entries(block)


def _entries(entries: Entries) -> Iterator[str]:
    for entry in entries.entries:
        yield from _entry(entry)


def _entry(entry: Entry) -> Iterator[str]:
    yield f"{entry.sort} {plain(entry.title)}".strip()
    for block in entry.blocks:
        for line in lines_of(block):
            yield f"{'• ' if line.bullet else ''}{line.text}"
    for fact in entry.facts:
        yield f"{fact.label}: {'; '.join(map(plain, fact.values))}"
