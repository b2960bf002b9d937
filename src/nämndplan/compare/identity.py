"""What a thing *is* across files, periods and years.

An object of a plan is known by its kind, its owner and the path of ids that leads to it. Between
two plans it is found again, in this order: by the same identity; by ``tidigare``, which says what
it was called before; by its file, where version control knows that the file was renamed; by the
same id in another place, when there is only one of that id on both sides. What is left over may
be alike, and likeness proves nothing (two indicators of one plan are more alike in their words
than one assignment before and after it was reworded): such pairs are candidates with the evidence
for them, for a person to confirm with ``tidigare``. They are never joined here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from ..frozen import frozen
from ..model import BoardGoal, Item, Model, ReceivedAssignment
from .candidates import Candidate, candidates

AnyItem = Item[Any]


@frozen(order=True)
class Identity:
    """Kind, owner ("" for the council) and the ids from the outermost object to this one.

    ``outermost`` is that object's kind: a goal and an assignment may have one id, and each a decision.
    """

    kind: str
    owner: str
    path: tuple[str, ...]
    outermost: str


class How(Enum):
    """By what an object was found again."""

    SAME = "samma id"
    DECLARED = "tidigare"
    FILE = "samma fil"
    MOVED = "samma id på ett annat ställe"


@frozen
class Pair:
    """One object in both plans."""

    before: AnyItem
    after: AnyItem
    how: How


@frozen
class Parting:
    """What was divided, or what was put together: ``tidigare`` says that one object was, or became, several.

    ``before`` and ``after`` are all of them; ``beside`` are those that are in no pair, all on the side of the several.
    """

    before: tuple[AnyItem, ...]
    after: tuple[AnyItem, ...]
    beside: tuple[AnyItem, ...]

    @property
    def is_split(self) -> bool:
        """True for what was divided."""
        return len(self.before) == 1


@frozen
class Matching:
    """What became of each object: found again, divided or put together, gone, or new; and which may be one."""

    pairs: tuple[Pair, ...]
    removed: tuple[AnyItem, ...]
    added: tuple[AnyItem, ...]
    candidates: tuple[Candidate, ...]
    partings: tuple[Parting, ...] = ()


def identity_of(item: AnyItem) -> Identity:
    """What an object is. Two objects of one plan have different identities."""
    path, at = [item.id], item
    while at.parent is not None:
        at = at.parent
        path.append(at.id)
    return Identity(type(item.value).__name__, item.board, tuple(reversed(path)), type(at.value).__name__)


def match(before: Sequence[AnyItem], after: Sequence[AnyItem], renamed: Mapping[str, str] | None = None) -> Matching:
    """Find each object of ``before`` again in ``after``: all of each plan's items, outermost first.

    ``renamed`` are files that version control has seen renamed: new path → old path.
    """
    found = _Found(before, after)
    for item in after:
        found.join(item, found.old.get(_expected(item, found)), How.SAME)
    found.follow(lambda item: _declared(item, found), How.DECLARED)
    back = dict(_declared_back(found))
    found.follow(back.get, How.DECLARED)
    renamed_by_council = {_reference(pair.after): pair.before.id for pair in found.pairs.values()}
    found.follow(lambda item: _answering(item, renamed_by_council, found), How.DECLARED)
    files = {item.place.file: item for item in before if item.parent is None}
    old_files = renamed or {}
    found.follow(lambda item: None if item.parent else files.get(old_files.get(item.place.file, "")), How.FILE)
    _join_moved(found)
    partings = tuple(_partings(found))
    told = {item for parting in partings for item in parting.beside}
    removed = tuple(item for item in before if item not in found.taken and item not in told)
    added = tuple(item for item in after if item not in found.pairs and item not in told)
    pairs = tuple(found.pairs[item] for item in after if item in found.pairs)
    return Matching(
        pairs, removed, added, tuple(candidates(removed, added, {pair.after: pair.before for pair in pairs})), partings
    )


@dataclass
class _Found:
    """What has been joined so far."""

    before: Sequence[AnyItem]
    after: Sequence[AnyItem]
    pairs: dict[AnyItem, Pair] = field(default_factory=dict)
    taken: set[AnyItem] = field(default_factory=set)
    old: dict[Identity, AnyItem] = field(init=False, default_factory=dict)
    called: dict[tuple[str, ...], list[AnyItem]] = field(init=False, default_factory=dict)
    """The objects before, by kind and id."""

    def __post_init__(self) -> None:
        for item in self.before:
            identity = identity_of(item)
            self.old[identity] = item
            self.called.setdefault((identity.kind, item.id), []).append(item)

    def join(self, item: AnyItem, old: AnyItem | None, how: How) -> bool:
        """Join two objects of a kind, unless one of them has been found already."""
        if old is None or item in self.pairs or old in self.taken or type(old.value) is not type(item.value):
            return False
        self.pairs[item] = Pair(old, item, how)
        self.taken.add(old)
        return True

    def follow(self, earlier: Callable[[AnyItem], AnyItem | None], how: How) -> None:
        """Join what ``earlier`` finds; what lies inside then follows by its ids."""
        for item in self.after:
            if not self.join(item, earlier(item), how) and item.parent in self.pairs:
                self.join(item, self.old.get(_expected(item, self)), How.SAME)


def _expected(item: AnyItem, found: _Found) -> Identity:
    """The identity that an object had, if it stayed in what its parent was."""
    own = identity_of(item)
    parent = found.pairs.get(item.parent) if item.parent else None
    if parent is None:
        return own
    above = identity_of(parent.before)
    return replace(above, kind=own.kind, path=(*above.path, item.id))


def _declared(item: AnyItem, found: _Found) -> AnyItem | None:
    """What ``tidigare`` names in the plan before."""
    free = [old for name in _formerly(item) for old in found.called.get((type(item.value).__name__, name[-1]), ())]
    return _named(item, _expected(item, found), [old for old in free if old not in found.taken])


def _declared_back(found: _Found) -> Iterator[tuple[AnyItem, AnyItem]]:
    """The same seen from the other side: in the plan before, ``tidigare`` names what is there after."""
    declaring = [old for old in found.before if old not in found.taken and _formerly(old)]
    called: dict[tuple[str, str], list[AnyItem]] = {}
    for item in found.after if declaring else ():
        if item not in found.pairs:
            called.setdefault((type(item.value).__name__, item.id), []).append(item)
    for old in declaring:
        free = [item for name in _formerly(old) for item in called.get((type(old.value).__name__, name[-1]), ())]
        if now := _named(old, identity_of(old), free):
            yield now, old


def _named(item: AnyItem, expected: Identity, free: Sequence[AnyItem]) -> AnyItem | None:
    """What ``tidigare`` names: an id, or the end of a path of ids; nearest first, and only if there is but one."""
    for ids in _formerly(item):
        ending = [(one, other) for other in free if (one := identity_of(other)).path[-len(ids) :] == ids]
        own = [(one, other) for one, other in ending if one.owner == expected.owner]
        beside = [(one, other) for one, other in own if one.path[:-1] == expected.path[:-1]]
        nearest = beside or own or ending
        if len(nearest) == 1:
            return nearest[0][1]
    return None


def _formerly(item: AnyItem) -> tuple[tuple[str, ...], ...]:
    """What a thing says that it was called, each name as a path of ids."""
    paths = (tuple(filter(None, name.split("/"))) for name in getattr(item.value, "formerly", ()))
    return tuple(path for path in paths if path)


def _partings(found: _Found) -> Iterator[Parting]:
    """What ``tidigare`` says of objects that are in no pair: what they were, or became, is another one's too."""
    pairs = [(pair.before, pair.after) for pair in found.pairs.values()]
    added = [item for item in found.after if item not in found.pairs]
    removed = [item for item in found.before if item not in found.taken]
    for old, new, beside in _shared(pairs, added):
        yield Parting((old,), (new, *beside), beside)
    turned = [(after, before) for before, after in pairs]
    for new, old, beside in _shared(turned, removed):
        yield Parting((old, *beside), (new,), beside)


def _shared(
    pairs: Sequence[tuple[AnyItem, AnyItem]], several: Sequence[AnyItem]
) -> Iterator[tuple[AnyItem, AnyItem, tuple[AnyItem, ...]]]:
    """Each one that some of several say they were, or that says it was they: it, its pair, and those."""
    ones: dict[tuple[str, str], list[tuple[AnyItem, AnyItem]]] = {}
    for one, partner in pairs:
        for id in {one.id, *(path[-1] for path in _formerly(one))}:
            ones.setdefault((type(one.value).__name__, id), []).append((one, partner))
    partners = dict(pairs)
    found: dict[AnyItem, list[AnyItem]] = {}
    for item in several:
        kind = type(item.value).__name__
        near = [one for path in _formerly(item) for one, _ in ones.get((kind, path[-1]), ()) if one.id == path[-1]]
        back = [one for one, _ in ones.get((kind, item.id), ()) if one.id != item.id]
        their = _named(item, identity_of(item), near)
        their = their or next((one for one in back if _named(one, identity_of(one), [item])), None)
        if their is not None:
            found.setdefault(their, []).append(item)
    for one, beside in found.items():
        yield one, partners[one], tuple(beside)


_ANSWERS: Mapping[type[Model], str] = {BoardGoal: "CouncilGoal", ReceivedAssignment: "Assignment"}
"""What has the id of the council's thing that it is about."""


def _reference(item: AnyItem) -> tuple[str, str, str]:
    return type(item.value).__name__, item.board, item.id


def _answering(item: AnyItem, before: Mapping[tuple[str, str, str], str], found: _Found) -> AnyItem | None:
    """What a board had about the same of the council's things, which has got another id since."""
    kind = _ANSWERS.get(type(item.value))
    old = before.get((kind, "", item.id)) if kind else None
    if old is None or old == item.id:
        return None
    expected = _expected(item, found)
    return found.old.get(replace(expected, path=(*expected.path[:-1], old)))


def _join_moved(found: _Found) -> None:
    def key(item: AnyItem) -> tuple[str, str, str]:
        return type(item.value).__name__, item.board, item.id

    gone = [item for item in found.before if item not in found.taken]
    new = [item for item in found.after if item not in found.pairs]
    once_gone, once_new = Counter(map(key, gone)), Counter(map(key, new))
    moved = {key(item): item for item in gone if once_gone[key(item)] == 1 == once_new[key(item)]}
    found.follow(lambda item: moved.get(key(item)), How.MOVED)
