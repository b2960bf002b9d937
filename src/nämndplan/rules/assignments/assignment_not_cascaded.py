"""Uppdrag som inte förs vidare

Vad
    Fullmäktige har riktat uppdrag till nämnden, och nämnden svarar på dem i ett delmål eller
    en indikator, men har inte fört dem vidare till sin förvaltning eller någon annan. Uppdrag
    som ingenting svarar på sägs av NP508.

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

from ...diagnostics import Finding, Note, Severity, say
from ...model import Assignment, Item, Plan
from ..boards import board_home, board_name
from ..rule import Rule
from ..unread import may_be_hidden
from .answers import answers
from .recipients import assignments_to_boards, told_here


def check(plan: Plan) -> Iterator[Finding]:
    """One finding for a board; the assignments are its notes. What nothing answers is told already (NP508)."""
    found = answers(plan)
    for board, given in assignments_to_boards(plan).items():
        if may_be_hidden("svarar_mot", f"nämnder/{board}/uppdrag/", plan):
            continue
        kept = [item for item in given if (answer := found.get((board, item.id))) and not answer.handed_on]
        if len(kept) == 1:
            yield _one(kept[0], board, plan)
        elif kept:
            yield _several(kept, len(given), board, plan)


def _one(assignment: Item[Assignment], board: str, plan: Plan) -> Finding:
    return Finding(
        "NP505",
        told_here(assignment, board, plan),
        say(
            "{board} för inte vidare uppdraget ”{title}”",
            board=board_name(board, plan),
            title=assignment.value.title,
        ),
        hint=say("Ska någon annan utföra det: skriv {line} i en fil i {folder}.", **_paste(assignment, board)),
    )


def _several(kept: list[Item[Assignment]], given: int, board: str, plan: Plan) -> Finding:
    return Finding(
        "NP505",
        board_home(board, plan),
        say(
            "{board} för inte vidare {count} av de {given} uppdrag som fullmäktige har riktat dit",
            board=board_name(board, plan),
            count=len(kept),
            given=given,
        ),
        notes=tuple(Note(told_here(item, board, plan), say("förs inte vidare")) for item in kept),
        hint=say(
            "Ska någon annan utföra dem: skriv {line} i en fil i {folder}, och så vidare.", **_paste(kept[0], board)
        ),
    )


def _paste(assignment: Item[Assignment], board: str) -> dict[str, str]:
    return {"line": f"svarar_mot: [{assignment.id}]", "folder": f"nämnder/{board}/uppdrag"}


RULE = Rule("NP505", "assignment-not-cascaded", Severity.INFO, __doc__, check_plan=check)
