"""What boards do about the council's assignments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field

from ...diagnostics import Place
from ...frozen import frozen
from ...model import Assignment, GoalNode, Indicator, Item, Plan
from ..memo import once_per_plan
from ..nearest import meant
from ..unread import may_be_hidden

Answering = Item[GoalNode] | Item[Indicator] | Item[Assignment]


@frozen
class Answers:
    """How one board answers one assignment: with sub-goals, indicators, assignments that it hands on."""

    subgoals: list[Item[GoalNode]] = field(default_factory=list)
    indicators: list[Item[Indicator]] = field(default_factory=list)
    handed_on: list[Item[Assignment]] = field(default_factory=list)

    @property
    def are_measured(self) -> bool:
        """True when an indicator, or a target in an assignment, tells how it went."""
        by_subgoal = any(node.value.indicators or node.value.subgoals for node in self.subgoals)
        return bool(self.indicators) or by_subgoal or any(item.value.target for item in self.handed_on)


@once_per_plan
def answers(plan: Plan) -> dict[tuple[str, str], Answers]:
    """All answers, by board and the id of the assignment; a misspelt one (NP301) is taken for the one it is like."""
    known = plan.council_assignments
    found: dict[tuple[str, str], Answers] = {}
    for node in plan.of(GoalNode):
        for id in node.value.answers:
            found.setdefault((node.board, meant(id, known)), Answers()).subgoals.append(node)
    for indicator in plan.of(Indicator):
        for id in indicator.value.answers:
            found.setdefault((indicator.board, meant(id, known)), Answers()).indicators.append(indicator)
    for assignment in plan.of(Assignment):
        for id in assignment.value.hands_on:
            found.setdefault((assignment.board, meant(id, known)), Answers()).handed_on.append(assignment)
    return found


def answering(plan: Plan) -> Iterator[tuple[Answering, str, Place]]:
    """Each answer of a board: what answers, the id of the assignment, and where it says so."""
    nodes: list[Item[GoalNode] | Item[Indicator]] = [*plan.of(GoalNode), *plan.of(Indicator)]
    for item in nodes:
        for index, id in enumerate(item.value.answers):
            yield item, id, item.at("svarar_mot", index)
    for assignment in plan.of(Assignment):
        for index, id in enumerate(assignment.value.hands_on):
            yield assignment, id, assignment.at("svarar_mot", index)


def may_answer_unseen(board: str, plan: Plan) -> bool:
    """True when something broken in the board's files may be an answer."""
    folder = f"nämnder/{board}/"
    return any(may_be_hidden("svarar_mot", f"{folder}{part}/", plan) for part in ("mål", "uppdrag"))
