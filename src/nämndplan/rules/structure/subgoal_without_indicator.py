"""Delmål utan indikator

Vad
    Ett delmål har ingen indikator, inga egna delmål och svarar inte mot något uppdrag.
    Har delmålet ovanför egna indikatorer räcker det.

Varför
    Utan något att mäta eller redovisa går det inte att säga om delmålet är nått. Ett
    delmål som svarar mot ett uppdrag bedöms genom uppdraget.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            målvärde: 75
      trygg-skola:  # VARNING NP307
        titel: Tryggheten i skolan ökar

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            målvärde: 75
      trygg-skola:
        titel: Tryggheten i skolan ökar
        indikatorer:
          upplevd-trygghet-i-skolan:
            titel: Andel elever som känner sig trygga
            målvärde: 90
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ...diagnostics import Finding, Severity, say
from ...model import CouncilGoal, GoalNode, Indicator, Item, Plan
from ..boards import board_home, by_board, council_home
from ..many import Many
from ..rule import Fact, Rule

SOME = say("{count} av {these} har ingen indikator")
NONE = say("Inget av {these} har någon indikator")


def check(plan: Plan) -> Iterator[Finding]:
    """Board by board. The council's own sub-goals count only where the council measures any of them."""
    leaves = by_board(node for node in plan.of(GoalNode) if not node.value.subgoals and not plan.unsure(node.place))
    for board, nodes in leaves.items():
        lacking = [node for node in nodes if not (node.value.indicators or node.value.answers or _is_measured(node))]
        if board or len(lacking) < len(nodes):
            many = Many(board, tuple(nodes), board_home(board, plan) if board else council_home(plan), True)
            yield from many.told(
                map(_lacks, lacking),
                SOME,
                NONE,
                say("Lägg till indikatorer: under varje delmål, med titel: och målvärde:."),
                things=say("delmål på lägsta nivån") if any(_is_below(node) for node in nodes) else say("delmål"),
            )


def _is_measured(node: Item[Any]) -> bool:
    """True where a sub-goal above has indicators of its own: they tell of what stands below it, too."""
    above = node.parent
    while above is not None and isinstance(above.value, GoalNode):
        if above.value.indicators:
            return True
        above = above.parent
    return False


def _is_below(node: Item[GoalNode]) -> bool:
    return node.parent is not None and isinstance(node.parent.value, GoalNode)


def _lacks(node: Item[GoalNode]) -> Finding:
    return Finding(
        "NP307",
        node.place.key(),
        say("Delmålet ”{title}” har ingen indikator", title=node.value.title),
        hint=say("Lägg till indikatorer: under delmålet, eller svarar_mot: med det uppdrag som delmålet bedöms genom."),
    )


def gather(plan: Plan) -> Iterator[Fact]:
    """The boards that are here: the council's goals may be measured by them."""
    return ((board,) for board in plan.boards)


def conclude(plan: Plan, boards: Sequence[Fact]) -> Iterator[Finding]:
    """Where the council measures most of its goals itself: those that it does not measure."""
    if boards:
        return
    goals = [goal for goal in plan.goals.values() if not plan.unsure(goal.place)]
    measured = {indicator.place.file for indicator in plan.of(Indicator)}
    lacking = [goal for goal in goals if goal.place.file not in measured]
    if 2 * len(lacking) < len(goals):
        many = Many("", tuple(goals), council_home(plan), True)
        yield from many.told(map(_goal_lacks, lacking), SOME, NONE, things=say("mål"))


def _goal_lacks(goal: Item[CouncilGoal]) -> Finding:
    return Finding(
        "NP307",
        goal.at("titel"),
        say("Målet ”{title}” har ingen indikator", title=goal.value.title),
        hint=say("Lägg till indikatorer: under målet. De andra målen har det."),
    )


RULE = Rule(
    "NP307", "subgoal-without-indicator", Severity.WARNING, __doc__, check_plan=check, gather=gather, conclude=conclude
)
