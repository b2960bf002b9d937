"""Goals and sub-goals as records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, ClassVar

from ...frozen import frozen
from ...model import BoardGoal, CouncilGoal, GoalList, GoalNode, Item
from ..text import line
from .column import Is, Models
from .source import Home, RecordSource, id_of
from .values import BodyName, Decided, clean, decided, prose_text


class GoalSort(StrEnum):
    """What a row among the goals is."""

    COUNCIL = "fullmäktiges mål"
    ANSWER = "nämndens svar"
    SUBGOAL = "delmål"


@frozen(slots=False, kw_only=True)
class GoalRecord:
    """Ett mål, en nämnds svar på ett mål, eller ett delmål."""

    models: ClassVar[Models] = (CouncilGoal, GoalNode)

    id: Annotated[str, Is("id", "Målets id i planen.")]
    sort: Annotated[GoalSort, Is("slag", "fullmäktiges mål, nämndens svar eller delmål.")]
    board: Annotated[str | None, Is("nämnd", "Nämnden; tomt för fullmäktiges mål.", "nämndplaner.id")] = None
    parent: Annotated[str | None, Is("överordnat", "Målet närmast ovanför.", "mål.id")] = None
    level: Annotated[str | None, Is("nivå", "Vad planen kallar målnivån.")] = None
    list: Annotated[str | None, Is("lista", "Rubriken på listan som målet står i.")] = None
    number: str | None = None
    title: str
    heading: Annotated[str | None, Is("rubrik", "Målets namn med nummer, så som det publiceras.")] = None
    description: Annotated[str | None, Is(meaning="Beskrivning, i Markdown.")] = None
    shifts: tuple[str, ...] = ()
    agenda2030: tuple[str, ...] = ()
    directed_to: tuple[BodyName, ...] = ()
    answers: Annotated[tuple[str, ...], Is(meaning="Id för uppdrag som delmålet svarar mot.")] = ()
    owner: Annotated[BodyName | None, Is(meaning="Vem som ansvarar.")] = None
    strategy: Annotated[str | None, Is(meaning="Strategi som delmålet följer.")] = None
    decision: Decided | None = None
    note: str | None = None
    address: Annotated[str, Is("adress", "Adressen till platsen i den publicerade planen.")]


def goals(source: RecordSource) -> Iterator[GoalRecord]:
    """The council's goals with their sub-goals, then each board's answers with theirs."""
    for id, item in source.plan.goals.items():
        goal = item.value
        yield GoalRecord(
            id=id_of(("mål", id)),
            sort=GoalSort.COUNCIL,
            level=source.context.level_name(0) or None,
            title=line(goal.title),
            list=_list_of(item),
            number=clean(goal.number),
            heading=source.context.goal_heading(id),
            description=prose_text(goal.description),
            shifts=tuple(map(line, goal.shifts)),
            agenda2030=tuple(map(line, goal.agenda2030)),
            directed_to=source.bodies(goal.directed_to),
            decision=decided(goal.decision, source.register),
            note=clean(goal.note),
            address=source.address("mål", id),
        )
        yield from _subgoals(source, None, ("mål", id), goal.subgoals, 1)
    for board in source.boards:
        yield from _answers(source, board)


def _list_of(item: Item[CouncilGoal] | Item[BoardGoal]) -> str | None:
    above = item.above(GoalList)
    return clean(above.value.heading) if above else None


def _answers(source: RecordSource, board: str) -> Iterator[GoalRecord]:
    council = source.plan.goals
    for id, item in source.plan.board_goals(board).items():
        above = council.get(id)
        home = (board, "mål", id)
        yield GoalRecord(
            id=id_of(home),
            sort=GoalSort.ANSWER,
            board=board,
            parent=id_of(("mål", id)) if above else None,
            level=source.context.level_name(0) or None,
            list=_list_of(item),
            number=clean(item.value.number),
            title=source.context.goal_title(id),
            heading=source.context.goal_heading(id),
            description=prose_text(item.value.description),
            directed_to=source.bodies(item.value.directed_to),
            decision=decided(item.value.decision, source.register),
            note=clean(item.value.note),
            address=source.address(*home),
        )
        yield from _subgoals(source, board, home, item.value.subgoals, 1)


def _subgoals(
    source: RecordSource, board: str | None, above: Home, nodes: Mapping[str, GoalNode], depth: int
) -> Iterator[GoalRecord]:
    for id, node in nodes.items():
        home = (*above, id)
        yield GoalRecord(
            id=id_of(home),
            sort=GoalSort.SUBGOAL,
            board=board,
            parent=id_of(above),
            level=source.context.level_name(depth) or None,
            number=clean(node.number),
            title=line(node.title),
            description=prose_text(node.description),
            agenda2030=tuple(map(line, node.agenda2030)),
            directed_to=source.bodies(node.directed_to),
            answers=tuple(id_of(("uppdrag", answered)) for answered in node.answers),
            owner=source.body(node.owner),
            strategy=clean(node.strategy),
            note=clean(node.note),
            address=source.address(*home),
        )
        yield from _subgoals(source, board, home, node.subgoals, depth + 1)
