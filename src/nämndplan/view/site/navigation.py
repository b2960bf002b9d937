"""How a reader gets around: what stands on each page, and the ways between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ..anchors import WHOLE
from ..block import Blocks
from ..content import ContentsEntry, Section, at_level
from ..outline import folds, places_in
from .page import FoundGroup, Page, PageLink

START = "index.html"
ENOUGH_FOR_CONTENTS = 3


def linked(pages: Iterable[Page]) -> tuple[Page, ...]:
    """Pages in reading order, with their contents, and with the ways from each to the others."""
    pages = [_ready(page) for page in pages]
    places = _places(pages)
    # The page with the whole plan is beside the way through the others, not on it.
    way = [page for page in pages if page.address != WHOLE]
    steps = {page.address: at for at, page in enumerate(way)}
    menu = [page for page in pages if page.in_menu]
    more = [page for page in pages if page.in_footer]
    by_address = {page.address: page for page in pages}
    start = by_address.get(START)
    return tuple(
        replace(
            page,
            places=places,
            menu=tuple(_link(other, page) for other in menu),
            more=tuple(_link(other, page) for other in more),
            crumbs=_crumbs(by_address, page),
            summary=page.summary or page.lead or _under(page, start),
            previous=_beside(way, steps.get(page.address), -1),
            next=_beside(way, steps.get(page.address), 1),
        )
        for page in pages
    )


def _under(page: Page, start: Page | None) -> str:
    """Uppdrag – Regionplan 2024–2027: what a page is called, and the plan that it belongs to."""
    return f"{page.title} – {start.title}" if start and start.title != page.title else page.title


def _ready(page: Page) -> Page:
    sections = at_level(page.sections, 2)
    contents = page.contents or (_contents(sections, page.register) if page.with_contents else ())
    script = page.script or ("unfolding" if _unfolds(page.blocks, sections) else "")
    return replace(page, sections=sections, contents=contents, anchors=anchors_on(page), script=script)


def _unfolds(blocks: Blocks, sections: Iterable[Section]) -> bool:
    """Whether something on a page is folded."""
    return folds(blocks) or any(_unfolds(section.blocks, section.sections) for section in sections)


def _contents(sections: tuple[Section, ...], register: tuple[FoundGroup, ...]) -> tuple[ContentsEntry, ...]:
    entries = [ContentsEntry(section.anchor, section.heading) for section in sections if section.heading]
    entries += [ContentsEntry(group.anchor, group.heading) for group in register]
    return tuple(entries) if len(entries) >= ENOUGH_FOR_CONTENTS else ()


def anchors_on(page: Page) -> frozenset[str]:
    """All places on a page."""
    whole = {page.anchor} if page.anchor else set()
    return frozenset(_anchors_in(page.blocks, page.sections)) | whole


def _anchors_in(blocks: Blocks, sections: Iterable[Section]) -> Iterator[str]:
    yield from places_in(blocks)
    for section in sections:
        yield section.anchor
        yield from _anchors_in(section.blocks, section.sections)


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
