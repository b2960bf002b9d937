"""Which of the gone and the new may be one: by evidence, for a person to confirm, and never by likeness."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from typing import Any

from ..frozen import frozen
from ..model import Indicator, Item, Model

AnyItem = Item[Any]


class Evidence(Enum):
    """What speaks for two objects being one."""

    OUTCOME = "samma tryckta utfall för samma år"
    KOLADA = "samma nyckeltal i Kolada"
    TITLE = "samma titel"
    PLACE = "det enda som försvunnit och det enda som tillkommit på samma ställe"


@frozen
class Candidate:
    """Two objects that may be one, and why. ``is_part``: one is more like a third, so it may be a part of it."""

    before: AnyItem
    after: AnyItem
    evidence: tuple[Evidence, ...]
    is_part: bool = False


def candidates(
    removed: Sequence[AnyItem], added: Sequence[AnyItem], before: Mapping[AnyItem, AnyItem]
) -> Iterator[Candidate]:
    """Pairs of what is gone and what is new that share evidence; the most evidence first, each object once.

    ``before`` is what each object that has been found again was.
    """
    traits: dict[object, list[AnyItem]] = {}
    for item in removed:
        for _, trait in _traits(item):
            traits.setdefault(trait, []).append(item)
    only_gone = {spot: item for item, spot in _alone(removed).items()}
    only_new = _alone(added)
    rows: list[Candidate] = []
    for item in added:
        evidence: dict[AnyItem, dict[Evidence, None]] = {}
        for kind, trait in _traits(item):
            for old in traits.get(trait, ()):
                evidence.setdefault(old, {})[kind] = None
        if item in only_new and (alone := only_gone.get(_spot_before(only_new[item], before))):
            evidence.setdefault(alone, {})[Evidence.PLACE] = None
        rows += [Candidate(old, item, tuple(kinds)) for old, kinds in evidence.items()]
    yield from _each_once(sorted(rows, key=lambda row: -len(row.evidence)))


def _each_once(rows: Sequence[Candidate]) -> Iterator[Candidate]:
    """Each object with the one that most speaks for; then those left over that speak for one of these."""
    used: set[AnyItem] = set()
    left = []
    for row in rows:
        if row.before not in used and row.after not in used:
            used |= {row.before, row.after}
            yield row
        else:
            left.append(row)
    for row in left:
        if (row.before in used) != (row.after in used):
            used |= {row.before, row.after}
            yield replace(row, is_part=True)


def _traits(item: AnyItem) -> Iterator[tuple[Evidence, tuple[object, ...]]]:
    """What is so particular about an object that another with the same is probably the same."""
    kind = type(item.value)
    title = getattr(item.value, "title", None)
    if isinstance(title, str):
        yield Evidence.TITLE, (kind, item.board, "title", " ".join(title.casefold().rstrip(" .").split()))
    if isinstance(item.value, Indicator):
        if item.value.kolada:
            yield Evidence.KOLADA, (kind, item.board, "kolada", item.value.kolada)
        for year, outcome in item.value.outcomes.items():
            printed = getattr(outcome, "printed", "")
            if sum(letter.isdigit() for letter in printed) > 1:
                yield Evidence.OUTCOME, (kind, item.board, "outcome", year, printed)


Spot = tuple[AnyItem | None, type[Model], str]


def _alone(items: Iterable[AnyItem]) -> dict[AnyItem, Spot]:
    """Objects that are the only one of their kind to have come or gone inside another."""
    spots = {item: (item.parent, type(item.value), item.board) for item in items if item.parent}
    count = Counter(spots.values())
    return {item: spot for item, spot in spots.items() if count[spot] == 1}


def _spot_before(spot: Spot, became: Mapping[AnyItem, AnyItem]) -> Spot:
    """The same place in the plan before."""
    parent, kind, board = spot
    return (became.get(parent, parent) if parent else parent), kind, board
