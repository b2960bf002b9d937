"""Uppdrag utan slutdatum och återrapportering

Vad
    Ett uppdrag säger varken när det ska vara klart, vilka år det gäller eller när det ska
    återrapporteras. Gäller det alla uppdrag sägs det en gång.

Varför
    Ett uppdrag utan slut och utan avstämning blir aldrig försenat, och ingen frågar efter
    det.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten  # VARNING NP511
    till: [styrelsen]

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
    klart: 2024-12-31
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Assignment, Item, Plan
from ..boards import board_home, board_name, by_board, council_home
from ..memo import once_per_council
from ..rule import Rule
from ..unread import may_be_hidden

_WHEN = ("klart", "återrapportering", "period", "svarar_mot")


def check(plan: Plan) -> Iterator[Finding]:
    """What a board hands on is due when the assignment that it answers is."""
    timed = _timed(plan)
    for board, assignments in by_board(plan.of(Assignment)).items():
        known = [item for item in assignments if _is_known(item, plan)]
        lacking = [item for item in known if not (_is_timed(item) or (board and timed & {*item.value.hands_on}))]
        if len(lacking) == len(known) > 1:
            yield _all(board, len(lacking), plan)
        else:
            yield from (_one(item) for item in lacking)


@once_per_council
def _timed(plan: Plan) -> set[str]:
    """The council's assignments that have a date, or may have one."""
    return {id for id, item in plan.council_assignments.items() if _is_timed(item) or not _is_known(item, plan)}


def _is_known(assignment: Item[Assignment], plan: Plan) -> bool:
    return not any(may_be_hidden(key, assignment.place.file, plan) for key in _WHEN)


def _is_timed(assignment: Item[Assignment]) -> bool:
    value = assignment.value
    return bool(value.due or value.reporting or (value.period and value.period.end))


def _one(assignment: Item[Assignment]) -> Finding:
    return Finding(
        "NP511",
        assignment.at("titel"),
        say(
            "Uppdraget ”{title}” har varken slutdatum eller tid för återrapportering",
            title=assignment.value.title,
        ),
        hint=say("Lägg till klart: med ett datum (2024-12-31), eller återrapportering: med när och hur."),
    )


def _all(board: str, count: int, plan: Plan) -> Finding:
    return Finding(
        "NP511",
        board_home(board, plan) if board else council_home(plan),
        say(
            "Inget av de {count} uppdrag som {board} ger har slutdatum eller tid för återrapportering",
            count=count,
            board=board_name(board, plan),
        )
        if board
        else say("Inget av {count} uppdrag från fullmäktige har slutdatum eller tid för återrapportering", count=count),
        hint=say("Lägg till klart: med ett datum (2024-12-31), eller återrapportering: med när och hur, i varje fil."),
    )


RULE = Rule("NP511", "no-deadline", Severity.WARNING, __doc__, check_plan=check)
