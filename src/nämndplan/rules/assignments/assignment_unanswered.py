"""Uppdrag utan svar

Vad
    Fullmäktige har riktat ett uppdrag till nämnden, men inget delmål, ingen indikator och
    inget uppdrag i nämndens plan svarar mot det.

    Nämndens sidor i fullmäktiges egen budget kan inte ha svarat än. Har fullmäktige ett
    beslut i plan.yaml men nämnden inget i nämndplan.yaml, heter den bara som nämnden och
    svarar den inte på något sägs inget. Är uppdraget att ta fram egna mål, och har nämnden
    mål, är det bara hänvisningen som saknas.

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
from dataclasses import replace

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Place, Severity, say
from ...model import Assignment, BoardGoal, GoalNode, Item, Plan, normal_name
from ..boards import board_home, board_name
from ..many import of_boards
from ..rule import Rule
from .answers import answers, may_answer_unseen
from .recipients import assignments_to_boards, named_in, told_here

_OWN_GOALS = re.compile(
    r"\b(?:ange|formulera|besluta\s+om|fastställa?|utforma|upprätta|sätta?|(?:ta|tar|arbeta|arbetar)\s+fram)\s+(?:(?!för\b)\w+\s+){0,3}?"
    r"(?:(?:effekt|nämnds?|verksamhets|resultat|del|inriktnings)mål(?:en)?|egna\s+mål|mål)(?!\w)",
    re.IGNORECASE,
)


def check(plan: Plan) -> Iterator[Finding]:
    """Only boards that have a folder here can be seen not to answer."""
    found = answers(plan)
    for given in assignments_to_boards(plan):
        board = given.board
        if may_answer_unseen(board, plan) or _is_in_the_same_book(board, plan):
            continue
        unanswered = [item for item in given.items if (board, item.id) not in found]
        others = [item for item in unanswered if not _asks_for_own_goals(item, board, plan)]
        if not others:
            yield from (_without_link(item, board, plan) for item in unanswered[:1])
        yield from given.told(
            (_unanswered(item, board, plan) for item in others),
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


def _asks_for_own_goals(assignment: Item[Assignment], board: str, plan: Plan) -> bool:
    """True for "Ange de viktigaste effektmålen" to a board that has goals: the plan is the answer, without a link."""
    return _OWN_GOALS.search(assignment.value.title) is not None and any(
        plan.owned(kind, board) for kind in (BoardGoal, GoalNode)
    )


def _without_link(assignment: Item[Assignment], board: str, plan: Plan) -> Finding:
    told = _unanswered(assignment, board, plan)
    return replace(
        told,
        headline=say(
            "Inget av målen i planen för {board} sägs svara på uppdraget ”{title}”",
            board=board_name(board, plan),
            title=assignment.value.title,
        ),
        shared=of_boards(
            board,
            board_home(board, plan),
            say("Inget av målen hos {count} nämnder sägs svara på uppdraget att ange mål"),
            say("Skriv svarar_mot: och uppdragets id i målen som svarar."),
        ),
    )


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
