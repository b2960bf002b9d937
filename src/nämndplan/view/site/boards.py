"""A page for each board's plan, and the list of them."""

from __future__ import annotations

from collections.abc import Iterator

from ..block import Block, Paragraph
from ..content import Section, SectionKind
from ..inline import Reference, words
from .glance import glance
from .page import Page
from .source import SiteSource
from .standings import board_standing

BOARDS = "namnder.html"


def board_pages(source: SiteSource) -> Iterator[Page]:
    """Each board's plan; with several boards, the list of them first."""
    say, anchor = source.context.say, source.context.anchors.of
    found = [(board, section) for board in source.boards if (section := source.section_at(anchor(board)))]
    several = len(found) > 1
    answers = {board: glance(source.only(board)) for board, _ in found} if several else {}
    if several:
        short = tuple(
            Section(
                SectionKind.GLANCE,
                f"_{anchor(board)}",
                source.context.name(board),
                (*_about(answers[board]), Paragraph((Reference(anchor(board), words(section.heading)),))),
            )
            for board, section in found
        )
        yield Page(BOARDS, say("Nämnderna"), sections=short, label=say("Nämnder"), in_menu=True)
    for board, section in found:
        glimpse = Section(SectionKind.GLANCE, "_korthet", say("Planen i korthet"), (), answers.get(board, ()))
        yield Page(
            f"namnd-{anchor(board)}.html",
            section.heading,
            blocks=section.blocks,
            sections=(*((glimpse,) if several else ()), *board_standing(source, board), *section.sections),
            anchor=anchor(board),
            label=source.context.name(board),
            above=BOARDS if several else "",
            in_menu=not several,
        )


def _about(answers: tuple[Section, ...]) -> tuple[Block, ...]:
    """The first thing of each answer: what there is to read in the board's plan."""
    first = (section.blocks[0] for section in answers if section.blocks)
    return tuple(block for block in first if isinstance(block, Paragraph))
