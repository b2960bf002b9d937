"""Several years' plans published beside each other: from each page, and each thing on it, to itself in the others.

See docs/adr/048-years-beside-each-other.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from ...compare import match
from ...diagnostics import Place
from ...frozen import frozen
from ..anchors import WHOLE
from ..block import Listing, ListItem
from ..content import Section, SectionKind
from ..context import Context
from ..inline import Fact, Link, words
from ..text import line
from .navigation import START
from .news import News, changes_at, news_of, news_page
from .page import Page, PageLink
from .source import SiteSource
from .telling import Told, told_on
from .things import Things, things_on
from .whereabouts import anchor_of

ARCHIVE = "alla-ar.html"


@frozen(slots=False)
class YearSite:
    """A year's plan on pages that know of no other year; ``folder`` is the way there from these pages, or ""."""

    source: SiteSource
    pages: tuple[Page, ...]
    folder: str = ""

    @property
    def name(self) -> str:
        """The year."""
        return str(self.source.year)

    @property
    def places(self) -> Mapping[str, str]:
        """The page of each anchor."""
        return self.pages[0].places

    @cached_property
    def things(self) -> Things:
        """The things that have a place of their own."""
        return things_on(self.source, self.places)

    def anchor(self, place: Place | None) -> str:
        """Where on the pages a place in the plan's files is told of; "" for nowhere."""
        return anchor_of(self.source.context, place, self.places) if place else ""

    def address(self, anchor: str) -> str:
        """The way to a place, with its page; "" for none."""
        page = self.places.get(anchor, "")
        of_the_page = any(one.address == page and one.anchor == anchor for one in self.pages)
        return f"{self.folder}{page}{'' if of_the_page else f'#{anchor}'}" if page else ""


class AmongYears:
    """One year among others."""

    def __init__(self, here: YearSite, others: Sequence[YearSite]) -> None:
        self._here = here
        self._others = sorted(others, key=lambda other: other.source.year)

    def pages(self) -> Iterator[Page]:
        """What is new since the year before, and the list of all years."""
        before = self._before
        if before:
            yield news_page(self._context, self._news, before.name, line(before.source.context.settings.title))
        yield self._archive()

    def told(self, pages: Iterable[Page]) -> Iterator[Page]:
        """The pages, where each thing tells how it has changed and leads to itself, and each page to other years."""
        told = self._told
        for page in pages:
            # The page with the whole plan is the document, as it was decided.
            with_told = page if page.address == WHOLE else told_on(page, told)
            yield replace(with_told, years=tuple(self._links(page)))

    @property
    def _context(self) -> Context:
        return self._here.source.context

    @property
    def _before(self) -> YearSite | None:
        """The latest of the earlier years."""
        earlier = [other for other in self._others if other.source.year < self._here.source.year]
        return earlier[-1] if earlier else None

    @cached_property
    def _news(self) -> tuple[News, ...]:
        before = self._before
        if before is None:
            return ()

        def old(place: Place | None) -> str:
            return before.address(before.anchor(place))

        return news_of(before.source.plan, self._here.source.plan, self._here.anchor, old)

    @cached_property
    def _twins(self) -> Mapping[str, Mapping[str, str]]:
        """The way to each thing in each other year, by the year and its anchor here."""
        return {other.name: dict(self._same_in(other)) for other in self._others}

    def _same_in(self, other: YearSite) -> Iterator[tuple[str, str]]:
        is_later = other.source.year > self._here.source.year
        first, second = (self._here, other) if is_later else (other, self._here)
        for pair in match(list(first.things), list(second.things)).pairs:
            mine, theirs = (pair.before, pair.after) if is_later else (pair.after, pair.before)
            yield self._here.things[mine], other.address(other.things[theirs])

    @cached_property
    def _told(self) -> Told:
        context, found = self._context, dict[str, tuple[Fact, ...]]()
        if self._before:
            found.update(changes_at(context, self._news, self._before.name))
        by_the_menu = {page.anchor for page in self._here.pages}
        anchors = dict.fromkeys(anchor for ways in self._twins.values() for anchor in ways)
        for anchor in (one for one in anchors if one not in by_the_menu):
            ways = ((year, there[anchor]) for year, there in self._twins.items() if anchor in there)
            links = tuple((Link(way, words(year)),) for year, way in ways)
            found[anchor] = (*found.get(anchor, ()), *context.fact("Andra år", *links))
        return found

    def _links(self, page: Page) -> Iterator[PageLink]:
        """To the same page in each year, the one that we are in among them."""
        yield from (
            PageLink(page.address, site.name, "page") if site is self._here else self._way(page, site)
            for site in sorted((self._here, *self._others), key=lambda site: site.source.year)
        )

    def _way(self, page: Page, other: YearSite) -> PageLink:
        same = self._twins[other.name].get(page.anchor, "").partition("#")[0]
        if not same:
            known = {one.address for one in other.pages}
            same = f"{other.folder}{page.address if page.address in known else START}"
        return PageLink(same, other.name)

    def _archive(self) -> Page:
        say = self._context.say
        items = []
        for site in sorted((self._here, *self._others), key=lambda site: -site.source.year):
            settings = site.source.context.settings
            decided = site.source.context.decided(settings.decision)
            title = words(f"{line(settings.title)} ({site.name})")
            items.append(
                ListItem((Link(f"{site.folder}{START}", title), *words(f", {line(decided)}" if decided else "")))
            )
        section = Section(SectionKind.PROSE, "_ar", say("Planer som finns här"), (Listing(tuple(items)),))
        return Page(
            ARCHIVE,
            say("Alla år"),
            lead=say("Planerna är olika års. Det som stod i en tidigare plan står kvar där, som det beslutades."),
            sections=(section,),
            in_footer=True,
            with_contents=False,
        )
