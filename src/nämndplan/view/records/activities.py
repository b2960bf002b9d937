"""Activities as records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, ClassVar

from ...frozen import frozen
from ...model import Activity
from ..indicators import GoalTree
from ..text import line
from .column import Is, Models
from .source import Home, RecordSource, id_of
from .values import BodyName, clean


@frozen(slots=False, kw_only=True)
class ActivityRecord:
    """En aktivitet under ett mål eller delmål."""

    models: ClassVar[Models] = (Activity,)

    id: Annotated[str, Is("id", "Aktivitetens id i planen.")]
    goal: Annotated[str, Is("mål", "Målet eller delmålet som aktiviteten hör till.", "mål.id")]
    board: Annotated[str | None, Is("nämnd", "Nämnden; tomt för fullmäktiges aktiviteter.", "nämndplaner.id")] = None
    number: str | None = None
    title: Annotated[str, Is(meaning="Vad som ska göras.")]
    owner: Annotated[BodyName | None, Is(meaning="Vem som gör det.")] = None
    due: Annotated[str | None, Is(meaning="När det ska vara klart, som planen skriver det.")] = None
    note: str | None = None
    address: Annotated[str, Is("adress", "Adressen till platsen i den publicerade planen.")]


def activities(source: RecordSource) -> Iterator[ActivityRecord]:
    """Every activity: the council's, then each board's."""
    for id, council in source.plan.goals.items():
        goal = council.value
        yield from _tree(source, None, GoalTree(("mål", id), goal.subgoals, goal.indicators), goal.activities)
    for board in source.boards:
        for id, answer in source.plan.board_goals(board).items():
            own = answer.value
            yield from _tree(source, board, GoalTree((board, "mål", id), own.subgoals, own.indicators), own.activities)


def _tree(
    source: RecordSource, board: str | None, tree: GoalTree, own: Mapping[str, Activity]
) -> Iterator[ActivityRecord]:
    yield from _under(source, board, tree.home, own)
    for home, _, node in tree.nodes():
        yield from _under(source, board, home, node.activities)


def _under(
    source: RecordSource, board: str | None, home: Home, activities: Mapping[str, Activity]
) -> Iterator[ActivityRecord]:
    for id, activity in activities.items():
        own = (*home, "aktivitet", id)
        yield ActivityRecord(
            id=id_of(own),
            goal=id_of(home),
            board=board,
            number=clean(activity.number),
            title=line(activity.title),
            owner=source.body(activity.owner),
            due=clean(activity.due),
            note=clean(activity.note),
            address=source.address(*own),
        )
