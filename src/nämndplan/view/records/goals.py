"""Goals, sub-goals and indicators as records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ...model import AsPrinted, GoalNode, Indicator, Part
from ...values import Measure
from ..indicators import GoalTree, home_of_indicator, targets_of
from ..text import exact, line, visible
from .kinds import GoalRecord, GoalSort
from .measures import IndicatorRecord, ValueRecord, ValueSort
from .source import Home, Source, id_of
from .values import clean, decided, measured, prose_text


def goals(source: Source) -> Iterator[GoalRecord]:
    """The council's goals with their sub-goals, then each board's answers with theirs."""
    for id, item in source.plan.goals.items():
        goal = item.value
        yield GoalRecord(
            id=id_of(("mål", id)),
            sort=GoalSort.COUNCIL,
            level=source.context.level_name(0),
            title=line(goal.title),
            heading=source.context.goal_heading(id, goal),
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


def _answers(source: Source, board: str) -> Iterator[GoalRecord]:
    council = source.plan.goals
    for id, item in source.plan.board_goals(board).items():
        above = council.get(id)
        home = (board, "mål", id)
        yield GoalRecord(
            id=id_of(home),
            sort=GoalSort.ANSWER,
            board=board,
            parent=id_of(("mål", id)) if above else None,
            level=source.context.level_name(0),
            title=line(above.value.title) if above else id,
            heading=source.context.goal_heading(id, above.value if above else None),
            description=prose_text(item.value.description),
            note=clean(item.value.note),
            address=source.address(*home),
        )
        yield from _subgoals(source, board, home, item.value.subgoals, 1)


def _subgoals(
    source: Source, board: str | None, above: Home, nodes: Mapping[str, GoalNode], depth: int
) -> Iterator[GoalRecord]:
    for id, node in nodes.items():
        home = (*above, id)
        yield GoalRecord(
            id=id_of(home),
            sort=GoalSort.SUBGOAL,
            board=board,
            parent=id_of(above),
            level=source.context.level_name(depth),
            title=line(node.title),
            description=prose_text(node.description),
            agenda2030=tuple(map(line, node.agenda2030)),
            answers=tuple(id_of(("uppdrag", answered)) for answered in node.answers),
            owner=source.body(node.owner),
            strategy=clean(node.strategy),
            note=clean(node.note),
            address=source.address(*home),
        )
        yield from _subgoals(source, board, home, node.subgoals, depth + 1)


PART_MARK = "#"
"""Stands between the id of an indicator and the name of a part of it."""

Placed = tuple[Home, str | None, str, Indicator]
"""An indicator's own ids, its board, its goal's id, and itself."""


def _placed(source: Source) -> Iterator[Placed]:
    trees: list[tuple[str | None, GoalTree]] = [
        (None, GoalTree(("mål", id), item.value.subgoals, item.value.indicators))
        for id, item in source.plan.goals.items()
    ]
    trees += [
        (board, GoalTree((board, "mål", id), item.value.subgoals, item.value.indicators))
        for board in source.boards
        for id, item in source.plan.board_goals(board).items()
    ]
    for board, tree in trees:
        for home, indicators in [
            (tree.home, tree.indicators),
            *((home, node.indicators) for home, _, node in tree.nodes()),
        ]:
            for id, indicator in indicators.items():
                yield home_of_indicator(home, id), board, id_of(home), indicator


def _series(source: Source) -> Iterator[tuple[Placed, str, Indicator | Part]]:
    """Every indicator followed by its parts, each with its id."""
    for placed in _placed(source):
        home, _, _, indicator = placed
        yield placed, id_of(home), indicator
        for name, part in indicator.parts.items():
            yield placed, f"{id_of(home)}{PART_MARK}{line(name)}", part


def indicators(source: Source) -> Iterator[IndicatorRecord]:
    """Every indicator and every part of one."""
    above = {record.id: record.title for record in goals(source)}
    for (home, board, goal, indicator), id, series in _series(source):
        title = line(series.title or id.rpartition(PART_MARK)[2])
        bare = IndicatorRecord(id=id, goal=goal, goal_title=above[goal], board=board, title=title)
        record = _with_values(source, bare, series)
        if isinstance(series, Part):
            yield replace(record, part_of=id_of(home))
            continue
        yield replace(
            record,
            direction=indicator.direction.value if indicator.direction else None,
            without_target=clean(indicator.without_target),
            base_year=indicator.base_year,
            owner=source.body(indicator.owner),
            source=clean(indicator.source),
            frequency=indicator.frequency.value if indicator.frequency else None,
            kolada=clean(indicator.kolada),
            answers=tuple(id_of(("uppdrag", answered)) for answered in indicator.answers),
            motivation=clean(indicator.motivation),
            address=source.address(*home),
        )


def _with_values(source: Source, record: IndicatorRecord, series: Indicator | Part) -> IndicatorRecord:
    year = source.settings.year
    outcome_year = max(series.outcomes, default=None)
    outcome = None if outcome_year is None else series.outcomes[outcome_year]
    target = targets_of(series, year).get(year)
    return replace(
        record,
        outcome_year=outcome_year,
        outcome_printed=_printed(outcome),
        outcome_number=exact(outcome),
        target_year=year if target is not None else None,
        target_printed=_printed(target),
        target_number=exact(target),
        unit=clean(series.unit),
        note=clean(series.note),
    )


def _printed(value: Measure | AsPrinted | None) -> str | None:
    return None if value is None else visible(value.printed)


def values(source: Source) -> Iterator[ValueRecord]:
    """Every outcome and every target."""
    for _, id, series in _series(source):
        for year, outcome in sorted(series.outcomes.items()):
            yield ValueRecord(indicator=id, sort=ValueSort.OUTCOME, year=year, value=measured(outcome))
        for year, target in sorted(targets_of(series, source.settings.year).items()):
            yield ValueRecord(indicator=id, sort=ValueSort.TARGET, year=year, value=measured(target))
