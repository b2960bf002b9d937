"""From a place to the places that belong to it: what is spoken of, who speaks of it, what a file holds."""

from __future__ import annotations

from collections.abc import Iterator

from .. import lazy_re as re
from ..diagnostics import Position, Span
from ..frozen import frozen
from ..values import read_address
from .occurrence import Key, Occurrence, Written
from .things import Things

MOST_FOUND = 200
_ADDRESS = re.compile(r"https?://[^\s<>\"'\])]+")
_PICTURE = re.compile(r"!\[[^\]]*\]\((?P<file>[^)\s]+)")


@frozen
class Symbol:
    """A thing at a place of a file: ``whole`` is all of it, ``span`` its id or its title."""

    key: Key
    name: str
    title: str
    span: Span
    whole: Span
    inner: tuple[Symbol, ...] = ()


@frozen
class Link:
    """A stretch of text that leads somewhere: an address on the web, or a file of the plan."""

    span: Span
    address: str = ""
    file: str = ""


def definition(things: Things, file: str, at: Position) -> list[Span]:
    """Where the thing itself stands whose id is at a position."""
    one = things.at(file, at)
    home = things.index.home(one.key) if one else None
    return [_span(things, home)] if home else []


def references(things: Things, file: str, at: Position, with_home: bool = True) -> list[Span]:
    """Every place that speaks of the thing at a position; of the thing that the file is, where it names no other."""
    one = things.at(file, at) or things.of_file(file)
    found = things.index.of(one.key) if one else []
    return [_span(things, each) for each in found if with_home or not each.is_home]


def symbols(things: Things, file: str) -> list[Symbol]:
    """What a file holds, as a tree."""
    document = things.known.documents.get(file)
    if document is None:
        return []
    own = [one for one in things.index.files.get(file, ()) if one.how is Written.KEY and one.is_home]
    return list(_nested(things, [one for one in own if document.extent_of(one.place.route)], ()))


def _nested(things: Things, among: list[Occurrence], below: tuple[object, ...]) -> Iterator[Symbol]:
    depth = len(below)
    inside = [one for one in among if one.place.route[:depth] == below and len(one.place.route) > depth]
    for one in inside:
        route = one.place.route
        if any(route[: len(other.place.route)] == other.place.route for other in inside if other is not one):
            continue
        yield _spot(things, one, tuple(_nested(things, among, route)))


def _spot(things: Things, one: Occurrence, inner: tuple[Symbol, ...] = ()) -> Symbol:
    document = things.known.documents[one.place.file]
    span = document.locate(one.place)
    extent = document.extent_of(one.place.route)
    whole = document.mended.span(extent.key[0], max(extent.value[1], extent.key[1])) if extent else span
    return Symbol(one.key, one.id, things.title(one.key), span, whole, inner)


def find(things: Things, words: str) -> list[Symbol]:
    """The things of the plan whose id or title holds some words, in any order; those that begin so first."""
    wanted = words.casefold().split()
    found = []
    for key, title in things.index.titles.items():
        text = f"{key[-1]} {title}".casefold()
        if all(word in text for word in wanted):
            starts = bool(wanted) and (key[-1].startswith(wanted[0]) or title.casefold().startswith(wanted[0]))
            found.append((not starts, len(key), key))
    return [
        Symbol(key, key[-1], things.title(key), span := _span(things, home), span)
        for _, _, key in sorted(found)[:MOST_FOUND]
        if (home := things.index.home(key))
    ]


def links(things: Things, file: str) -> Iterator[Link]:
    """Web addresses and pictures in a file."""
    source = things.known.texts.get(file)
    if source is None:
        return
    for pattern in (_ADDRESS, _PICTURE):
        for match in pattern.finditer(source.text):
            if pattern is _PICTURE:
                name = match["file"]
                if "://" not in name and ".." not in name and not name.startswith("/"):
                    yield Link(source.span(*match.span("file")), file=name)
            else:
                text = match[0].rstrip(".,;:)")
                if isinstance(read_address(text), str):
                    yield Link(source.span(match.start(), match.start() + len(text)), address=text)


def _span(things: Things, one: Occurrence) -> Span:
    return things.locate(one) or Span(one.place.file)
