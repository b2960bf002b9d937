"""The chain from the vision over goals and sub-goals to indicators."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from ...model import GoalList, Indicator
from ..block import Chain, ChainLink, Paragraph
from ..context import Context
from ..indicators import GoalTree, home_of_indicator
from ..inline import Reference, plain, words
from ..prose import prose
from ..text import line, numbered
from .source import SiteSource

MOST_NODES = 150
"""With more than this in all, the lowest level is told as a number; nobody would read through it."""
MOST_WORDS = 300
"""Letters of a vision that can head a chain."""


def goals_chain(source: SiteSource) -> Chain:
    """The vision, and each goal with all below it."""
    return Chain((*_vision(source), *_goals(source)))


def _goals(source: SiteSource) -> Iterator[ChainLink]:
    """The goals, those of a list with a heading below it."""
    known = source.plan.goals
    for above, ids in groupby(source.goals(), lambda goal: known[goal].above(GoalList) if goal in known else None):
        links = tuple(_goal(source, id) for id in ids)
        if above and above.value.heading:
            yield ChainLink("", words(line(above.value.heading)), links)
        else:
            yield from links


def _vision(source: SiteSource) -> Iterator[ChainLink]:
    blocks = prose(source.context, ("vision",), source.context.settings.vision)
    text = " ".join(plain(block.content) for block in blocks if isinstance(block, Paragraph))
    if text and len(text) <= MOST_WORDS:
        yield ChainLink(source.context.say("Vision"), words(line(text)))


def _goal(source: SiteSource, goal: str) -> ChainLink:
    context = source.context
    heading = (Reference(source.goal_anchor(goal), words(source.goal_heading(goal))),)
    below: list[ChainLink] = []
    for board, tree in source.trees(goal):
        links = tuple(_tree(source, tree))
        if len(source.boards) > 1 and board and links:
            below.append(ChainLink(context.say("Nämnd"), words(context.name(board)), links))
        else:
            below += links
    return ChainLink(context.level_name(0), heading, tuple(below))


def _tree(source: SiteSource, tree: GoalTree) -> Iterator[ChainLink]:
    if source.subgoal_count > MOST_NODES:
        yield from _told(source, tree)
        return
    with_indicators = source.subgoal_count + len(source.indicators()) <= MOST_NODES

    def indicators(home: tuple[str, ...], found: Mapping[str, Indicator]) -> Iterator[ChainLink]:
        if with_indicators:
            yield from indicator_links(source.context, home, found)
        elif found:
            yield ChainLink(source.context.one("indicators"), words(source.indicator_count(len(found))))

    yield from indicators(tree.home, tree.indicators)
    nodes = list(tree.nodes())
    yield from _nested(
        source, [(depth, home, numbered(node), tuple(indicators(home, node.indicators))) for home, depth, node in nodes]
    )


Placed = tuple[int, tuple[str, ...], str, tuple[ChainLink, ...]]
"""How deep a sub-goal stands, the ids that lead to it, its name, and what hangs right under it."""


def _nested(source: SiteSource, nodes: list[Placed]) -> Iterator[ChainLink]:
    """Sub-goals in reading order, those that stand deeper below those above them."""
    at = 0
    while at < len(nodes):
        depth, home, title, own = nodes[at]
        end = next((later for later in range(at + 1, len(nodes)) if nodes[later][0] <= depth), len(nodes))
        heading = (Reference(source.context.anchors.of(*home), words(title)),)
        below = (*own, *_nested(source, nodes[at + 1 : end]))
        yield ChainLink(source.context.level_name(depth), heading, below)
        at = end


def indicator_links(context: Context, home: tuple[str, ...], found: Mapping[str, Indicator]) -> Iterator[ChainLink]:
    """A link for each indicator right under something."""
    for id, indicator in found.items():
        anchor = context.anchors.of(*home_of_indicator(home, id))
        yield ChainLink(context.one("indicators"), (Reference(anchor, words(numbered(indicator))),))


def _told(source: SiteSource, tree: GoalTree) -> Iterator[ChainLink]:
    """How much there is, where there is too much to show."""
    nodes, indicators = len(list(tree.nodes())), len(list(tree.all_indicators()))
    if nodes:
        yield ChainLink(source.context.level_name(1), words(source.subgoals(tree) or str(nodes)))
    if indicators:
        yield ChainLink(source.context.one("indicators"), words(source.indicator_count(indicators)))
