"""Everything in a plan that has an id or a name of its own, and where it is given."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Place
from ...frozen import frozen
from ...model import Assignment, Body, CouncilGoal, Entry, Group, Plan
from ...values import Period


@frozen
class Named:
    """An id, what goes by it, and where. Ids of the same ``space`` must differ."""

    space: tuple[str, str]
    id: str
    title: str
    place: Place


def addressed(plan: Plan) -> Iterator[Named]:
    """Everything in a part of the plan that others refer to by its id alone.

    Sub-goals and indicators are known by the path of ids that leads to them, and YAML has each id once in its place.
    """
    for goal in plan.of(CouncilGoal):
        yield Named(("mål", ""), goal.id, goal.value.title, goal.place)
    for assignment in plan.of(Assignment):
        yield Named(("uppdrag", assignment.board), assignment.id, assignment.value.title, assignment.place)
    entries: tuple[Entry, ...] = (*plan.of(Body), *plan.of(Group))
    for entry in entries:
        yield Named(("organ", ""), entry.id, entry.value.name, entry.place.key())


def contested_names(plan: Plan) -> Iterator[tuple[str, tuple[Entry, Place], tuple[Entry, Place]]]:
    """Names that two entries of the register go by at the same time: the name, the later one and the first."""
    owners: dict[str, tuple[Entry, Place]] = {}
    for entry in plan.register.entries():
        for name, place in _names(entry):
            owner, first = owners.setdefault(" ".join(name.casefold().split()), (entry, place))
            if owner is not entry and owner.id != entry.id and _at_the_same_time(owner, entry):
                yield name, (entry, place), (owner, first)


def _names(entry: Entry) -> Iterator[tuple[str, Place]]:
    yield entry.id, entry.place.key()
    yield entry.value.name, entry.at("namn")
    for index, alias in enumerate(entry.value.aliases):
        yield alias, entry.at("alias", index)
    if short := getattr(entry.value, "short_name", None):
        yield short, entry.at("kortnamn")


def _at_the_same_time(first: Entry, second: Entry) -> bool:
    one: Period | None = getattr(first.value, "period", None)
    other: Period | None = getattr(second.value, "period", None)
    if one is None or other is None:
        return True
    return (one.start or 0) <= (other.end or 9999) and (other.start or 0) <= (one.end or 9999)
