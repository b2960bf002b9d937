"""Who got each of the council's assignments, and who answers it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ...model import Assignment, Item
from ..answers import answering
from .source import SiteSource


class State(Enum):
    """How a body stands to an assignment."""

    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    NO_PLAN = "no-plan"
    NOT_DIRECTED = "not-directed"


@dataclass(frozen=True, slots=True)
class Coverage:
    """The council's assignments, the bodies that got or answer some of them, and how each stands to each."""

    assignments: tuple[Item[Assignment], ...]
    bodies: tuple[str, ...]
    directed: dict[str, tuple[str, ...]]
    answers: dict[tuple[str, str], int]
    with_plan: frozenset[str]

    def state(self, assignment: str, body: str) -> State:
        """How a body stands to an assignment."""
        if self.answers.get((assignment, body)):
            return State.ANSWERED
        if body not in self.directed[assignment]:
            return State.NOT_DIRECTED
        return State.UNANSWERED if body in self.with_plan else State.NO_PLAN

    def states(self, assignment: str) -> dict[str, State]:
        """How every body that has to do with an assignment stands to it."""
        found = {body: self.state(assignment, body) for body in self.bodies}
        return {body: state for body, state in found.items() if state is not State.NOT_DIRECTED}

    def summed(self, assignment: str) -> State:
        """The assignment as a whole: unanswered when some board with a plan owes an answer and none is given."""
        states = set(self.states(assignment).values())
        order = (State.ANSWERED, State.UNANSWERED)
        return next((state for state in order if state in states), State.NO_PLAN)


def coverage_of(source: SiteSource) -> Coverage:
    """The coverage of a plan's assignments, bodies in the register's order."""
    items = tuple(source.plan.council_assignments.values())
    answers: dict[tuple[str, str], int] = {}
    for board in source.boards:
        for ids, _, _ in answering(source.context, board):
            for id in ids:
                answers[id, source.body_of(board)] = answers.get((id, source.body_of(board)), 0) + 1
    directed = {item.id: source.recipients(item) for item in items}
    concerned = {body for bodies in directed.values() for body in bodies} | {body for _, body in answers}
    known = list(source.plan.register.bodies)
    bodies = tuple(sorted(concerned, key=lambda body: (known.index(body) if body in known else len(known), body)))
    return Coverage(items, bodies, directed, answers, frozenset(map(source.body_of, source.boards)))
