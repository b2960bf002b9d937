"""Uppdrag utan koppling till mål

Vad
    Ett uppdrag anger inte vilket av fullmäktiges mål det hör till, och inget delmål svarar
    mot det. Gäller det alla uppdrag sägs det en gång.

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
from ..boards import board_home, board_name, council_home
from ..rule import Fact, Rule
from ..unread import may_be_hidden
from .answers import answering


def check(plan: Plan) -> Iterator[Finding]:
    """What a board hands on belongs to the goal of the assignment that it answers."""
    for board in plan.boards:
        own = [item for item in plan.of(Assignment) if not item.value.hands_on and _is_known(item, plan)]
        yield from _lacking(board, own, {}, plan)


def gather(plan: Plan) -> Iterator[Fact]:
    """The council's assignments that are answered under a goal, and that goal."""
    for item, id, _ in answering(plan):
        if goal := item.above(BoardGoal):
            yield id, goal.id


def conclude(plan: Plan, answers: Sequence[Fact]) -> Iterator[Finding]:
    """An assignment that is answered under a goal has its link there."""
    own = [item for item in plan.of(Assignment) if _is_known(item, plan)]
    yield from _lacking("", own, dict(answers), plan)


def _lacking(board: str, own: list[Item[Assignment]], linked: Mapping[str, str], plan: Plan) -> Iterator[Finding]:
    lacking = [item for item in own if not item.value.goals]
    if len(lacking) == len(own) > 1:
        yield _all(board, own, linked, plan)
    else:
        yield from (_one(item, next(iter(plan.goals), "1-mål")) for item in lacking if item.id not in linked)


def _is_known(assignment: Item[Assignment], plan: Plan) -> bool:
    return not any(may_be_hidden(key, assignment.place.file, plan) for key in ("mål", "svarar_mot"))


def _one(assignment: Item[Assignment], example: str) -> Finding:
    return Finding(
        "NP509",
        assignment.at("titel"),
        say("Uppdraget ”{title}” anger inte vilket mål det hör till", title=assignment.value.title),
        hint=say(
            "Lägg till mål: med id för ett eller flera av fullmäktiges mål, till exempel mål: [{id}].", id=example
        ),
    )


def _all(board: str, own: list[Item[Assignment]], linked: Mapping[str, str], plan: Plan) -> Finding:
    if board:
        headline = say(
            "Inget av de {count} uppdrag som {board} ger är kopplat till något mål",
            count=len(own),
            board=board_name(board, plan),
        )
        return Finding("NP509", board_home(board, plan), headline, hint=_add_goals())
    headline = say("Inget av {count} uppdrag från fullmäktige anger vilket mål det hör till", count=len(own))
    example = next((item for item in own if item.id in linked), None)
    hint = _example(example, linked[example.id]) if example else _add_goals()
    return Finding("NP509", council_home(plan), headline, hint=hint)


def _add_goals() -> Sentence:
    return say("Lägg till mål: i uppdragens filer, med id för ett eller flera av fullmäktiges mål.")


def _example(assignment: Item[Assignment], goal: str) -> Sentence:
    return say(
        "Lägg till mål: i uppdragens filer, till exempel mål: [{goal}] i {file}, som har sitt svar där.",
        file=assignment.place.file,
        goal=goal,
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
