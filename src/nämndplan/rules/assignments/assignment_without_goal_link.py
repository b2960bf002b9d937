"""Uppdrag utan koppling till mål

Vad
    Ett uppdrag anger inte vilket av fullmäktiges mål det hör till, och inget delmål svarar
    mot det. Gäller det många sägs det en gång. Har planen inga mål sägs inget, och inte heller
    när en nämnds egen plan har sina uppdrag i en lista för sig, där inget nämner något mål.

Varför
    Uppdragen är till för att nå målen. Utan koppling syns inte vilket mål uppdraget leder
    till, och det kommer inte med när målet följs upp.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten  # VARNING NP509
    till: [styrelsen]

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
    mål: [1-trygghet]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...diagnostics import Finding, Sentence, Severity, say
from ...model import Assignment, BoardGoal, Item, Plan
from ..boards import board_home, council_home
from ..many import Many
from ..rule import Fact, Rule
from ..unread import may_be_hidden
from .answers import answering

SOME = say("{count} av {these} anger inte vilket mål de hör till")
NONE = say("Inget av {these} anger vilket mål det hör till")


def check(plan: Plan) -> Iterator[Finding]:
    """What a board hands on belongs to the goal of the assignment that it answers."""
    for board in plan.boards:
        if not _has_goals(plan, board):
            continue
        own = tuple(item for item in plan.of(Assignment) if not item.value.hands_on and _is_known(item, plan))
        if _is_a_list_by_itself(own, plan):
            continue
        yield from Many(board, own, board_home(board, plan), True).told(
            (_one(item, plan) for item in own if not item.value.goals),
            SOME,
            NONE,
            _add_goals(),
            things=say("uppdrag"),
        )


def gather(plan: Plan) -> Iterator[Fact]:
    """The council's assignments that are answered under a goal, and that goal."""
    for item, id, _ in answering(plan):
        if goal := item.above(BoardGoal):
            yield id, goal.id


def conclude(plan: Plan, answers: Sequence[Fact]) -> Iterator[Finding]:
    """An assignment that is answered under a goal has its link there, unless no assignment says its goal itself."""
    if not _has_goals(plan):
        return
    linked: dict[str, str] = dict(answers)
    own = tuple(item for item in plan.of(Assignment) if _is_known(item, plan))
    lacking = [item for item in own if not item.value.goals]
    is_every = len(lacking) == len(own) > 1
    yield from Many("", own, council_home(plan), True).told(
        (_one(item, plan) for item in lacking if is_every or item.id not in linked),
        SOME,
        NONE,
        _example(lacking, linked),
        things=say("uppdrag"),
    )


def _is_a_list_by_itself(own: Sequence[Item[Assignment]], plan: Plan) -> bool:
    """True for a board's own plan, in which none of several assignments names a goal: so that plan is made."""
    return not plan.goals and len(own) > 1 and not any(item.value.goals for item in own)


def _has_goals(plan: Plan, board: str = "") -> bool:
    """Without goals there is nothing to belong to."""
    own = plan.files_below(f"nämnder/{board}/mål/") if board else ()
    return bool(plan.goals or plan.files_below("mål/") or own)


def _is_known(assignment: Item[Assignment], plan: Plan) -> bool:
    return not any(may_be_hidden(key, assignment.place.file, plan) for key in ("mål", "svarar_mot"))


def _one(assignment: Item[Assignment], plan: Plan) -> Finding:
    goal = next((goal.id for goal in plan.of(BoardGoal)), "1-mål") if not plan.goals else next(iter(plan.goals))
    return Finding(
        "NP509",
        assignment.at("titel"),
        say("Uppdraget ”{title}” anger inte vilket mål det hör till", title=assignment.value.title),
        hint=say("Lägg till mål: med id för ett eller flera av planens mål, till exempel mål: [{id}].", id=goal),
    )


def _add_goals() -> Sentence:
    return say("Lägg till mål: i uppdragens filer, med id för ett eller flera av planens mål.")


def _example(lacking: Sequence[Item[Assignment]], linked: Mapping[str, str]) -> Sentence:
    answered = next((item for item in lacking if item.id in linked), None)
    if answered is None:
        return _add_goals()
    return say(
        "Lägg till mål: i uppdragens filer, till exempel mål: [{goal}] i {file}, som har sitt svar där.",
        file=answered.place.file,
        goal=linked[answered.id],
    )


RULE = Rule(
    "NP509",
    "assignment-without-goal-link",
    Severity.WARNING,
    __doc__,
    check_plan=check,
    gather=gather,
    conclude=conclude,
)
