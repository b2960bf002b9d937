"""The objects that one object is among, for what may hold for many of them.

A rule gives a finding for each object, with ``shared``: how the same is said of many.
The engine says it once of the whole plan where it holds for all, most or many (``lint/aggregate.py``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Generic, TypeVar

from ..diagnostics import Finding, Place, Sentence, Shared, say
from ..frozen import frozen
from ..model import Item, Model, Plan
from .boards import board_home, council_home, has_council
from .memo import once_for_each

M = TypeVar("M", bound=Model)

INDICATORS = say("indikatorer")


@frozen
class Many(Generic[M]):
    """Objects of a kind that a board has ("" for the council), in which everything could be read.

    ``is_complete`` is False when some file of the board could not be read: there may be more of them.
    """

    board: str
    items: tuple[Item[M], ...]
    home: Place
    is_complete: bool
    has_council: bool = True

    def told(
        self,
        findings: Iterable[Finding],
        some: Sentence,
        every: Sentence,
        hint: Sentence | None = None,
        *,
        things: Sentence = INDICATORS,
    ) -> Iterator[Finding]:
        """Findings about each of them, with how the same is said of many, {count} of {these}, and of all {these}.

        ``things`` is what the objects are called; {these} is then whose they are and how many, {all} the number alone.
        The sentences are about the plan: what holds for several boards' objects is said once, in the same words.
        """
        shared = Shared(
            len(self.items), self.home, some, every, hint, self.board, things, self.is_complete, self.has_council
        )
        return (replace(finding, shared=shared) for finding in findings)


def of_boards(board: str, home: Place, several: Sentence, hint: Sentence | None = None) -> Shared:
    """That what is said of a board may hold for {count} of them."""
    return Shared(1, home, several, several, hint, board)


def in_each_board(plan: Plan, items: Iterable[Item[M]]) -> Iterator[Many[M]]:
    """Objects of a kind, each board's by themselves."""
    by_board: dict[str, list[Item[M]]] = {}
    for item in items:
        if not plan.unsure(item.place):
            by_board.setdefault(item.board, []).append(item)
    for board, known in by_board.items():
        yield _many(plan, board, known)


def among(item: Item[M], plan: Plan) -> Many[M]:
    """All objects of the same kind and board as one of them."""
    return _of_board((type(item.value), item.board), plan)


@once_for_each
def _of_board(kind_and_board: tuple[type[Model], str], plan: Plan) -> Many[Any]:
    kind, board = kind_and_board
    return _many(plan, board, [item for item in plan.owned(kind, board) if not plan.unsure(item.place)])


def _many(plan: Plan, board: str, items: list[Item[M]]) -> Many[M]:
    home = board_home(board, plan) if board else council_home(plan)
    is_complete = not plan.unsure_below(f"nämnder/{board}/" if board else "mål/")
    return Many(board, tuple(items), home, is_complete, has_council(plan))
