"""A file's tree, and where in the text each part of it stands."""

from __future__ import annotations

import re
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property

from ..diagnostics import Finding, On, Place, Route, Span
from ..source import SourceText
from .build import Builder, Extent, Tree
from .events import SyntaxFault
from .slips import explain

MAX_SLIPS = 50


@dataclass(frozen=True)
class Document:
    """One file, read as far as it goes.

    ``tree`` is None when the file could not be read to its end. ``faults`` are
    the routes whose content is not to be trusted, since something is wrong there.
    ``mended`` is the text that was parsed: the source with its slips put right.
    """

    source: SourceText
    mended: SourceText
    tree: Tree | None
    faults: tuple[Route, ...] = ()

    @property
    def file(self) -> str:
        """The file's path inside the plan."""
        return self.source.file

    def locate(self, place: Place) -> Span:
        """Where a symbolic place stands in the text.

        A route that does not exist (a missing key) is shown at its nearest
        existing parent; a mapping or list is shown by its key.
        """
        route = place.route
        while route and route not in self._extents:
            route = route[:-1]
        extent = self._extents.get(route)
        if extent is None or not route:
            return self._first_line()
        by_key = place.on is On.KEY or not extent.is_text or route != place.route
        start, end = extent.key if by_key else extent.value
        if place.word and not by_key and (found := self._find(place.word, start, end)):
            start, end = found
        return self.mended.span(start, max(end, start + 1))

    def _find(self, word: str, start: int, end: int) -> tuple[int, int] | None:
        pattern = r"\s+".join(re.escape(part) for part in word.split())
        found = re.compile(rf"(?<!\w){pattern}(?!\w)").search(self.mended.text, start, end)
        found = found or re.compile(pattern).search(self.mended.text, start, end)
        return found.span() if found else None

    @property
    def extents(self) -> Collection[Extent]:
        """Where each entry stands in the mended text, as far as it could be read."""
        return self._extents.values()

    def _first_line(self) -> Span:
        for number in range(1, self.source.line_count + 1):
            line = self.source.line(number).strip()
            if line and not line.startswith("#"):
                return self.source.line_span(number)
        return Span(self.file)

    @cached_property
    def _extents(self) -> dict[Route, Extent]:
        extents: dict[Route, Extent] = {}
        # What was read before a fault is located; the rest falls back to a parent or to line 1.
        with suppress(SyntaxFault):
            Builder(self.mended, extents=extents).build()
        return extents


def parse(source: SourceText) -> tuple[Document, tuple[Finding, ...]]:
    """Parse a file, putting right slips whose meaning is beyond doubt to read on past them."""
    slips: list[Finding] = []
    text = source
    while True:
        builder = Builder(text)
        try:
            tree = builder.build()
        except SyntaxFault as fault:
            slip = explain(text, fault)
            slips.append(slip.finding)
            if slip.mended is None or len(slips) >= MAX_SLIPS:
                return Document(source, text, None, ((),)), (*slips, *builder.findings)
            text = _with_line(text, slip.line, slip.mended)
        else:
            return Document(source, text, tree, tuple(builder.faults)), (*slips, *builder.findings)


def _with_line(source: SourceText, number: int, line: str) -> SourceText:
    start = source.start_of(number)
    end = start + len(source.line(number))
    return SourceText(source.file, source.text[:start] + line + source.text[end:])
