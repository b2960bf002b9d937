"""One finding for a board where everything lacks the same thing, one for each where only some do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from ..diagnostics import Finding, Place
from ..model import Item, Model, Plan
from .boards import board_home, council_home

M = TypeVar("M", bound=Model)
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class WholeBoard(Generic[M]):
    """All objects of a kind that a board has ("" for the council), when all of them lack something.

    ``is_complete`` is False when some file of the board could not be read: there may be more of them.
    """

    board: str
    items: tuple[Item[M], ...]
    place: Place
    is_complete: bool


def once_per_board(
    plan: Plan,
    items: Iterable[Item[M]],
    lacks: Callable[[Item[M]], bool],
    each: Callable[[Item[M]], Finding],
    together: Callable[[WholeBoard[M]], Finding],
) -> Iterator[Finding]:
    """Report what lacks something: together for a board where all do (at least three), else each by itself."""
    by_board: dict[str, list[Item[M]]] = {}
    for item in items:
        if not plan.unsure(item.place):
            by_board.setdefault(item.board, []).append(item)
    for board, known in by_board.items():
        lacking = [item for item in known if lacks(item)]
        if len(lacking) == len(known) >= _FEWEST:
            yield together(_whole(plan, board, known))
        else:
            yield from map(each, lacking)


def _whole(plan: Plan, board: str, items: list[Item[M]]) -> WholeBoard[M]:
    place = board_home(board, plan) if board else council_home(plan)
    return WholeBoard(board, tuple(items), place, not plan.unsure_below(f"nämnder/{board}/" if board else "mål/"))
