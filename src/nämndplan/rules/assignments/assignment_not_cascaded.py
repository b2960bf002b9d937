"""Uppdrag som inte förs vidare

Vad
    Fullmäktige har riktat uppdrag till nämnden, och nämnden svarar på dem i ett delmål eller
    en indikator, men har inte fört dem vidare till sin förvaltning eller någon annan. Har
    delmålet eller indikatorn en enhet som ansvarig är uppdraget fört vidare dit. Uppdrag som
    ingenting svarar på sägs av NP508.

Varför
    Det är förvaltningen som gör arbetet. Ett uppdrag som stannar i nämnden kan bli
    liggande, om nämnden inte har tänkt utföra det själv.

Fel
    # uppdrag/minska-el.yaml
    titel: Minska elanvändningen
    till: [styrelsen]  # UPPLYSNING NP505
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      mindre-el:
        titel: Elanvändningen i lokalerna minskar
        svarar_mot: [minska-el]

Rätt
    # uppdrag/minska-el.yaml
    titel: Minska elanvändningen
    till: [styrelsen]
    # nämnder/styrelsen/uppdrag/minska-el.yaml
    titel: Minska elanvändningen
    till: [kontoret]
    svarar_mot: [minska-el]
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Assignment, Item, Plan
from ..boards import board_id, board_name
from ..rule import Rule
from ..unread import may_be_hidden
from .answers import Answers, answers
from .recipients import assignments_to_boards, told_here


def check(plan: Plan) -> Iterator[Finding]:
    """Board by board. What nothing answers is told already (NP508)."""
    found = answers(plan)
    for given in assignments_to_boards(plan):
        board = given.board
        if may_be_hidden("svarar_mot", f"nämnder/{board}/uppdrag/", plan):
            continue
        kept = [
            item
            for item in given.items
            if (answer := found.get((board, item.id))) and not (answer.handed_on or _is_some_units(answer, board, plan))
        ]
        yield from given.told(
            (_kept(item, board, plan) for item in kept),
            say("{count} av {these} förs inte vidare"),
            say("Inget av {these} förs vidare"),
            say("Ska någon annan utföra dem: skriv svarar_mot: och uppdragets id i filer i nämndens mapp uppdrag."),
            things=say("uppdrag från fullmäktige"),
        )


def _is_some_units(answer: Answers, board: str, plan: Plan) -> bool:
    """True when a unit of the board's answers for the sub-goal or the indicator: then it has been handed on."""
    owners = [*(node.value.owner for node in answer.subgoals), *(one.value.owner for one in answer.indicators)]
    bodies = [plan.register.body(owner) for owner in owners if owner]
    return any(body and body.id != board_id(board, plan) for body in bodies)


def _kept(assignment: Item[Assignment], board: str, plan: Plan) -> Finding:
    return Finding(
        "NP505",
        told_here(assignment, board, plan),
        say(
            "{board} för inte vidare uppdraget ”{title}”",
            board=board_name(board, plan),
            title=assignment.value.title,
        ),
        say("{name}", name=board_name(board, plan)),
        hint=say(
            "Ska någon annan utföra det: skriv {line} i en fil i {folder}.",
            line=f"svarar_mot: [{assignment.id}]",
            folder=_in(board),
        ),
    )


def _in(board: str) -> str:
    return f"nämnder/{board}/uppdrag"


RULE = Rule("NP505", "assignment-not-cascaded", Severity.INFO, __doc__, check_plan=check)
