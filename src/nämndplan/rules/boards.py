"""The boards of a plan as rules speak of them: by name, by register id, and at their first page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from .. import lazy_re as re
from ..diagnostics import Place
from ..model import BodyType, Economy, Group, Item, Model, Plan, TableSort
from .memo import once_per_plan

M = TypeVar("M", bound=Model)
_OF_A_COUNCIL = re.compile(r"(?:kommun|region|landstings|stads)styrelse|fullmäktige|\b[KRL]F\b", re.IGNORECASE)


def has_only_economy(board: str, plan: Plan) -> bool:
    """True for a board of which only the economy stands here: it has no plan to be blamed for."""
    folder = f"nämnder/{board}/"
    return {file.removeprefix(folder) for file in plan.files if file.startswith(folder)} == {"ekonomi.yaml"}


def answers_in_tables(board: str, plan: Plan) -> bool:
    """True for a board of which only money stands here, or which has a share of the emissions: it owes no goals."""
    emissions = (
        table.sort is TableSort.EMISSIONS for item in plan.owned(Economy, board) for table in item.value.tables.values()
    )
    return has_only_economy(board, plan) or any(emissions)


def board_home(board: str, plan: Plan) -> Place:
    """Where to say something about a board as a whole: its nämndplan.yaml, else the first of its files."""
    home = f"nämnder/{board}/nämndplan.yaml"
    if home in plan.files:
        return Place(home)
    return Place(_first_files(plan).get(board, home))


@once_per_plan
def _first_files(plan: Plan) -> dict[str, str]:
    """The first file in each board's folder."""
    files = sorted((file for file in plan.files if file.startswith("nämnder/")), reverse=True)
    return {file.split("/")[1]: file for file in files}


def board_name(board: str, plan: Plan) -> str:
    """What the register calls the board; the folder's name when it is not there."""
    return plan.register.name(board_id(board, plan))


def board_id(board: str, plan: Plan) -> str:
    """The board's id in the register; the folder's name when it is not there."""
    found = plan.register.body(board)
    return found.id if found else board


def is_group(reference: str, plan: Plan) -> bool:
    """True for what stands for several bodies: a group, or a kind of bodies (samtliga nämnder)."""
    found = plan.register.find(reference)
    return isinstance(found.value, Group) if found else bool(plan.register.of_types(reference))


@once_per_plan
def has_council(plan: Plan) -> bool:
    """False for a federation, an authority or a company: a board at the top, and nobody above or beside it."""
    if not plan.register.complete:
        return True
    bodies = [body.value for body in plan.register.bodies.values()]
    tops = [body for body in bodies if body.type is BodyType.EXECUTIVE_BOARD]
    is_of_council = any(body.type in {BodyType.COUNCIL, BodyType.BOARD} for body in bodies)
    decision = plan.settings.decision if plan.settings else None
    said = " ".join([decision.printed or "" if decision else "", *(body.name for body in tops)])
    return is_of_council or not tops or _OF_A_COUNCIL.search(said) is not None


def council_home(plan: Plan) -> Place:
    """Where to say something about the council's part as a whole."""
    return Place("plan.yaml", ("titel",))


def by_board(items: Iterable[Item[M]]) -> dict[str, list[Item[M]]]:
    """The items of each board, in their order; the council's are under ""."""
    grouped: dict[str, list[Item[M]]] = {}
    for item in items:
        grouped.setdefault(item.board, []).append(item)
    return grouped
