"""All pages in reading order, and the ways between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import chain

from ...diagnostics import Place, Sentence, say
from ..anchors import WHOLE
from ..block import Quotation
from ..content import Section, SectionKind
from ..prose import prose
from . import accessibility, assignments, goals, indicators, method, parts, register
from .downloads import downloads_page, invitation
from .glance import glance, short_answers
from .page import Page, PageLink, ready
from .source import Download, SiteSource
from .whereabouts import homes

START = "index.html"


class Site:
    """The plan as pages; made when first asked for, since only some formats have use for them."""

    def __init__(self, source: SiteSource | None = None) -> None:
        self._source = source

    def offering(self, downloads: tuple[Download, ...]) -> Site:
        """The same site with a page that leads to files beside it."""
        return Site(replace(self._source, downloads=downloads)) if self._source else self

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """All pages, in reading order."""
        return _linked(self._source) if self._source else ()

    def whereabouts(self, where: Place | None) -> tuple[str, str]:
        """The anchor of what a place in the plan's files is about, and the page that it is on; "" for nowhere."""
        if self._source is None or where is None or not self.pages:
            return "", ""
        places = self.pages[0].places
        anchors = (self._source.context.anchors.known(*home) for home in homes(where))
        found = next((anchor for anchor in anchors if anchor in places), "")
        return found, places.get(found, "")

    @property
    def remarks(self) -> tuple[Sentence, ...]:
        """What the publisher should know before the pages go out."""
        publishing = self._source.context.settings.publishing if self._source else None
        if self._source is None or (publishing and publishing.contact):
            return ()
        return (
            say(
                "Tillgänglighetsredogörelsen har ingen kontakt: kontakt saknas i plan.yaml. "
                "Skriv namn och epost under publicering: kontakt:."
            ),
        )


def _linked(source: SiteSource) -> tuple[Page, ...]:
    pages = [ready(page) for page in _pages(source)]
    places = _places(pages)
    # The page with the whole plan is beside the way through the others, not on it.
    way = [page for page in pages if page.address != WHOLE]
    steps = {page.address: at for at, page in enumerate(way)}
    menu = [page for page in pages if page.in_menu]
    more = [page for page in pages if page.in_footer]
    by_address = {page.address: page for page in pages}
    return tuple(
        replace(
            page,
            places=places,
            menu=tuple(_link(other, page) for other in menu),
            more=tuple(_link(other, page) for other in more),
            crumbs=_crumbs(by_address, page),
            previous=_beside(way, steps.get(page.address), -1),
            next=_beside(way, steps.get(page.address), 1),
        )
        for page in pages
    )


def _pages(source: SiteSource) -> Iterable[Page]:
    return chain(
        [_start(source)],
        parts.introduction(source),
        goals.goal_pages(source),
        parts.boards(source),
        assignments.assignments_page(source),
        indicators.indicators_page(source),
        parts.economy(source),
        parts.documents(source),
        parts.bodies(source),
        [
            register.register_page(source),
            method.method_page(source),
            accessibility.accessibility_page(source),
        ],
        downloads_page(source),
        [parts.whole(source)],
    )


def _start(source: SiteSource) -> Page:
    vision = prose(source.context.settings.vision)
    answers = glance(source)
    about = Section(
        SectionKind.GLANCE, "_om", source.context.say("Om planen"), (source.document.facts, *invitation(source))
    )
    return Page(
        START,
        source.document.title,
        blocks=(Quotation(vision),) if vision else (),
        answers=short_answers(source, answers),
        sections=(*answers, about),
        label=source.context.say("Översikt"),
        permanent=False,
        with_contents=False,
        in_menu=True,
    )


def _places(pages: Iterable[Page]) -> dict[str, str]:
    """The page on which each thing stands: the page about it, else the first that has it."""
    places = {page.anchor: page.address for page in pages if page.anchor}
    for page in pages:
        for anchor in sorted(page.anchors):
            if not anchor.startswith("_"):
                places.setdefault(anchor, page.address)
    return places


def _link(page: Page, here: Page) -> PageLink:
    current = "page" if page.address == here.address else "true" if page.address == here.above else ""
    return PageLink(page.address, page.short, current)


def _crumbs(pages: Mapping[str, Page], here: Page) -> tuple[PageLink, ...]:
    """From the start down to the page itself; nothing on the start."""
    if here.address == START:
        return ()
    above = [pages[address] for address in dict.fromkeys((START, here.above)) if address in pages]
    return tuple(_link(page, here) for page in (*above, here))


def _beside(way: list[Page], at: int | None, step: int) -> PageLink | None:
    if at is None or not 0 <= at + step < len(way):
        return None
    return PageLink(way[at + step].address, way[at + step].title)
