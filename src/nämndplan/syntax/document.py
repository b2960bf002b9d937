"""A file's tree, and where in the text each part of it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cached_property

from .. import lazy_re as re
from ..diagnostics import On, Place, Route, Span
from ..frozen import frozen
from ..source import SourceText
from ..values import GridRow, rows_of
from .build import Tree, TreeBuilder
from .events import Extent, SyntaxFault
from .written import span_as_written


@frozen(slots=False)
class Document:
    """One file, read as far as it goes.

    ``tree`` is None when the file could not be read to its end. ``faults`` are
    the routes whose content is not to be trusted, since something is wrong there.
    ``mended`` is the text that was parsed: the source with its slips put right,
    line for line. ``twice`` are the routes of keys that stand again in their mapping.
    """

    source: SourceText
    mended: SourceText
    tree: Tree | None
    faults: tuple[Route, ...] = ()
    twice: tuple[Route, ...] = ()
    keeps_last: bool = False

    @property
    def file(self) -> str:
        """The file's path inside the plan."""
        return self.source.file

    def with_last(self) -> Document:
        """The document with the last entry of each key that stands twice, instead of the first."""
        tree: Tree | None = None
        with suppress(SyntaxFault):
            tree = TreeBuilder(self.mended, keeps_last=True).build()
        faults = tuple(route for route in self.faults if route not in self.twice)
        return replace(self, tree=tree, faults=faults, twice=(), keeps_last=True)

    def locate(self, place: Place) -> Span:
        """Where a symbolic place stands in the text.

        A route that does not exist (a missing key) is shown at its nearest
        existing parent; a mapping or list is shown by its key. A text that stands for a
        mapping with one key is shown wherever its route goes on.
        """
        if place not in self._located:  # the preview asks for every place after every change
            self._located[place] = self._span_of(place)
        return self._located[place]

    @cached_property
    def _located(self) -> dict[Place, Span]:
        return {}

    def _span_of(self, place: Place) -> Span:
        route = place.route
        while route and route not in self._extents:
            route = route[:-1]
        extent = self._extents.get(route)
        if extent is None or not route:
            return self._first_line()
        if extent.is_text and (cell := self._in_grid(extent, place.route[len(route) :])):
            return self._in_source(cell)
        if place.on is On.KEY or not extent.is_text:
            return self._in_source(extent.key)
        start, end = extent.value
        return self._in_source(next(iter(self.occurrences(place.word, start, end) if place.word else ()), (start, end)))

    def _in_grid(self, extent: Extent, way: Route) -> tuple[int, int] | None:
        """Where a line of a grid stands, or a cell of it: a route goes on into a literal block with their numbers."""
        start, end = extent.value
        numbers = [part for part in way if isinstance(part, int)]
        if not numbers or len(numbers) < len(way) or self.mended.text[start : start + 1] != "|":
            return None
        if (start, end) not in self._grids:
            self._grids[start, end] = self._grid(start, end)
        indent, rows = self._grids[start, end]
        row = rows.get(numbers[0])
        if row is None:
            return None
        at = self.mended.start_of(self.mended.position(start).line + 1 + row.line) + indent
        cells = row.cells[numbers[1] :][:1] if len(numbers) > 1 else ()
        first, last = (cells[0], cells[0]) if cells else (row.cells[0], row.cells[-1])
        return at + first.start, at + last.end

    @cached_property
    def _grids(self) -> dict[tuple[int, int], tuple[int, dict[int, GridRow]]]:
        return {}

    def _grid(self, start: int, end: int) -> tuple[int, dict[int, GridRow]]:
        """How far a grid is indented, and its rows by their lines."""
        lines = self.mended.text[self.mended.text.index("\n", start) + 1 : end].split("\n")
        indent = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
        return indent, {row.line: row for row in rows_of("\n".join(line[indent:] for line in lines))}

    @property
    def extents(self) -> Collection[Extent]:
        """Where each entry stands in the mended text, as far as it could be read."""
        return self._extents.values()

    @property
    def entries(self) -> Iterable[tuple[Route, Extent]]:
        """The same with the route of each."""
        return self._extents.items()

    @property
    def keys(self) -> list[tuple[int, int]]:
        """Where each key stands in the mended text."""
        return [extent.key for route, extent in self._extents.items() if route and isinstance(route[-1], str)]

    def routes_on(self, lines: Iterable[int]) -> list[Route]:
        """The routes of the entries that begin on some lines."""
        wanted = set(lines)
        return [route for route, extent in self._extents.items() if self.mended.position(extent.key[0]).line in wanted]

    def lines_with_text(self) -> set[int]:
        """The numbers of the lines on which keys and values stand, and not only comments."""
        lines: set[int] = set()
        for extent in self._extents.values():
            for start, end in (extent.key, extent.value if extent.is_text else extent.key):
                lines.update(range(self.mended.position(start).line, self.mended.position(end).line + 1))
        return lines

    def text_around(self, number: int) -> str:
        """The key of the text of several lines in which a line stands; "" for a line with a key of its own."""
        return self._texts_by_line.get(number, "")

    @cached_property
    def _texts_by_line(self) -> dict[int, str]:
        position, keys = self.mended.position, dict[int, str]()
        for route, extent in self._extents.items():
            start, end = extent.value
            if extent.is_text and route:
                first, last = position(extent.key[0]).line, position(max(end - 1, start)).line
                for line in range(first + 1, last + 1):
                    keys.setdefault(line, str(route[-1]))
        return keys

    def extent_of(self, route: Route) -> Extent | None:
        """Where the entry at a route stands in the mended text."""
        return self._extents.get(route)

    def occurrences(self, word: str, start: int, end: int) -> list[tuple[int, int]]:
        """Where a word stands between two positions: as it is written, else with other white space, else inside others.

        The last, which is rather a guess, gives one place only.
        """
        if found := list(_whole_words(self.mended.text, word, start, end)):
            return found
        spaced = r"\s+".join(re.escape(part) for part in word.split())
        if found := [m.span() for m in re.compile(rf"(?<!\w){spaced}(?!\w)").finditer(self.mended.text, start, end)]:
            return found
        inside = re.compile(spaced).search(self.mended.text, start, end)
        return [inside.span()] if inside else []

    def _first_line(self) -> Span:
        for number in range(1, self.source.line_count + 1):
            line = self.source.line(number).strip()
            if line and not line.startswith("#"):
                return self.source.line_span(number)
        return Span(self.file)

    def _in_source(self, extent: tuple[int, int]) -> Span:
        start, end = extent
        return span_as_written(self.mended.span(start, max(end, start + 1)), self.source, self.mended)

    @cached_property
    def _extents(self) -> dict[Route, Extent]:
        extents: dict[Route, Extent] = {}
        # What was read before a fault is located; the rest falls back to a parent or to line 1.
        with suppress(SyntaxFault):
            TreeBuilder(self.mended, extents=extents, keeps_last=self.keeps_last).build()
        return extents


def _whole_words(text: str, word: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a word stands by itself; without a pattern, since every word would be another one to compile."""
    at = text.find(word, start, end)
    while at >= 0:
        after = at + len(word)
        if not (_in_word(text[at - 1 : at]) or (after < end and _in_word(text[after : after + 1]))):
            yield at, after
            at = text.find(word, after, end)
        else:
            at = text.find(word, at + 1, end)


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
