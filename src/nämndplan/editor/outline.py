"""The plan as a tree to walk in: the council's goals and assignments, and below each how the boards answer it."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Span
from ..frozen import frozen
from ..lowering import owner_of
from .occurrence import Key, Occurrence, Written
from .things import Things

_SHOWN = frozenset({"delmål", "indikatorer", "aktiviteter"})


@frozen
class Branch:
    """A thing in the tree: its title, a few words beside it, where it stands, and what is below it."""

    kind: str
    title: str
    about: str
    span: Span
    below: tuple[Branch, ...] = ()


def outline(things: Things) -> Iterator[Branch]:
    """The council's goals, then its assignments; of a plan without the council's part the boards' own."""
    for kind in ("mål", "uppdrag"):
        for id in things.index.ids(kind):
            if (home := things.index.home((kind, id))) and (span := things.locate(home)):
                yield Branch(kind, things.title((kind, id)) or id, id, span, tuple(_answers(things, home)))


def _answers(things: Things, home: Occurrence) -> Iterator[Branch]:
    """What the thing holds itself, and what each board says of it."""
    yield from _held(things, home.place.file, home.key)
    for one in things.index.of(home.key):
        board, span = owner_of(one.place.file), things.locate(one)
        if one is home or not board or span is None or one.place.file.startswith("uppföljning/"):
            continue
        if one.how is Written.FILE:
            below = tuple(_held(things, one.place.file, ("nämnder", board, *home.key)))
            yield Branch("nämnd", things.body(board), board, span, below)
        elif one.how is Written.VALUE:
            yield Branch("nämnd", things.body(board), _title_around(things, one), span)


def _held(things: Things, file: str, lead: Key) -> Iterator[Branch]:
    for one in things.index.files.get(file, ()):
        is_below = one.how is Written.KEY and one.is_home and one.key[:-2] == lead
        if is_below and one.key[-2] in _SHOWN and (span := things.locate(one)):
            title = things.title(one.key) or one.id
            yield Branch(one.key[-2], title, one.id, span, tuple(_held(things, file, one.key)))


def _title_around(things: Things, one: Occurrence) -> str:
    """The title of what speaks of a thing: the nearest above the place."""
    for depth in range(len(one.place.route), -1, -1):
        tree = things.tree_at(type(one.place)(one.place.file, one.place.route[:depth]))
        if isinstance(title := tree.get("titel"), str):
            return title
    return ""
