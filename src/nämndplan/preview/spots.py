"""From a thing on the pages to its line in the files, and from a line to the page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import field

from ..diagnostics import Span
from ..driver import Loaded
from ..frozen import frozen
from ..view import Site


@frozen
class Spots:
    """Where each thing that has a place on the site stands in the plan's files.

    ``by_anchor`` leads from the place on the page to the file; ``by_file`` from a file's lines, in order, to addresses.
    """

    by_anchor: Mapping[str, Span] = field(default_factory=dict)
    by_file: Mapping[str, list[tuple[int, str]]] = field(default_factory=dict)

    @classmethod
    def of(cls, loaded: Loaded, site: Site) -> Spots:
        """The things of a plan on its site."""
        by_anchor: dict[str, Span] = {}
        by_file: dict[str, list[tuple[int, str]]] = {}
        for item in loaded.plan.items:
            anchor, page = site.whereabouts(item.place)
            document = loaded.documents.get(item.place.file)
            if anchor and document:
                span = document.locate(item.place)
                by_anchor.setdefault(anchor, span)
                by_file.setdefault(item.place.file, []).append((span.start.line, f"{page}#{anchor}"))
        for lines in by_file.values():
            lines.sort()
        return cls(by_anchor, by_file)

    def address(self, file: str, line: int) -> str:
        """The page, and the place on it, of what stands at a line, or nearest above it; "" for nothing."""
        lines = self.by_file.get(file, [])
        at = bisect_right(lines, line, key=lambda each: each[0])
        return lines[max(0, at - 1)][1] if lines else ""


NOWHERE = Spots()
"""Of a plan that cannot be shown yet."""
