"""A board's stamps beside the council's words of today: has what it answered changed in meaning since?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from ..diagnostics import Place
from ..frozen import frozen
from ..model import Assignment, CouncilGoal, Item, Plan, Reviewed, Stamp
from .words import same_meaning


@frozen
class Reworded:
    """A key of the council's that says something else than when the board stamped it."""

    key: str
    before: str
    after: str


def stamp_of(item: Item[Assignment] | Item[CouncilGoal], day: date) -> Stamp:
    """The council's words of today as a stamp of ``day``."""
    value: Any = item.value
    target = getattr(value, "target", None)
    return Stamp.model_construct(
        wording=value.title,
        parts=getattr(value, "parts", ()),
        to=value.recipients if isinstance(value, Assignment) else value.directed_to,
        due=_written(getattr(value, "due", None)) or None,
        target=_written(target) or None,
        date=day,
    )


def _written(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return "; ".join(f"{year}: {_written(item)}" for year, item in value.items())
    return str(getattr(value, "printed", value))


def reworded(stamp: Stamp, item: Item[Assignment] | Item[CouncilGoal], plan: Plan) -> Iterator[Reworded]:
    """What means something else now. Spaces, dashes, a final full stop and other names of a body do not."""
    now = stamp_of(item, stamp.date)
    if not same_meaning(stamp.wording, now.wording):
        yield Reworded("titel", stamp.wording, now.wording)
    if len(stamp.parts) != len(now.parts) or not all(map(same_meaning, stamp.parts, now.parts)):
        yield Reworded("delar", "; ".join(stamp.parts), "; ".join(now.parts))
    if _bodies(stamp.to, plan) != _bodies(now.to, plan):
        key = "till" if isinstance(item.value, Assignment) else "riktas_till"
        yield Reworded(key, ", ".join(stamp.to), ", ".join(now.to))
    if (stamp.due or "") != (now.due or ""):
        yield Reworded("klart", stamp.due or "", now.due or "")
    if not same_meaning(stamp.target or "", now.target or ""):
        yield Reworded("målvärde", stamp.target or "", now.target or "")


def _bodies(references: tuple[str, ...], plan: Plan) -> set[str]:
    found = ((reference, plan.register.find(reference)) for reference in references)
    return {entry.id if entry else reference.casefold() for reference, entry in found}


def stamped(plan: Plan) -> Iterator[tuple[Item[Stamp], Item[Assignment] | Item[CouncilGoal] | None]]:
    """Each stamp with what it is about; None when the council has it no more."""
    for stamp in plan.of(Stamp):
        if stamp.parent is None or not isinstance(stamp.parent.value, Reviewed):
            continue
        about: Mapping[str, Any] = plan.council_assignments if "uppdrag" in stamp.place.route else plan.goals
        yield stamp, about.get(stamp.id)


def stamps_place(board: str) -> Place:
    """Where a board's stamps are."""
    return Place(f"nämnder/{board}/granskat.yaml")
