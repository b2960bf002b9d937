"""Uppdrag utan indikator

Vad
    Fullmäktige har riktat ett uppdrag till nämnden, och ingen indikator mäter hur det går:
    inte i det delmål som svarar mot uppdraget, och inte som målvärde i uppdraget självt.

Varför
    Utan något att mäta kan uppföljningen bara säga att arbetet pågår.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            målvärde: 75
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan 2024
    mottagna_uppdrag:
      minska-resor:  # UPPLYSNING NP510
        titel: Minska resandet i tjänsten
        till: [styrelsen]

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          tjänsteresor:
            titel: Antal resor med flyg
            svarar_mot: [minska-resor]
            målvärde: 75
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Severity, say
from ...model import Assignment, Item, Plan
from ..boards import board_home, board_name
from ..rule import Rule
from .answers import Answers, answers, may_answer_unseen
from .recipients import assignments_to_boards, told_here


def check(plan: Plan) -> Iterator[Finding]:
    """Silent where NP508 has said it all: where none of those without an indicator is answered."""
    found = answers(plan)
    for board, given in assignments_to_boards(plan).items():
        if may_answer_unseen(board, plan):
            continue
        lacking = [
            item for item in given if not (item.value.target or found.get((board, item.id), Answers()).are_measured)
        ]
        if not any((board, item.id) in found for item in lacking):
            continue
        if len(lacking) == 1:
            yield _one(lacking[0], board, plan)
        else:
            yield _several(lacking, len(given), board, plan)


def _one(assignment: Item[Assignment], board: str, plan: Plan) -> Finding:
    return Finding(
        "NP510",
        told_here(assignment, board, plan),
        say(
            "Ingen indikator visar hur det går för {board} med uppdraget ”{title}”",
            board=board_name(board, plan),
            title=assignment.value.title,
        ),
        hint=say("Skriv svarar_mot: [{id}] i den indikator som mäter det.", id=assignment.id),
    )


def _several(lacking: list[Item[Assignment]], given: int, board: str, plan: Plan) -> Finding:
    return Finding(
        "NP510",
        board_home(board, plan),
        say(
            "Ingen indikator visar hur det går för {board} med {count} av de {given} uppdrag som riktas dit",
            board=board_name(board, plan),
            count=len(lacking),
            given=given,
        ),
        notes=tuple(Note(told_here(item, board, plan), say("ingen indikator")) for item in lacking),
        hint=say("Skriv svarar_mot: och uppdragets id i de indikatorer som mäter dem."),
    )


RULE = Rule("NP510", "assignment-without-indicator", Severity.INFO, __doc__, check_plan=check)
