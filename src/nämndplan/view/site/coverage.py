"""Who got each of the council's assignments, and who answers it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cached_property

from ...frozen import frozen
from ...model import Assignment, Item
from ..answers import answering
from ..context import Context
from .source import SiteSource


class State(Enum):
    """How a body stands to an assignment."""

    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    NO_PLAN = "no-plan"
    NOT_DIRECTED = "not-directed"


def state_word(context: Context, state: State) -> str:
    """How a body stands to an assignment, in words."""
    match state:
        case State.ANSWERED:
            return context.say("svarar")
        case State.UNANSWERED:
            return context.say("inget svar än")
        case State.NO_PLAN:
            return context.say("ingen plan här")
        case State.NOT_DIRECTED:
            return "–"


@frozen(slots=False)
class Coverage:
    """The council's assignments, who got and who answers each, and the bodies with a plan here.

    ``ranks`` are the places of the bodies in the register.
    """

    assignments: tuple[Item[Assignment], ...]
    directed: Mapping[str, tuple[str, ...]]
    answered: Mapping[str, Mapping[str, None]]
    with_plan: Mapping[str, tuple[str, ...]]
    ranks: Mapping[str, int]

    @cached_property
    def bodies(self) -> tuple[str, ...]:
        """The bodies that got or answer something, in the register's order."""
        concerned = (*self.directed.values(), *self.answered.values())
        return self._in_order({body for bodies in concerned for body in bodies})

    def state(self, assignment: str, body: str) -> State:
        """How a body stands to an assignment."""
        if body in self.answered.get(assignment, ()):
            return State.ANSWERED
        if body not in self.directed[assignment]:
            return State.NOT_DIRECTED
        return State.UNANSWERED if body in self.with_plan else State.NO_PLAN

    def states(self, assignment: str) -> dict[str, State]:
        """How every body that has to do with an assignment stands to it."""
        concerned = {*self.directed[assignment], *self.answered.get(assignment, ())}
        return {body: self.state(assignment, body) for body in self._in_order(concerned)}

    def summed(self, assignment: str) -> State:
        """The assignment as a whole: unanswered when some board with a plan owes an answer and none is given."""
        if assignment in self.answered:
            return State.ANSWERED
        return State.UNANSWERED if assignment in self._given_here else State.NO_PLAN

    @cached_property
    def _given_here(self) -> frozenset[str]:
        return frozenset(assignment for given in self.with_plan.values() for assignment in given)

    def _in_order(self, bodies: Iterable[str]) -> tuple[str, ...]:
        last = len(self.ranks)
        return tuple(sorted(bodies, key=lambda body: (self.ranks.get(body, last), body)))


def coverage_of(source: SiteSource) -> Coverage:
    """The coverage of a plan's assignments, bodies in the register's order."""
    answered: dict[str, dict[str, None]] = {}
    for board in source.with_answers:
        body = source.body_of(board)
        for ids, _, _ in answering(source.context, board):
            for id in ids:
                answered.setdefault(id, {})[body] = None
    given = source.context.given
    return Coverage(
        tuple(source.plan.council_assignments.values()),
        source.context.recipients,
        answered,
        {body: given.get(body, ()) for body in map(source.body_of, source.with_answers)},
        source.context.ranks,
    )
