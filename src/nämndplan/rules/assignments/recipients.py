"""Who assignments and goals are directed to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ... import lazy_re as re
from ...diagnostics import Place
from ...frozen import frozen
from ...model import Assignment, BoardGoal, CouncilGoal, GoalNode, Item, Plan, ReceivedAssignment, names_of
from ..boards import board_home, board_id, has_only_economy
from ..many import Many
from ..memo import once_per_council

_NO_NAME = re.compile("(?!)")


@frozen
class Recipients:
    """A list of recipients as it stands in a file. ``speaker`` is the body that writes it, "" for the council.

    ``is_below`` is true where what it belongs to has recipients, whom "övriga nämnder" may be others than.
    """

    references: tuple[str, ...]
    place: Place
    speaker: str = ""
    is_below: bool = False


def recipient_lists(plan: Plan) -> Iterator[Recipients]:
    """Every list of recipients: in assignments, in the boards' rewordings of them, and in goals of every level."""
    for assignment in plan.of(Assignment):
        speaker = board_id(assignment.board, plan) if assignment.board else ""
        yield Recipients(assignment.value.to, assignment.at("till"), speaker)
        for index, part in enumerate(assignment.value.sub_items):
            if part.to:
                yield Recipients(part.to, assignment.at("delar", index, "till"), speaker)
    for received in plan.of(ReceivedAssignment):
        yield Recipients(received.value.to, received.at("till"))
    goals: tuple[Item[Any], ...] = (*plan.of(CouncilGoal), *plan.of(BoardGoal), *plan.of(GoalNode))
    for goal in goals:
        if goal.value.directed_to:
            speaker = board_id(goal.board, plan) if goal.board else ""
            yield Recipients(goal.value.directed_to, goal.at("riktas_till"), speaker, _is_below(goal))


def _is_below(goal: Item[Any]) -> bool:
    above = goal.parent
    while above is not None and not getattr(above.value, "directed_to", ()):
        above = above.parent
    return isinstance(goal.value, GoalNode) and above is not None


def recipients(assignment: Item[Assignment], plan: Plan) -> tuple[str, ...]:
    """The bodies that an assignment is directed to; () when that is not known for certain."""
    references = assignment.value.recipients
    if not plan.register.complete or plan.unsure(assignment.at("till")):
        return ()
    if not all(plan.register.find(reference) or plan.register.of_types(reference) for reference in references):
        return ()
    speaker = board_id(assignment.board, plan) if assignment.board else ""
    return plan.register.expand(references, speaker)


def assignments_to_boards(plan: Plan) -> Iterator[Many[Assignment]]:
    """The council's assignments to each board that has a plan here, in the council's order."""
    given, is_complete = _assignments_to_bodies(plan), not plan.unsure_below("uppdrag/")
    for board in plan.boards:
        if not has_only_economy(board, plan):
            items = tuple(given.get(board_id(board, plan), ()))
            yield Many(board, items, board_home(board, plan), is_complete)


@once_per_council
def _assignments_to_bodies(plan: Plan) -> dict[str, list[Item[Assignment]]]:
    given: dict[str, list[Item[Assignment]]] = {}
    for assignment in plan.council_assignments.values():
        for body in recipients(assignment, plan):
            if plan.register.is_gone(body):
                continue  # NP807 says so, and nobody there can answer
            given.setdefault(body, []).append(assignment)
    return given


def told_here(assignment: Item[Assignment], board: str, plan: Plan) -> Place:
    """Where a board is told of an assignment: in its own plan if it words it there, else in the council's list."""
    own = plan.board_plan(board)
    if own and assignment.id in own.value.received:
        return own.at("mottagna_uppdrag", assignment.id).key()
    return named_in(assignment, board, plan)


def named_in(assignment: Item[Assignment], board: str, plan: Plan) -> Place:
    """The recipient in the council's assignment by which a board is meant."""
    id = board_id(board, plan)
    for index, reference in enumerate(assignment.value.to):
        if id in plan.register.expand([reference]):
            return assignment.at("till", index)
    for index, part in enumerate(assignment.value.sub_items):
        if id in plan.register.expand(part.to):
            return assignment.at("delar", index, "till")
    return assignment.at("till")


@once_per_council
def any_name(plan: Plan) -> re.Pattern[str]:
    """Any name that the register has of a body, whole: no "omsorgsnämnden" in Vård- och omsorgsnämnden."""
    names = {name for entry in plan.register.bodies.values() for name in names_of(entry)}
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    any_of_them = "|".join(r"\s+".join(re.escape(word) for word in name.split()) for name in longest_first)
    return re.compile(rf"(?<!\w)(?<!- och )(?:{any_of_them})(?!\w)", re.IGNORECASE) if names else _NO_NAME
