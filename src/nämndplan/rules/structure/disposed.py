"""What a disposition names, in each part of a plan that has one."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Place
from ...frozen import frozen
from ...model import BoardPlan, Item, Pieces, Plan, PlanSettings, named_in, pieces_of


@frozen(slots=False)
class Disposed:
    """A disposition: where it stands, the names in it with their places, and all that could be named."""

    place: Place
    named: tuple[tuple[Place, str], ...]
    pieces: Pieces

    def meant_by(self, name: str) -> tuple[str, ...] | None:
        """The pieces that a name stands for; None when there is nothing of that name."""
        return self.pieces.get(name)


def dispositions(plan: Plan) -> Iterator[Disposed]:
    """The council's and the boards', where they have one and everything that it may name could be read."""
    own: tuple[Item[PlanSettings] | Item[BoardPlan], ...] = (*plan.sure(PlanSettings), *plan.sure(BoardPlan))
    for item in own:
        folder = f"nämnder/{item.board}/" if item.board else ""
        if not item.value.disposition or (plan.unsure_below(folder) if folder else plan.faults):
            continue
        named = tuple((Place(item.place.file, route), name) for route, name in named_in(item.value.disposition))
        pieces = dict(pieces_of(plan, item.board))
        if not item.board:
            # The boards' own files are not at hand here; the register knows them.
            boards = {f"nämnder/{id}": (f"nämnder/{id}",) for id in plan.register.bodies}
            pieces |= boards | {"nämnder": tuple(boards)}
        yield Disposed(item.at("disposition"), named, pieces)
