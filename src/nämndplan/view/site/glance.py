"""The plan at a glance: what is to be reached, how one knows, who is to do what, and the money."""

from __future__ import annotations

from collections.abc import Iterable

from ..block import Block, Facts, Listing, ListItem, Paragraph
from ..content import Section, SectionKind
from ..inline import Break, Fact, Inlines, Reference, words
from ..text import FixedWords
from .economy import frame_answer, money_at_a_glance
from .glance_assignments import bodies_at_a_glance, short_assignments
from .glance_indicators import indicators_at_a_glance, short_indicators
from .goals import goal_in_numbers, goals_by_board
from .source import SiteSource

MOST_NAMES = 3
"""With more boards than this they are counted."""


def glance(source: SiteSource) -> tuple[Section, ...]:
    """The questions and their answers; one that the plan has no answer to is left out."""
    say = source.context.say
    questions: tuple[tuple[str, str, Iterable[Block]], ...] = (
        ("_vad", say("Vad vill {who} uppnå {year}?", who=source.speaker, year=source.year), _goals(source)),
        ("_hur", say("Hur går det?"), indicators_at_a_glance(source)),
        ("_vem", say("Vem ska göra vad?"), bodies_at_a_glance(source)),
        ("_pengar", say("Med vilka pengar?"), money_at_a_glance(source)),
    )
    answered = ((anchor, heading, tuple(blocks)) for anchor, heading, blocks in questions)
    return tuple(Section(SectionKind.GLANCE, anchor, heading, blocks) for anchor, heading, blocks in answered if blocks)


def short_answers(source: SiteSource, answers_below: tuple[Section, ...]) -> Facts:
    """Each question in a few words, and where its answer stands; last who answers for the plans."""
    say = source.context.say
    answers = (
        ("_vad", say("Vad ska uppnås?"), source.goals_sentence()),
        ("_hur", say("Hur går det?"), short_indicators(source)),
        ("_vem", say("Vem gör vad?"), short_assignments(source)),
        ("_pengar", say("Vilka pengar?"), frame_answer(source)),
    )
    there = {section.anchor for section in answers_below}
    told = [
        Fact(label, ((Reference(anchor, words(text)),),)) for anchor, label, text in answers if text and anchor in there
    ]
    return Facts((*told, *_who_answers(source)))


def _who_answers(source: SiteSource) -> tuple[Fact, ...]:
    context = source.context
    places = [(board, context.anchors.of(board)) for board in source.boards]
    plans = tuple(
        (Reference(anchor, words(context.name(board))),) for board, anchor in places if source.section_at(anchor)
    )
    shown = plans if len(plans) <= MOST_NAMES else (context.say("{n} nämnder", n=len(plans)),)
    return context.fact("Vem svarar?" if context.plan.has_board_plans else "Nämnder", *shown)


def _goals(source: SiteSource) -> Iterable[Block]:
    goals = source.goals()
    if not goals:
        return
    if len(source.boards) > 1:
        yield goals_by_board(source, "_malen")
        return
    if sentence := source.goals_sentence():
        yield Paragraph(words(f"{sentence}."))
    yield Listing(
        tuple(
            ListItem((Reference(source.goal_anchor(goal), words(source.goal_heading(goal))), *_below(source, goal)))
            for goal in goals
            if not source.board or any(True for _ in source.trees(goal))
        )
    )


def _below(source: SiteSource, goal: str) -> Inlines:
    """How much stands under a goal."""
    told = goal_in_numbers(source, goal)
    return (Break(), *words(FixedWords(told))) if told else ()
