"""Hänvisning till något som inte finns

Vad
    En rad pekar på ett uppdrag, ett mål eller ett organ som inte finns i planen.

Varför
    En hänvisning som inte leder någonstans gör att svaret på ett uppdrag försvinner:
    den som läser uppdraget ser inte att nämnden arbetar med det.

Fel
    # nämnder/styrelsen/uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [kontoret]
    svarar_mot: [minska-resorna]  # FEL NP301

Rätt
    # nämnder/styrelsen/uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [kontoret]
    svarar_mot: [minska-resor]
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Place, Sentence, Severity, likely, say
from ...model import Assignment, Body, Decision, Group, Plan, ReceivedAssignment
from ..assignments.answers import answering
from ..nearest import nearest
from ..rule import Rule


def check(plan: Plan) -> Iterator[Finding]:
    """References to assignments, goals and bodies, in this order."""
    for place, id in _to_assignments(plan):
        if not plan.has_council_assignment(id):
            headline = say("Det finns inget uppdrag med id {id} i mappen uppdrag", id=id)
            yield _dangling(place, headline, nearest(id, plan.council_assignments), say("mappen uppdrag"))
    for assignment in plan.of(Assignment):
        for index, id in enumerate(assignment.value.goals):
            if not plan.has_council_goal(id) and not _names_itself(assignment.board, id, plan):
                headline = say("Det finns inget mål med id {id} i mappen mål", id=id)
                yield _dangling(assignment.at("mål", index), headline, nearest(id, plan.goals), say("mappen mål"))
    if plan.register.complete:
        yield from _to_bodies(plan)


def _names_itself(board: str, goal: str, plan: Plan) -> bool:
    """True when a board's own goal file gives the goal's title, as a plan without the council's part does."""
    own = plan.board_goals(board).get(goal) if board else None
    return own is not None and bool(own.value.title or plan.unsure(own.place))


def _to_assignments(plan: Plan) -> Iterator[tuple[Place, str]]:
    for _, id, place in answering(plan):
        yield place, id
    for received in plan.of(ReceivedAssignment):
        yield received.place.key(), received.id


def _to_bodies(plan: Plan) -> Iterator[Finding]:
    register = plan.register
    by_id = [(body.at("tillhör"), body.value.belongs_to) for body in plan.of(Body)]
    by_id += [
        (body.at("efterträds_av", i), id) for body in plan.of(Body) for i, id in enumerate(body.value.succeeded_by)
    ]
    by_id += [(group.at("medlemmar", i), id) for group in plan.of(Group) for i, id in enumerate(group.value.members)]
    by_name = [(assignment.at("från"), assignment.value.by) for assignment in plan.of(Assignment)]
    by_name += [(decision.at("organ"), decision.value.body) for decision in plan.of(Decision)]
    for place, id in by_id:
        if id in register.groups:
            headline = say("{id} är en grupp, inte ett organ", id=id)
            yield Finding("NP301", place, headline, hint=say("Skriv id för de organ som menas."))
        elif id and id not in register.bodies:
            yield _no_body(place, id, nearest(id, register.bodies))
    for place, name in by_name:
        if name and not register.find(name):
            yield _no_body(place, name, register.nearest(name))


def _no_body(place: Place, name: str, meant: str) -> Finding:
    headline = say("”{name}” finns inte i organisation.yaml", name=name)
    return _dangling(place, headline, meant, say("organisation.yaml"))


def _dangling(place: Place, headline: Sentence, meant: str, home: Sentence) -> Finding:
    hint = (
        say("Menade du {meant}?", meant=meant)
        if meant
        else say("Välj något som finns i {home}, lägg till det där, eller ta bort hänvisningen.", home=home)
    )
    return Finding("NP301", place, headline, hint=hint, fix=likely(place, meant) if meant else None)


RULE = Rule("NP301", "dangling-reference", Severity.ERROR, __doc__, check_plan=check)
