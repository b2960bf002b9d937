"""Mål utan delmål

Vad
    Ett av fullmäktiges mål riktas till en nämnd, men nämnden har varken delmål,
    indikator eller uppdrag under målet. Ett mål som riktas till alla och som fullmäktige mäter
    själv räknas inte, och inte en nämnd som har sin del av en klimatbudget i ekonomi.yaml. Att
    ingen nämnd har något delmål sägs inte när de flesta nämnders planer inte finns här.

Varför
    Fullmäktige väntar sig att nämnden arbetar mot målet. Utan delmål syns inte hur.

Fel
    # mål/2-skola.yaml
    titel: En skola att lita på
    riktas_till: [styrelsen]  # VARNING NP306

Rätt
    # mål/2-skola.yaml
    titel: En skola att lita på
    riktas_till: [styrelsen]
    # nämnder/styrelsen/mål/2-skola.yaml
    delmål:
      trygg-skola:
        titel: Tryggheten i skolan ökar
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...diagnostics import Finding, Severity, say
from ...model import Assignment, BoardGoal, BodyType, CouncilGoal, GoalNode, Item, Plan
from ..boards import answers_in_tables, board_home, board_id, board_name, council_home, is_group
from ..many import Many
from ..memo import once_per_council
from ..nearest import meant
from ..rule import Fact, Rule
from ..unread import may_be_hidden


def check(plan: Plan) -> Iterator[Finding]:
    """Each board by itself."""
    worked_on = _worked_on(plan)
    for board in plan.boards:
        if answers_in_tables(board, plan):
            continue
        directed = _directed_to(plan).get(board_id(board, plan), ())
        known = tuple(goal for goal in directed if _is_known(board, goal.id, plan))
        yield from Many(board, known, board_home(board, plan), True).told(
            (_missing(board, goal, plan) for goal in known if goal.id not in worked_on),
            say("{count} av {these} har inget delmål i nämndplanen"),
            say("Inget av {these} har något delmål i nämndplanen"),
            say("Skriv nämndens delmål i dess mapp mål, i filer med samma namn som målens."),
            things=say("mål från fullmäktige"),
        )


def gather(plan: Plan) -> Iterator[Fact]:
    """The goals that a board works on, or may: what is broken may hide it."""
    worked_on = _worked_on(plan)
    for board in plan.boards:
        yield board, tuple(goal for goal in plan.goals if goal in worked_on or not _is_known(board, goal, plan))


def conclude(plan: Plan, boards: Sequence[Fact]) -> Iterator[Finding]:
    """A goal that is directed to nobody in particular needs one board at least."""
    worked_on = {goal for _, goals in boards for goal in goals}
    if not boards or _lacks_boards({board_id(board, plan) for board, _ in boards}, plan):
        return
    goals = tuple(goal for goal in plan.goals.values() if not plan.unsure(goal.place))
    yield from Many("", goals, council_home(plan), True).told(
        (_nobody(goal) for goal in goals if not _is_somebodys(goal, worked_on)),
        say("Ingen nämnd har något delmål under {count} av fullmäktiges {all} mål"),
        say("Ingen nämnd har något delmål under något av fullmäktiges {count} mål"),
    )


def _lacks_boards(here: set[str], plan: Plan) -> bool:
    """True where most boards of the register have no folder: their plans, with the goals, are published elsewhere."""
    known = {
        id
        for id, body in plan.register.bodies.items()
        if body.value.type is BodyType.BOARD and not (body.value.period and body.value.period.end)
    }
    return len(known) > 1 and 2 * len(known & here) < len(known)


def _is_somebodys(goal: Item[CouncilGoal], worked_on: set[str]) -> bool:
    return bool(goal.value.subgoals or goal.value.indicators or goal.value.directed_to) or goal.id in worked_on


def _worked_on(plan: Plan) -> set[str]:
    """What refers to a goal by a misspelt name (NP109, NP301) is taken to be about the goal that it is like."""
    own = (item.id for item in plan.of(BoardGoal) if item.value.subgoals or item.value.indicators)
    given = (goal for item in plan.of(Assignment) if item.board for goal in item.value.goals)
    return {meant(goal, plan.goals) for goal in (*own, *given)}


@once_per_council
def _directed_to(plan: Plan) -> dict[str, list[Item[CouncilGoal]]]:
    """The council's goals that are directed to each body."""
    directed: dict[str, list[Item[CouncilGoal]]] = {}
    for goal in plan.goals.values():
        if _is_measured_for_all(goal, plan):
            continue
        for body in plan.register.expand(goal.value.directed_to):
            directed.setdefault(body, []).append(goal)
    return directed


def _is_measured_for_all(goal: Item[CouncilGoal], plan: Plan) -> bool:
    """True for a goal that the council measures itself and directs to everybody: no board needs goals of its own."""
    value = goal.value
    has_own = bool(value.indicators) or any(node.value.indicators for node in plan.of(GoalNode) if node.parent is goal)
    return has_own and any(is_group(reference, plan) for reference in value.directed_to)


def _is_known(board: str, goal: str, plan: Plan) -> bool:
    """True when nothing that the board has under the goal can have been lost on the way."""
    file = f"nämnder/{board}/mål/{goal}.yaml"
    hidden = (may_be_hidden(key, file, plan) for key in ("delmål", "indikatorer"))
    return not any(hidden) and not may_be_hidden("mål", f"nämnder/{board}/uppdrag/", plan)


def _missing(board: str, goal: Item[CouncilGoal], plan: Plan) -> Finding:
    title, name = goal.value.title, board_name(board, plan)
    index = next(
        i for i, to in enumerate(goal.value.directed_to) if board_id(board, plan) in plan.register.expand([to])
    )
    file = f"nämnder/{board}/mål/{goal.id}.yaml"
    return Finding(
        "NP306",
        goal.at("riktas_till", index),
        say("{board} har inget delmål under målet ”{title}”, som riktas dit", board=name, title=title),
        say("{name}", name=name),
        hint=say("Skriv nämndens delmål i {file}, eller ta bort nämnden ur riktas_till.", file=file),
    )


def _nobody(goal: Item[CouncilGoal]) -> Finding:
    return Finding(
        "NP306",
        goal.at("titel"),
        say("Ingen nämnd har något delmål under målet ”{title}”", title=goal.value.title),
        hint=say("Skriv i riktas_till: vilka nämnder målet riktas till. Då visar planen vilka delmål som saknas."),
    )


RULE = Rule(
    "NP306", "goal-without-subgoal", Severity.WARNING, __doc__, check_plan=check, gather=gather, conclude=conclude
)
