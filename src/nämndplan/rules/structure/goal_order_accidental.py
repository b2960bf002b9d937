"""Målens ordning är filnamnens

Vad
    Flera filer med mål säger inte i vilken ordning målen står: de har varken `nummer`,
    `ordning` eller ett filnamn som börjar med en siffra, och ingen disposition nämner dem
    ett i taget.

Varför
    Målen publiceras då i filnamnens alfabet. Byter en fil namn byter målet plats, och
    ingen har bestämt den ordning som läsaren ser.

Fel
    # mål/kultur.yaml
    titel: Alla ska ha nära till kultur  # UPPLYSNING NP324
    # mål/språk.yaml
    titel: Alla ska kunna läsa

Rätt
    # mål/kultur.yaml
    titel: Alla ska ha nära till kultur
    ordning: 2
    # mål/språk.yaml
    titel: Alla ska kunna läsa
    ordning: 3
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Severity, say
from ...model import BoardGoal, BoardGoalList, CouncilGoal, GoalList, Item, Plan, named_in, place_of
from ..rule import Rule

MOST_NOTES = 12
_COUNTED = re.compile(r"[0-9]")


def check(plan: Plan) -> Iterator[Finding]:
    """The council's files, and those of a board that has goals which are not the council's."""
    roots: tuple[Item[Any], ...] = plan.roots
    council = [item for item in roots if not item.board and isinstance(item.value, CouncilGoal | GoalList)]
    yield from _told(council, plan, "")
    boards: dict[str, list[Item[Any]]] = {}
    for item in roots:
        if item.board and _is_own(item, plan):
            boards.setdefault(item.board, []).append(item)
    for board, goals in boards.items():
        yield from _told(goals, plan, board)


def _is_own(item: Item[Any], plan: Plan) -> bool:
    """True for a file of goals that are a board's own, and stand in no order of the council's."""
    if isinstance(item.value, BoardGoalList):
        return not all(map(plan.has_council_goal, item.value.goals))
    return isinstance(item.value, BoardGoal) and not plan.has_council_goal(item.id)


def _told(items: list[Item[Any]], plan: Plan, board: str) -> Iterator[Finding]:
    named = _named(plan, board)
    loose = [item for item in items if not _has_place(item, named)]
    if len(loose) < 2 or any(map(plan.unsure, (item.place for item in loose))):
        return
    first, *others = sorted(loose, key=lambda item: item.id)
    yield Finding(
        "NP324",
        _title(first),
        say("{count} filer med mål står i filnamnens ordning", count=len(loose)),
        notes=tuple(Note(_title(item)) for item in others[:MOST_NOTES]),
        hint=say("Skriv nummer så som planen trycker det, eller ordning: 1, 2, 3 … Eller nämn målen i disposition."),
    )


def _has_place(item: Item[Any], named: Mapping[str, object]) -> bool:
    value = item.value
    is_said = value.order is not None or place_of(getattr(value, "number", None) or "")
    return bool(is_said or _COUNTED.match(item.id) or f"mål/{item.id}" in named)


def _named(plan: Plan, board: str) -> Mapping[str, object]:
    own = plan.board_plan(board) if board else None
    settings = own.value if own else plan.settings
    return {name: place for place, name in named_in(settings.disposition if settings else ())}


def _title(item: Item[Any]) -> Any:
    key = next((key for key in ("titel", "rubrik") if getattr(item.value, _FIELDS[key], None)), None)
    return item.at(key) if key else item.place


_FIELDS = {"titel": "title", "rubrik": "heading"}

RULE = Rule("NP324", "goal-order-accidental", Severity.INFO, __doc__, check_plan=check)
