"""The pieces of a plan that a disposition can place, by their names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .finance import FinancialGoals
from .plan import Plan
from .section import Section

Pieces = Mapping[str, tuple[str, ...]]
"""What each name stands for: the smallest pieces, in their order."""


def pieces_of(plan: Plan, board: str) -> Pieces:
    """Everything that can be placed in the council's document ("") or in a board's, by its names."""
    found: dict[str, tuple[str, ...]] = {}
    groups: dict[str, list[str]] = {}
    for group, id, above in _all(plan, board):
        leaf = f"{group}/{id}"
        found[leaf] = (leaf,)
        for name in (group, f"{group}/{above}") if above and above != id else (group,):
            groups.setdefault(name, []).append(leaf)
    economy = plan.economy(board)
    singles = _of_board(plan, board) if board else _of_council(plan)
    found |= {name: (name,) for name, there in singles.items() if there}
    if economy and (economy.value.changes or economy.value.total or economy.value.note):
        found["ramförändringar"] = ("ramförändringar",)
        groups["ekonomi"] = ["ramförändringar"]
    tables = [("ekonomi", id) for id in economy.value.tables] if economy else []
    tables += [(owner, id) for owner, section in _sections(plan, board).items() for id in section.tables]
    for owner, id in tables:
        leaf = f"tabell/{owner}/{id}"
        found[leaf] = (leaf,)
        if sum(other == id for _, other in tables) == 1:
            found[f"tabell/{id}"] = (leaf,)
        if owner == "ekonomi":
            groups.setdefault("ekonomi", []).append(leaf)
    return {**found, **{name: tuple(dict.fromkeys(leaves)) for name, leaves in groups.items()}}


def _sections(plan: Plan, board: str) -> Mapping[str, Section]:
    own = plan.board_plan(board)
    if board:
        return own.value.sections if own else {}
    return plan.settings.sections if plan.settings else {}


def _all(plan: Plan, board: str) -> Iterator[tuple[str, str, str]]:
    """What there are several of: the kind, the id, and the id of the list that it stands in."""
    yield from (("avsnitt", id, "") for id in _sections(plan, board))
    if board:
        answered = plan.board_goals(board)
        own = {id: goal.parent.id if goal.parent else "" for id, goal in answered.items()}
        yield from (("mål", id, own[id]) for id in (*(id for id in plan.goals if id in own), *own))
    else:
        yield from (("mål", goal.id, goal.parent.id if goal.parent else "") for goal in plan.goals.values())
        yield from (("nämnder", id, "") for id in plan.boards)
    assignments = plan.handed_on(board) if board else plan.council_assignments.values()
    yield from (("uppdrag", item.id, item.parent.id if item.parent else "") for item in assignments)


def _of_board(plan: Plan, board: str) -> Mapping[str, bool]:
    own, economy = plan.board_plan(board), plan.economy(board)
    return {
        "styrdokument": bool(plan.documents(board)),
        "mottagna_uppdrag": bool(own and own.value.received),
        "ofinansierade": bool(economy and economy.value.unfunded),
    }


def _of_council(plan: Plan) -> Mapping[str, bool]:
    """The pieces that there is one of, and whether the plan has it."""
    settings = plan.settings
    return {
        "vision": bool(settings and settings.vision),
        "finansiella-mål": bool(plan.of(FinancialGoals)),
        "styrdokument": bool(plan.documents("")),
        "organ": bool(plan.register.bodies),
        "ordlista": bool(settings and settings.word_list),
    }
