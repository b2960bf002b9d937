"""Uppdrag utan svar

Vad
    Fullmäktige har riktat ett uppdrag till nämnden, men inget delmål, ingen indikator och
    inget uppdrag i nämndens plan svarar mot det.

    Nämndens sidor i fullmäktiges egen budget kan inte ha svarat än. Har fullmäktige ett
    beslut i plan.yaml men nämnden inget i nämndplan.yaml, heter den bara som nämnden och
    svarar den inte på något sägs inget.

Varför
    Då syns inte i planen om nämnden tänker göra det som fullmäktige har bestämt, och det
    går inte att följa upp.

Fel
    # uppdrag/minska-el.yaml
    titel: Minska elanvändningen
    till: [styrelsen]  # VARNING NP508

Rätt
    # uppdrag/minska-el.yaml
    titel: Minska elanvändningen
    till: [styrelsen]
    # nämnder/styrelsen/uppdrag/minska-el.yaml
    titel: Minska elanvändningen i lokalerna
    till: [kontoret]
    svarar_mot: [minska-el]
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Place, Severity, say
from ...model import Assignment, Item, Plan, normal_name
from ..boards import board_name
from ..rule import Rule
from .answers import answers, may_answer_unseen
from .recipients import assignments_to_boards, named_in, told_here


def check(plan: Plan) -> Iterator[Finding]:
    """Only boards that have a folder here can be seen not to answer."""
    found = answers(plan)
    for given in assignments_to_boards(plan):
        board = given.board
        if may_answer_unseen(board, plan) or _is_in_the_same_book(board, plan):
            continue
        yield from given.told(
            (_unanswered(item, board, plan) for item in given.items if (board, item.id) not in found),
            say("{count} av {these} besvaras inte"),
            say("Inget av {these} besvaras"),
            say("Skriv svarar_mot: och uppdragets id i de delmål, indikatorer och uppdrag som svarar."),
            things=say("uppdrag från fullmäktige"),
        )


def _is_in_the_same_book(board: str, plan: Plan) -> bool:
    """True for a board whose pages the council decides on with the assignments: it can have answered none of them."""
    own = plan.board_plan(board)
    if own is None or own.value.decision or own.value.received or not (plan.settings and plan.settings.decision):
        return False
    is_a_chapter = normal_name(own.value.title) == normal_name(board_name(board, plan))
    return is_a_chapter and not any(by == board for by, _ in answers(plan))


def _unanswered(assignment: Item[Assignment], board: str, plan: Plan) -> Finding:
    place, source = told_here(assignment, board, plan), named_in(assignment, board, plan)
    return Finding(
        "NP508",
        place,
        say("{board} svarar inte på uppdraget ”{title}”", board=board_name(board, plan), title=assignment.value.title),
        say("{name}", name=board_name(board, plan)),
        notes=_source(place, source),
        hint=say(
            "Skriv svarar_mot: [{id}] i det delmål, den indikator eller det uppdrag som svarar.", id=assignment.id
        ),
    )


def _source(place: Place, source: Place) -> tuple[Note, ...]:
    return () if place == source else (Note(source, say("fullmäktiges uppdrag riktas hit")),)


RULE = Rule("NP508", "assignment-unanswered", Severity.WARNING, __doc__, check_plan=check)
