"""Entries of goals: sub-goals, indicators and their values, put where they belong."""

from __future__ import annotations

from ... import lazy_re as re
from ..doubts import Doubt
from ..heads import Role
from ..leaf import LeafCell
from ..reading import GoalDraft, PlanDraft
from ..tree import Node, below, fresh_id
from ..values import outcome_reader, split_year, target_reader, value_node

INNER_CAPITAL = re.compile(r"(?<=[a-zåäö.)])\s+(?=[A-ZÅÄÖ][a-zåäö]+)")
"""Where a second text seems to begin in a line."""
NAMES = {
    Role.OUTCOME: "utfall",
    Role.TARGET: "målvärde",
    Role.LONG_TERM: "långsiktigt",
    Role.TREND: "målvärde",
    Role.FREQUENCY: "frekvens",
}
"""The keys of what columns hold."""


def title_of(nodes: list[Node]) -> str:
    """The title among some entries."""
    return next((str(node.value) for node in nodes if node.key == "titel"), "")


def new_subgoal(goal: GoalDraft, title: str, doubts: tuple[Doubt, ...]) -> list[Node]:
    """A sub-goal's entries, put into its goal."""
    entries = [Node("titel", title, doubts)]
    goal.subgoals.append(Node(fresh_id(title, [node.key for node in goal.subgoals], "delmål"), entries))
    return entries


def new_indicator(goal: GoalDraft, subgoal: list[Node] | None, title: str, doubts: tuple[Doubt, ...]) -> list[Node]:
    """An indicator's entries, put into its sub-goal, or its goal."""
    holder = goal.indicators if subgoal is None else below(subgoal, "indikatorer")
    entries = [Node("titel", title, doubts)]
    holder.append(Node(fresh_id(title, [node.key for node in holder], "indikator"), entries))
    return entries


def put(node: list[Node], key: str, new: Node, reading: PlanDraft, leaf: LeafCell) -> None:
    """Put an entry among others; one whose key is taken is left over."""
    if any(each.key == key for each in node):
        reading.leave(leaf, "I102")
    else:
        node.append(new)


def put_outcome(node: list[Node], period: str, cell: LeafCell, reading: PlanDraft) -> None:
    """Put an outcome under its year, or as the latest known."""
    year, rest = split_year(cell.whole) if not period else ("", cell.whole)
    if year:
        cell = LeafCell(rest, cell.place, (), cell.doubts)
    period = period or year
    if not period:
        put(node, "senast_känt", value_node("senast_känt", cell, outcome_reader), reading, cell)
        return
    outcome = value_node(period, cell, outcome_reader)
    outcome.covers = year
    put(below(node, "utfall"), period, outcome, reading, cell)


def put_target(node: list[Node], period: str, cell: LeafCell, reading: PlanDraft, is_alone: bool) -> None:
    """Put a target under its year, or by itself."""
    if not period:
        if is_alone:
            put(node, "målvärde", value_node("målvärde", cell, target_reader), reading, cell)
        else:
            reading.leave(cell, "I102")
        return
    put(below(node, "målvärde"), period, value_node(period, cell, target_reader), reading, cell)


def put_field(node: list[Node], key: str, cell: LeafCell, reading: PlanDraft) -> None:
    """Put what stands in a column that has no period."""
    is_value = key in {"målvärde", "långsiktigt"}
    put(node, key, value_node(key, cell, target_reader) if is_value else Node(key, cell.whole), reading, cell)
