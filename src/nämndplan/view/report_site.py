"""A report as pages: one, with everything on it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from ..diagnostics import Sentence
from .block import Facts
from .inline import Link, words
from .report import ReportDocument
from .site import Download, MovedPage, Page, Site
from .site.navigation import START, linked


class ReportSite(Site):
    """The report's page; ``downloads`` are the files beside it."""

    def __init__(self, document: ReportDocument, downloads: tuple[Download, ...] = ()) -> None:
        super().__init__()
        self._document, self._downloads = document, downloads

    def offering(self, downloads: tuple[Download, ...]) -> ReportSite:
        """The same page, leading to files beside it."""
        return ReportSite(self._document, downloads)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The one page."""
        document, context = self._document, self._document.source.context
        files = tuple((_link(file),) for file in self._downloads)
        facts = Facts((*document.facts.facts, *context.fact("Hämta", *files)))
        page = Page(
            START, document.title, sections=document.sections, facts=facts, contents=document.contents, permanent=False
        )
        return linked([page])

    @property
    def moved(self) -> tuple[MovedPage, ...]:
        """It has always had its address."""
        return ()

    @property
    def remarks(self) -> Iterator[Sentence]:
        """Nothing is to be known before the page goes out but what it says itself."""
        return iter(())


def _link(file: Download) -> Link:
    return Link(file.address, words(file.title))
