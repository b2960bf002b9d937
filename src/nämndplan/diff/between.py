"""All that differs between two plans: from two compiled plans to the list of differences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping
from typing import Any

from ..compare import Candidate, Matching, Parting, match
from ..compare.naming import kind_of, name_of
from ..diagnostics import Sentence, say
from ..frozen import frozen
from ..model import Adopted, AsPrinted, Item, KeyFigure, KoladaCopy, Plan, Reviewed, Stamp
from .difference import Difference
from .fields import Both, differences_in


@frozen
class Comparison:
    """What differs, in order of gravity, and which of the gone and the new may be one."""

    differences: tuple[Difference, ...]
    candidates: tuple[Candidate, ...]


def compare_plans(
    before: Plan, after: Plan, renamed: Mapping[str, str] | None = None, same: Container[str] = ()
) -> Comparison:
    """Compare two plans.

    ``renamed`` are files that version control has seen renamed: new path → old path. ``same`` are files known to
    hold the same in both: what is in them is itself, and no other thing.
    """
    matching = match(things_of(before, same), things_of(after, same), renamed)
    found = [
        *_come_and_gone(matching),
        *(item for pair in matching.pairs for item in differences_in(Both(pair.before, pair.after, before, after))),
    ]
    return Comparison(tuple(sorted(found, key=lambda item: item.order)), matching.candidates)


def things_of(plan: Plan, same: Container[str] = ()) -> tuple[Item[Any], ...]:
    """What is compared as a thing: a value that is kept as printed is compared with its key.

    What nplan itself has written beside a plan, decided words, reviews, a copy of Kolada, is no part of its promises.
    """
    ours = (AsPrinted, Adopted, KeyFigure, KoladaCopy, Reviewed, Stamp)
    return tuple(item for item in plan.items if item.place.file not in same and not isinstance(item.value, ours))


def _come_and_gone(matching: Matching) -> Iterator[Difference]:
    """Things that are new, gone or elsewhere. What lies inside one is told with it, not by itself."""
    became = {pair.before: pair.after for pair in matching.pairs}
    for pair in matching.pairs:
        outer, outer_now = pair.before.parent, pair.after.parent
        if (became.get(outer) if outer else None) is not outer_now:
            sentence = say(
                "{kind} ”{name}” har flyttats från {old} till {new}",
                kind=kind_of(pair.after),
                name=name_of(pair.after),
                old=_where(pair.before),
                new=_where(pair.after),
            )
            yield Difference("ND103", sentence, pair.before.place, pair.after.place, pair.before, pair.after)
    yield from map(_parted, matching.partings)
    for item, inside in _outermost(matching.added):
        yield Difference("ND101", _told(item, inside, is_new=True), None, item.place, None, item, "", name_of(item))
    for item, inside in _outermost(matching.removed):
        yield Difference("ND102", _told(item, inside, is_new=False), item.place, None, item, None, name_of(item), "")


def _parted(parting: Parting) -> Difference:
    """What was divided, or put together; what lies inside is told by itself."""
    before, after = (tuple(f"”{name_of(item)}”" for item in side) for side in (parting.before, parting.after))
    first, last = parting.before[0], parting.after[0]
    values: dict[str, Any] = {"kind": kind_of(last), "before": before, "after": after}
    if parting.is_split:
        last = parting.beside[0]
        code, sentence = "ND104", say("{kind} {before} har delats upp: {after}", **values)
    else:
        first = parting.beside[0]
        code, sentence = "ND105", say("{kind} {after} är en sammanslagning av {before}", **values)
    texts = ("; ".join(name_of(item) for item in side) for side in (parting.before, parting.after))
    return Difference(code, sentence, first.place, last.place, first, last, *texts)


def _where(item: Item[Any]) -> str:
    return f"”{name_of(item.parent)}”" if item.parent else item.place.file


def _outermost(items: tuple[Item[Any], ...]) -> Iterator[tuple[Item[Any], tuple[Item[Any], ...]]]:
    """The things that are in no other of them, each with what lies inside it."""
    among = set(items)
    inside: dict[Item[Any], list[Item[Any]]] = {}
    for item in items:
        outer = item
        while outer.parent in among:
            outer = outer.parent
        inside.setdefault(outer, [])
        if outer is not item:
            inside[outer].append(item)
    for item, below in inside.items():
        yield item, tuple(below)


_COUNTED = {
    "GoalNode": say("delmål"),
    "Indicator": say("indikatorer"),
    "Post": say("poster"),
    "Section": say("avsnitt"),
}


def _told(item: Item[Any], inside: tuple[Item[Any], ...], *, is_new: bool) -> Sentence:
    count = Counter(type(below.value).__name__ for below in inside)
    parts = tuple(say("{count} {what}", count=count[kind], what=word) for kind, word in _COUNTED.items() if count[kind])
    values: dict[str, Any] = {"kind": kind_of(item), "name": name_of(item)}
    match is_new, bool(parts):
        case True, True:
            return say("{kind} ”{name}” har tillkommit, med {parts}", parts=parts, **values)
        case True, False:
            return say("{kind} ”{name}” har tillkommit", **values)
        case False, True:
            return say("{kind} ”{name}” finns inte längre, med {parts}", parts=parts, **values)
        case _:
            return say("{kind} ”{name}” finns inte längre", **values)
