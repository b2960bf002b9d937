"""Något som inte hör till något

Vad
    En mapp under nämnder heter inte som något organ i registret, eller har ingen
    nämndplan.yaml. Eller en indikator står direkt under målet, fast alla andra
    indikatorer hos nämnden står under delmål.

Varför
    Det som inte hör ihop med resten hittar ingen, och räknas inte när planen följs upp.
    En mapp som inte heter som något organ är ett fel: planen skulle publiceras som om
    nämnden saknades, med en annan i dess ställe.

Fel
    # nämnder/vårdnämden/nämndplan.yaml
    titel: Vårdnämndens plan 2024  # FEL NP305

Rätt
    # nämnder/vårdnämnden/nämndplan.yaml
    titel: Vårdnämndens plan 2024
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Sentence, Severity, say
from ...model import BoardGoal, Item, Plan
from ...values import Fault, read_id
from ..boards import board_home, board_name, by_board, has_only_economy
from ..many import of_boards
from ..nearest import nearest
from ..rule import Rule


def check(plan: Plan) -> Iterator[Finding]:
    """Folders without a body, folders without a plan, indicators outside the sub-goals."""
    goals = by_board(plan.of(BoardGoal))
    for board in plan.boards:
        if plan.register.complete and not isinstance(read_id(board), Fault):
            yield from _folder_without_body(board, plan)
        if not plan.knows(f"nämnder/{board}/nämndplan.yaml") and not has_only_economy(board, plan):
            yield _folder_without_plan(board, plan)
        yield from _outside_subgoals(goals.get(board, []), plan)


def _folder_without_body(board: str, plan: Plan) -> Iterator[Finding]:
    found = plan.register.find(board)
    if found and found.id == board and board in plan.register.bodies:
        return
    meant = found.id if found and found.id in plan.register.bodies else nearest(board, plan.register.bodies)
    yield Finding(
        "NP305",
        board_home(board, plan),
        say("Mappen nämnder/{board} heter inte som något organ i organisation.yaml", board=board),
        hint=_rename(meant) if meant else say("Lägg till {board} under organ: i organisation.yaml.", board=board),
        severity=Severity.ERROR,
        shared=of_boards(
            board,
            board_home(board, plan),
            say("{count} mappar i nämnder heter inte som något organ i organisation.yaml"),
            say("Ge mapparna organens id, eller lägg till organen under organ: i organisation.yaml."),
        ),
    )


def _rename(meant: str) -> Sentence:
    return say("Menade du {meant}? Ge mappen det namnet: nämnder/{meant}.", meant=meant)


def _folder_without_plan(board: str, plan: Plan) -> Finding:
    return Finding(
        "NP305",
        board_home(board, plan),
        say("Mappen nämnder/{board} har ingen nämndplan.yaml", board=board),
        hint=say(
            "Skapa nämnder/{board}/nämndplan.yaml med en rad: titel: Nämndplan för {name}.",
            board=board,
            name=board_name(board, plan),
        ),
        shared=of_boards(
            board,
            board_home(board, plan),
            say("{count} mappar i nämnder har ingen nämndplan.yaml"),
            say("Skapa nämndplan.yaml i var och en av dem, med en rad: titel: och vad nämndens plan heter."),
        ),
    )


def _outside_subgoals(goals: list[Item[BoardGoal]], plan: Plan) -> Iterator[Finding]:
    """Only where it is the odd one out: a board that often has them directly under its goals means it."""
    direct = [goal for goal in goals if goal.value.indicators]
    if len(goals) < 2 or len(direct) != 1 or not direct[0].value.subgoals or len(direct[0].value.indicators) > 1:
        return
    (id, indicator), *_ = direct[0].value.indicators.items()
    if not plan.unsure(direct[0].place):
        yield Finding(
            "NP305",
            direct[0].at("indikatorer", id).key(),
            say("Indikatorn ”{title}” hör inte till något delmål", title=indicator.title),
            say("direkt under målet"),
            (Note(direct[0].at("delmål").key(), say("alla nämndens andra indikatorer står under delmål")),),
            say("Flytta in indikatorn under det delmål som den mäter."),
        )


RULE = Rule("NP305", "orphan-item", Severity.WARNING, __doc__, check_plan=check)
