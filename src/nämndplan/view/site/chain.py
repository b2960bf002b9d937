"""The chain from the vision over goals and sub-goals to indicators, as rows one below the other."""

from __future__ import annotations

from collections.abc import Iterator

from ..block import Paragraph
from ..context import small
from ..indicators import GoalTree, home_of_indicator
from ..inline import Inlines, Reference, plain, words
from ..prose import prose
from ..table import Cell, Column, Row, RowGroup, Table, TableKind
from ..text import line, numbered
from .source import SiteSource

MOST_NODES = 150
"""With more than this in all, the lowest level is told as a number; a picture of it would be no picture."""
MOST_WORDS = 300
"""Letters of a vision that can head a picture."""


def chain(source: SiteSource) -> Table:
    """A group for the vision and one for each goal with all below it. The title's level is how deep it stands."""
    say = source.context.say
    groups = (*_vision(source), *(RowGroup(tuple(_goal(source, goal))) for goal in source.goals()))
    columns = (Column(say("Nivå")), Column(say("Titel")))
    top = small(source.context.level_name(0)) or say("mål")
    caption = say("Från {top} till indikatorer", top=say("vision") if _vision(source) else top)
    return Table(TableKind.CHAIN, "_kedjan-tabell", caption, columns, groups)


def _vision(source: SiteSource) -> tuple[RowGroup, ...]:
    blocks = prose(source.context, ("vision",), source.context.settings.vision)
    text = " ".join(plain(block.content) for block in blocks if isinstance(block, Paragraph))
    if not text or len(text) > MOST_WORDS:
        return ()
    return (RowGroup((_row(source.context.say("Vision"), words(line(text)), 0, "vision"),)),)


def _goal(source: SiteSource, goal: str) -> Iterator[Row]:
    context = source.context
    heading = (Reference(source.goal_anchor(goal), words(source.goal_heading(goal))),)
    yield _row(context.level_name(0), heading, 0, "goal")
    for board, tree in source.trees(goal):
        depth = 1
        if len(source.boards) > 1 and board and (tree.subgoals or tree.indicators):
            yield _row(context.say("Nämnd"), words(context.name(board)), 1, "board")
            depth = 2
        yield from _tree(source, tree, depth)


def _tree(source: SiteSource, tree: GoalTree, depth: int) -> Iterator[Row]:
    if source.subgoal_count > MOST_NODES:
        yield from _told(source, tree, depth)
        return
    with_indicators = source.subgoal_count + len(source.indicators()) <= MOST_NODES
    parts = [(tree.home, 0, "", tree.indicators)]
    parts += [(home, level, numbered(node), node.indicators) for home, level, node in tree.nodes()]
    for home, level, title, indicators in parts:
        if level:
            reference = (Reference(source.context.anchors.of(*home), words(title)),)
            yield _row(source.context.level_name(level), reference, depth + level - 1, "subgoal")
        if not with_indicators and indicators:
            count = source.indicator_count(len(indicators))
            yield _row(source.context.say("Indikator"), words(count), depth + level, "more")
            continue
        for id, indicator in indicators.items():
            reference = (
                Reference(source.context.anchors.of(*home_of_indicator(home, id)), words(numbered(indicator))),
            )
            yield _row(source.context.say("Indikator"), reference, depth + level, "indicator")


def _told(source: SiteSource, tree: GoalTree, depth: int) -> Iterator[Row]:
    """How much there is, where there is too much to show."""
    nodes, indicators = len(list(tree.nodes())), len(list(tree.all_indicators()))
    if nodes:
        told = source.subgoals(tree) or str(nodes)
        yield _row(source.context.level_name(1), words(told), depth, "more")
    if indicators:
        yield _row(source.context.say("Indikator"), words(source.indicator_count(indicators)), depth, "more")


def _row(level: str, title: Inlines, depth: int, kind: str) -> Row:
    return Row((Cell(words(level)), Cell(title, "row", level=depth, status=kind)))
