"""The chain from one of the council's assignments down: to whom it is directed, and what answers it there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...model import Indicator
from ..block import Chain, ChainLink
from ..indicators import GoalTree
from ..inline import Reference, words
from ..text import numbered
from .chain import indicator_links
from .coverage import Coverage, State, state_word
from .source import SiteSource

Answers = Mapping[str, Mapping[str, tuple[ChainLink, ...]]]
"""By body and by the assignment's id, what in the body's plan answers it."""


def answers_of_bodies(source: SiteSource) -> Answers:
    """What every board with a plan here answers with."""
    measured: dict[str, dict[str, list[ChainLink]]] = {board: {} for board in source.with_answers}
    for goal in source.goals():
        for owner, tree in source.trees(goal):
            if owner in measured:
                for id, answer in _in_tree(source, tree):
                    measured[owner].setdefault(id, []).append(answer)
    return {source.body_of(board): _answers(source, board, found) for board, found in measured.items()}


def assignment_chain(source: SiteSource, coverage: Coverage, answers: Answers, id: str) -> Chain:
    """A link for each body that has to do with the assignment, and below it what answers; or that nothing does."""
    return Chain(tuple(_body(source, answers, id, body, state) for body, state in coverage.states(id).items()))


def _body(source: SiteSource, answers: Answers, id: str, body: str, state: State) -> ChainLink:
    context = source.context
    below = answers.get(body, {}).get(id, ())
    if not below and source.with_answers:
        below = (ChainLink("", words(state_word(context, state)), ends=True),)
    return ChainLink(source.sort_of_body(body), source.body_reference(body), below)


def _answers(
    source: SiteSource, board: str, measured: Mapping[str, list[ChainLink]]
) -> dict[str, tuple[ChainLink, ...]]:
    """First those that the assignment is handed on to, then the board's goals with what measures them."""
    handed: dict[str, list[ChainLink]] = {}
    for item in source.plan.handed_on(board):
        anchor = source.context.anchors.of(board, "uppdrag", item.id)
        link = (Reference(anchor, words(numbered(item.value))),)
        to = source.context.names(item.value.recipients)
        for id in item.value.hands_on:
            label = source.context.say("Uppdrag till {who}", who=source.context.inside_names(item.value.recipients))
            handed.setdefault(id, []).append(ChainLink(label if to else source.context.one("assignments"), link))
    nothing = source.context.say("ingen")
    return {
        id: (
            *(handed.get(id) or (ChainLink(source.context.say("Förs vidare till"), words(nothing), ends=True),)),
            *(measured.get(id) or (ChainLink(_first_level(source), words(nothing), ends=True),)),
        )
        for id in (*handed, *(id for id in measured if id not in handed))
    }


def _first_level(source: SiteSource) -> str:
    return source.context.level_name(1) or source.context.say("Mål")


def _in_tree(source: SiteSource, tree: GoalTree) -> Iterator[tuple[str, ChainLink]]:
    """What answers below a goal: an indicator with the sub-goal that it stands under, a sub-goal with all of its."""
    context = source.context
    for id, indicator in tree.indicators.items():
        [link] = indicator_links(context, tree.home, {id: indicator})
        yield from ((assignment, link) for assignment in indicator.answers)
    for home, depth, node in tree.nodes():
        title = (Reference(context.anchors.of(*home), words(numbered(node))),)
        wanted: dict[str, dict[str, Indicator]] = {id: dict(node.indicators) for id in node.answers}
        for id, indicator in node.indicators.items():
            for assignment in indicator.answers:
                wanted.setdefault(assignment, {})[id] = indicator
        for assignment, indicators in wanted.items():
            below = tuple(indicator_links(context, home, indicators))
            if not below and not node.subgoals:
                below = (ChainLink(context.one("indicators"), words(context.say("ingen")), ends=True),)
            yield assignment, ChainLink(context.level_name(depth), title, below)
