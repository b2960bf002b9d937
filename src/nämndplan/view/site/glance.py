"""The plan at a glance: what is to be reached, how one knows, who is to do what, and the money."""

from __future__ import annotations

from collections.abc import Iterable

from ..block import Block, Facts, Listing, ListItem, Paragraph
from ..content import Section, SectionKind
from ..inline import Fact, Reference, words
from ..text import numbered
from .economy import money_at_a_glance, short_money
from .glance_assignments import assignments_at_a_glance, short_assignments
from .glance_indicators import indicators_at_a_glance
from .goals import goals_by_board
from .source import SiteSource

MOST_SUBGOALS = 40
"""With more sub-goals than this, the goals are shown with their numbers instead."""


def glance(source: SiteSource) -> tuple[Section, ...]:
    """The four questions and their answers; one that the plan has no answer to is left out."""
    say = source.context.say
    questions: tuple[tuple[str, str, Iterable[Block]], ...] = (
        ("_vad", say("Vad vill {who} uppnå {year}?", who=source.speaker, year=source.year), _goals(source)),
        ("_hur", say("Hur vet vi om det lyckas?"), indicators_at_a_glance(source)),
        ("_vem", say("Vem ska göra vad?"), assignments_at_a_glance(source)),
        ("_pengar", say("Med vilka pengar?"), money_at_a_glance(source)),
    )
    answered = ((anchor, heading, tuple(blocks)) for anchor, heading, blocks in questions)
    return tuple(Section(SectionKind.GLANCE, anchor, heading, blocks) for anchor, heading, blocks in answered if blocks)


def short_answers(source: SiteSource, answers_below: tuple[Section, ...]) -> Facts:
    """Each question in a few words, and where its answer stands."""
    say = source.context.say
    indicators = len(source.indicators())
    answers = (
        ("_vad", say("Vad ska uppnås?"), source.goals_sentence()),
        ("_hur", say("Hur vet vi det?"), source.indicator_count(indicators) if indicators else ""),
        ("_vem", say("Vem gör vad?"), short_assignments(source)),
        ("_pengar", say("Vilka pengar?"), short_money(source)),
    )
    there = {section.anchor for section in answers_below}
    return Facts(
        tuple(
            Fact(label, ((Reference(anchor, words(text)),),))
            for anchor, label, text in answers
            if text and anchor in there
        )
    )


def _goals(source: SiteSource) -> Iterable[Block]:
    goals = source.goals()
    if not goals:
        return
    nodes = {goal: [node for _, tree in source.trees(goal) for node in tree.nodes()] for goal in goals}
    count = sum(map(len, nodes.values()))
    if count == 0 or count > MOST_SUBGOALS or len(source.boards) > 1:
        yield goals_by_board(source, "_malen")
        return
    if sentence := source.goals_sentence():
        yield Paragraph(words(f"{sentence}."))
    anchor = source.context.anchors.of
    yield Listing(
        tuple(
            ListItem(
                (Reference(source.goal_anchor(goal), words(source.goal_heading(goal))),),
                (
                    Listing(
                        tuple(ListItem((Reference(anchor(*home), words(numbered(node))),)) for home, _, node in below)
                    ),
                )
                if below
                else (),
            )
            for goal, below in nodes.items()
            if below or not source.board or any(True for _ in source.trees(goal))
        )
    )
