"""Uppdrag utan indikator

Vad
    Fullmäktige har riktat ett uppdrag till nämnden, och ingen indikator mäter hur det går:
    inte i det delmål som svarar mot uppdraget, och inte som målvärde i uppdraget självt.
    Det gäller uppdrag som säger att något ska öka, minska, stärkas eller förbättras. En plan
    eller en redovisning är gjord eller inte, och behöver inget mått.

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

from ...diagnostics import Finding, Severity, say
from ...model import Assignment, Item, Plan
from ..boards import board_name
from ..indicators.direction_words import direction_words
from ..rule import Rule
from .answers import Answers, answers, may_answer_unseen
from .recipients import assignments_to_boards, told_here


def check(plan: Plan) -> Iterator[Finding]:
    """Silent where NP508 has said it all: where none of those without an indicator is answered."""
    found = answers(plan)
    for given in assignments_to_boards(plan):
        board = given.board
        if may_answer_unseen(board, plan):
            continue
        lacking = [
            item
            for item in given.items
            if _is_of_degree(item) and not (item.value.target or found.get((board, item.id), Answers()).are_measured)
        ]
        if any((board, item.id) in found for item in lacking):
            yield from given.told(
                (_lacks(item, board, plan) for item in lacking),
                say("Ingen indikator visar hur det går med {count} av {these}"),
                say("Ingen indikator visar hur det går med något av {these}"),
                say("Skriv svarar_mot: och uppdragets id i de indikatorer som mäter dem."),
                things=say("uppdrag från fullmäktige"),
            )


def _is_of_degree(assignment: Item[Assignment]) -> bool:
    """True for what is to grow, shrink or get better; a plan or a report is there or not, and needs no measure."""
    texts = (assignment.value.title, *assignment.value.parts)
    return any(direction_words(text) for text in texts)


def _lacks(assignment: Item[Assignment], board: str, plan: Plan) -> Finding:
    return Finding(
        "NP510",
        told_here(assignment, board, plan),
        say(
            "Ingen indikator visar hur det går för {board} med uppdraget ”{title}”",
            board=board_name(board, plan),
            title=assignment.value.title,
        ),
        say("{name}", name=board_name(board, plan)),
        hint=say("Skriv svarar_mot: [{id}] i den indikator som mäter det.", id=assignment.id),
    )


RULE = Rule("NP510", "assignment-without-indicator", Severity.INFO, __doc__, check_plan=check)
