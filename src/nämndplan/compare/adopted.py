"""A plan's words of today beside those that were decided: what says something else without a new decision?

See docs/adr/040-decided-words.md.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..diagnostics import Place
from ..frozen import frozen
from ..model import (
    Adopted,
    AsPrinted,
    BoardPlan,
    Decision,
    Item,
    KoladaCopy,
    Model,
    Organisation,
    Plan,
    PlanSettings,
    Reviewed,
)
from .naming import holds_models, written
from .words import plain, same_meaning

Wording = Mapping[str, Mapping[str, str]]
"""Each thing's keys and what they say, by the thing's address in its owner's part."""

_DECISION = "beslut"
_WRITTEN_ELSEWHERE = (AsPrinted, Decision)
"""What is written at its own key of the thing that holds it."""

_OF_THE_PROGRAM = (Adopted, KoladaCopy, Organisation, Reviewed)
"""Files about the organisation, and those that nplan itself writes."""

_OF_THE_PLAN = frozenset({"titel", "organisation", "år", "period", "vision"})
"""The keys of plan.yaml that are text of the plan."""

NOT_TEXT = frozenset({"tidigare", "motivering", "ordning", "plats", "kolada", "basår", "uppställning", "disposition"})
"""Keys that place, tie, explain or lay out, and are not what was decided."""


@frozen
class Altered:
    """A key that says something else than what was decided; "" where there is or was nothing.

    ``item`` is the thing of today, None when it is gone; ``address`` is where the decided wording has it.
    """

    address: str
    key: str
    before: str
    after: str
    item: Item[Any] | None


def wording_of(plan: Plan, owner: str) -> dict[str, dict[str, str]]:
    """The words of an owner's part ("" for the council's); with the decisions that single objects have."""
    return {address: texts for address, _, texts in _things(plan, owner)}


def decision_of(plan: Plan, owner: str) -> Decision | None:
    """The decision by which an owner's part holds."""
    if not owner:
        return plan.settings.decision if plan.settings else None
    found = plan.board_plan(owner)
    return found.value.decision if found else None


def newest_adopted(plan: Plan, owner: str) -> Item[Adopted] | None:
    """The latest decision that has been frozen."""
    return max(plan.owned(Adopted, owner), key=lambda item: (item.value.date, item.id), default=None)


def is_decided_anew(before: Adopted | Decision, decision: Decision | None) -> bool:
    """True when a plan names another decision than before; a number written in later is the same."""
    if decision is None:
        return False
    pairs = ((decision.date, before.date), (decision.paragraph, before.paragraph))
    return any(now is not None and then is not None and now != then for now, then in pairs)


def altered(adopted: Item[Adopted], plan: Plan) -> Iterator[Altered]:
    """What says something else than was decided. Spaces, dashes, a final full stop and where it lies do not count.

    Nor does what has got a decision of its own since, or lies in something that has. A thing that has
    come or gone is one alteration, with all that lies in it.
    """
    then = adopted.value.wording
    things = _things(plan, adopted.board)
    now = {address: texts for address, _, texts in things}
    found = _Recognised(then)
    found.follow([(address, item) for address, item, _ in things], now)
    known = {old: texts for old, texts in then.items() if old not in found.taken}
    yield from (Altered(old, *next(iter(texts.items())), "", None) for old, texts in _outermost(known))
    passed: set[str] = set()
    for address, item, texts in things:
        if _is_inside(address, passed):
            continue
        before = then.get(found.pairs.get(address, ""), {})
        if not before or _is_renewed(before, texts):
            passed.add(address)
        if not before and not texts.get(_DECISION):
            yield Altered("", next(iter(texts)), "", next(iter(texts.values())), item)
        elif before and not _is_renewed(before, texts):
            for key in dict.fromkeys((*before, *texts)):
                if key != _DECISION and not same_meaning(before.get(key, ""), texts.get(key, "")):
                    yield Altered(found.pairs[address], key, before.get(key, ""), texts.get(key, ""), item)


def _outermost(things: Wording) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Those that lie in no other of them."""
    yield from ((address, texts) for address, texts in things.items() if not _is_inside(address, things))


def _is_inside(address: str, things: Container[str]) -> bool:
    """True when something that the address lies in is among the things."""
    while "/" in address:
        address = address.rpartition("/")[0]
        if address in things:
            return True
    return False


def _is_renewed(before: Mapping[str, str], after: Mapping[str, str]) -> bool:
    return bool(after.get(_DECISION)) and after[_DECISION] != before.get(_DECISION)


def _things(plan: Plan, owner: str) -> list[tuple[str, Item[Any], dict[str, str]]]:
    """What an owner has that says something: its address, itself and its words, outermost first."""
    return [
        (address_of(item.place, owner), item, texts)
        for item in plan.items
        if item.board == owner and is_decided(item) and (texts := _texts(item.value))
    ]


def is_decided(item: Item[Any]) -> bool:
    """False for what is about the files, the organisation or the publishing: of plan.yaml prose alone is decided."""
    top = item
    while top.parent:
        top = top.parent
    if isinstance(top.value, _OF_THE_PROGRAM) or isinstance(item.value, _WRITTEN_ELSEWHERE):
        return False
    route = tuple(map(str, item.place.route))
    if isinstance(top.value, PlanSettings) and route and route[0] != "avsnitt":
        return False
    return NOT_TEXT.isdisjoint(route)


def address_of(place: Place, owner: str) -> str:
    """Where a thing is in its owner's part: its file's name without ending, and the keys that lead to it."""
    file = place.file.removeprefix(f"nämnder/{owner}/").removesuffix(".yaml")
    return "/".join((file, *map(str, place.route)))


def _texts(value: Model) -> dict[str, str]:
    found = {}
    for name, about in type(value).model_fields.items():
        key = about.alias or name
        if isinstance(value, PlanSettings) and key not in _OF_THE_PLAN:
            continue
        content = getattr(value, name)
        is_decision = key == _DECISION and not isinstance(value, BoardPlan)
        if key in NOT_TEXT or (holds_models(content) and not is_decision):
            continue
        if text := " ".join(written(content).split()):
            found[key] = text
    return found


@dataclass
class _Recognised:
    """Which of the decided things each thing of today is; outer ones first, so that inner ones follow."""

    then: Wording
    pairs: dict[str, str] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    def follow(self, things: Sequence[tuple[str, Item[Any]]], now: Wording) -> None:
        """By address; by ``tidigare``; by the same words, when a file has got another name."""
        for address, item in things:
            names = (self._expected(address), *self._declared(address, item))
            self._join(address, next((name for name in names if name in self.then and name not in self.taken), None))
        saying: dict[object, list[str]] = {}
        for old, texts in self.then.items():
            if old not in self.taken:
                saying.setdefault(_said(old, texts), []).append(old)
        for address, _ in things:
            if address not in self.pairs:
                same = saying.get(_said(address, now[address]), [])
                self._join(address, next((old for old in same if old not in self.taken), self._expected(address)))

    def _join(self, address: str, old: str | None) -> None:
        if old is not None and old in self.then and old not in self.taken:
            self.pairs[address] = old
            self.taken.add(old)

    def _expected(self, address: str) -> str:
        """The address that a thing had, if it stayed in what it lies in."""
        above, tail = address, ""
        while "/" in above:
            above, _, last = above.rpartition("/")
            tail = f"/{last}{tail}"
            if above in self.pairs:
                return f"{self.pairs[above]}{tail}"
        return address

    def _declared(self, address: str, item: Item[Any]) -> Iterator[str]:
        above = self._expected(address).rpartition("/")[0]
        for name in getattr(item.value, "formerly", ()):
            yield f"{above}/{name}"
            yield from (old for old in self.then if old.endswith(f"/{name}") and old not in self.taken)


def _said(address: str, texts: Mapping[str, str]) -> object:
    """What kind of thing it is, by what it lies in, and what it says."""
    words = frozenset((key, plain(text)) for key, text in texts.items() if key != _DECISION)
    return address.rpartition("/")[0].rpartition("/")[2], words
