"""Where the things of a plan stand on its pages, and where they stood while they were called something else.

See docs/adr/048-years-beside-each-other.md.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice, product
from typing import Any

from ...diagnostics import Place
from ...diff import things_of
from ...model import BoardGoal, Body, Item
from ..anchors import joined
from .page import MovedPage, Page
from .source import SiteSource
from .whereabouts import homes

MOST_NAMES = 32
"""What a thing may have been called, itself and all that it lies in; more is no history."""

Things = Mapping[Item[Any], str]
"""The anchor of each thing that has a place of its own."""


def has_former_names(source: SiteSource) -> bool:
    """Whether anything in the plan says what it was called before."""
    return any(_names(item) for item in source.plan.items)


def things_on(source: SiteSource, places: Container[str]) -> Things:
    """The things that have a place of their own among these: of two that share one, the outer has it."""
    found: dict[Item[Any], str] = {}
    taken: set[str] = set()
    for item in things_of(source.plan):
        anchor = source.context.anchors.known(*_home(item.place, item))
        if anchor in places and anchor not in taken:
            found[item] = anchor
            taken.add(anchor)
    return found


def _home(place: Place, item: Item[Any]) -> tuple[str, ...]:
    """The ids that lead to a thing, whose place may be one that it had."""
    if isinstance(item.value, Body):
        return "organ", str(place.route[-1])
    return next(homes(place), ())


def former_anchors(source: SiteSource, things: Things, places: Container[str]) -> Mapping[str, tuple[str, ...]]:
    """What each place was called while something had an id that ``tidigare`` tells of; never what is another's now."""
    found: dict[str, dict[str, None]] = {}
    given: set[str] = set()
    for item, anchor in things.items():
        for place in _former_places(source, item):
            old = joined(_home(place, item))
            if old and old not in places and old not in given:
                given.add(old)
                found.setdefault(anchor, {})[old] = None
    return {anchor: tuple(names) for anchor, names in found.items()}


def _former_places(source: SiteSource, item: Item[Any]) -> Iterator[Place]:
    chain = [item]
    while chain[0].parent:
        chain.insert(0, chain[0].parent)
    board = (item.board, *_names(source.plan.register.bodies.get(source.body_of(item.board)))) if item.board else ("",)
    names = [(one.id, *_names(one), *_council_names(source, one)) for one in chain]
    for then_board, *then in islice(product(board, *names), 1, MOST_NAMES):
        file, route = item.place.file, list(item.place.route)
        if item.board:
            file = file.replace(f"nämnder/{item.board}/", f"nämnder/{then_board}/", 1)
        for one, id in zip(chain, then, strict=True):
            if one.parent is None:
                file = f"{file.removesuffix(f'{one.id}.yaml')}{id}.yaml" if file.endswith(f"/{one.id}.yaml") else file
            elif route[len(one.place.route) - 1] == one.id:
                route[len(one.place.route) - 1] = id
        yield Place(file, tuple(route))


def _names(item: Item[Any] | None) -> tuple[str, ...]:
    """What a thing was called; of a path of ids its own."""
    return tuple(name.rpartition("/")[2] for name in getattr(item.value, "formerly", ())) if item else ()


def _council_names(source: SiteSource, item: Item[Any]) -> tuple[str, ...]:
    """A board's answer has the name of the goal that it answers."""
    return _names(source.plan.goals.get(item.id)) if isinstance(item.value, BoardGoal) else ()


def with_former(pages: Iterable[Page], former: Mapping[str, tuple[str, ...]]) -> Iterator[Page]:
    """The pages, on which what leads to a former place leads right."""
    for page in pages:
        here = {anchor: former[anchor] for anchor in page.anchors if anchor in former}
        yield replace(page, former=here) if here else page


def moved_pages(pages: Iterable[Page], former: Mapping[str, tuple[str, ...]]) -> Iterator[MovedPage]:
    """Pages at the addresses that pages had."""
    pages = tuple(pages)
    taken = {page.address for page in pages}
    for page in pages:
        for old in former.get(page.anchor, ()):
            address = page.address.replace(page.anchor, old, 1)
            if address not in taken:
                taken.add(address)
                yield MovedPage(address, page.address, page.title)
