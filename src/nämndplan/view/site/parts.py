"""The pages that hold a part of the document as it stands: prose, boards, economy, documents, bodies, all of it."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import GoverningDocument
from ..anchors import WHOLE
from ..block import Block, Paragraph
from ..content import Section, SectionKind
from ..inline import Reference, words
from ..table import Cell, Column, Row, RowGroup, Table, TableKind
from ..text import line
from .glance import glance
from .glance_money import frames
from .page import Page
from .source import SiteSource
from .words import period_word

BOARDS = "namnder.html"
ECONOMY = "ekonomi.html"
DOCUMENTS = "styrdokument.html"
BODIES = "organ.html"
INTRODUCTION = "inledning.html"
WHOLE_PLAN = "_hela"
"""The place of the page with everything, for references to it as such."""


def introduction(source: SiteSource) -> Iterator[Page]:
    """The council's own prose, when it stands apart from the other parts."""
    sections = _of(source, SectionKind.VISION, SectionKind.PROSE)
    if sections:
        title = source.context.say("Vision och inledning") if _of(source, SectionKind.VISION) else ""
        yield Page(INTRODUCTION, title or source.context.say("Inledning"), sections=sections, in_footer=True)


def boards(source: SiteSource) -> Iterator[Page]:
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
            sections=(*((glimpse,) if several else ()), *section.sections),
            anchor=anchor(board),
            label=source.context.name(board),
            above=BOARDS if several else "",
            in_menu=not several,
        )


def _about(answers: tuple[Section, ...]) -> tuple[Block, ...]:
    """The first thing of each answer: what there is to read in the board's plan."""
    first = (section.blocks[0] for section in answers if section.blocks)
    return tuple(block for block in first if isinstance(block, Paragraph))


def economy(source: SiteSource) -> Iterator[Page]:
    """What the boards' frames are changed by, and the financial goals."""
    anchor = source.context.anchors.of
    sections: list[Section] = []
    for board in source.boards:
        own = source.section_at(anchor(board))
        money = tuple(
            section
            for section in (own.sections if own else ())
            if section.kind in {SectionKind.ECONOMY, SectionKind.UNFUNDED}
        )
        if money:
            heading = source.context.name(board)
            sections.append(Section(SectionKind.ECONOMY, f"_{anchor(board)}", heading, (), money))
    finance = _of(source, SectionKind.FINANCE)
    if not sections and not finance:
        return
    plans = {board: item.value for board in source.boards if (item := source.plan.economy(board))}
    totals = (frames(source, plans, "_ramar"),) if len(plans) > 1 else ()
    yield Page(ECONOMY, source.context.say("Ekonomi"), blocks=totals, sections=(*sections, *finance), in_menu=True)


def documents(source: SiteSource) -> Iterator[Page]:
    """The governing documents, and how their periods stand to the plan's year."""
    sections = _of(source, SectionKind.DOCUMENTS)
    if not sections:
        return
    say = source.context.say
    dated = [item.value for item in source.plan.of(GoverningDocument) if item.value.period]
    everything = len(source.plan.of(GoverningDocument))
    periods = Section(SectionKind.DOCUMENTS, "_perioder", say("Perioder"), (_periods(source, dated),))
    lead = say("{dated} av {all} styrdokument har en period i planen.", dated=len(dated), all=everything)
    yield Page(
        DOCUMENTS,
        say("Styrdokument"),
        lead=lead if everything else "",
        sections=(*sections, *((periods,) if dated else ())),
        in_menu=True,
    )


def _periods(source: SiteSource, dated: list[GoverningDocument]) -> Table:
    context = source.context
    rows = []
    for document in sorted(dated, key=_end):
        period = document.period
        cells = (
            Cell(words(line(document.title)), "row"),
            Cell(words(line(period.printed) if period else "")),
            Cell(words(period_word(context, period, source.year))),
        )
        rows.append(Row(cells))
    columns = (
        Column(context.say("Styrdokument")),
        Column(context.say("Period")),
        Column(context.say("Läge {year}", year=source.year)),
    )
    caption = context.say("Styrdokument med en period, det som går ut först överst")
    return Table(TableKind.PERIODS, "_perioder-tabell", caption, columns, (RowGroup(tuple(rows)),))


def _end(document: GoverningDocument) -> tuple[int, str]:
    end = document.period.end if document.period else None
    return (end if end is not None else 10**4, document.title)


def bodies(source: SiteSource) -> Iterator[Page]:
    """The bodies and the words."""
    found = _of(source, SectionKind.BODIES)
    explained = _of(source, SectionKind.WORD_LIST)
    if found or explained:
        title = source.context.say("Organ och ord") if explained else source.context.say("Organ")
        yield Page(BODIES, title, sections=(*found, *explained), in_footer=True)


def whole(source: SiteSource) -> Page:
    """Everything on one page, for reading through and for paper."""
    return Page(
        WHOLE,
        source.document.title,
        sections=source.document.sections,
        facts=source.document.facts,
        contents=source.document.contents,
        label=source.context.say("Hela planen på en sida"),
        permanent=False,
        anchor=WHOLE_PLAN,
        in_footer=True,
    )


def _of(source: SiteSource, *kinds: SectionKind) -> tuple[Section, ...]:
    return tuple(section for section in source.document.sections if section.kind in kinds)
