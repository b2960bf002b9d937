"""The report, put together: first how it went in one table, then goal by goal, then the rest."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Language
from ...model import BoardFollowUp, Item, Plan, Position, ReportState
from ...model import Section as ProseSection
from ...rules.follow_up.periods import period_of
from ..block import Block, Facts
from ..content import ContentsEntry, Section, SectionKind, at_level
from ..context import Context
from ..inline import Fact, Inlines, Link, Strong, words
from ..printed_tables import printed_tables
from ..prose import prose
from ..text import line
from .assignments import assignments
from .economy import economy, financial_goals, management
from .goals import goals, overview
from .method import derivations, method
from .missing import missing
from .source import LineOf, ReportSource


def report_of(plan: Plan, period: str, language: Language, line_of: LineOf) -> ReportDocument | None:
    """The report of a period as a document, its fixed words in ``language``; None when there is no such period."""
    settings = plan.settings
    source = ReportSource.of(Context(plan, settings, language), period, line_of) if settings else None
    return ReportDocument.of(source) if source else None


class ReportDocument:
    """A report: its title, facts, contents and sections."""

    def __init__(self, source: ReportSource, sections: tuple[Section, ...]) -> None:
        self.source, self.sections = source, sections
        self.title = line(source.period.value.title)
        self.facts = Facts(tuple(_facts(source)))
        self.contents = _contents(sections)

    @classmethod
    def of(cls, source: ReportSource) -> ReportDocument:
        """The report of a period."""
        return cls(source, at_level(tuple(_sections(source)), 2))


def _facts(source: ReportSource) -> Iterator[Fact]:
    context, value = source.context, source.period.value
    if value.marking:
        yield from context.fact("Observera", (Strong(words(line(value.marking))),))
    if value.state is ReportState.DRAFT:
        yield from context.fact("Läge", context.say("Utkast, inte beslutat"))
    yield from context.fact("Organisation", context.settings.organisation)
    yield from context.fact("Plan", context.settings.title)
    span = f"{value.period.start.isoformat()}–{value.period.end.isoformat()}"
    yield from context.fact("Period", span)
    yield from context.fact("Lämnad", value.submitted.isoformat() if value.submitted else None)
    yield from context.decision(value.decision)
    lawful = context.say("{kind}, enligt lag", kind=value.kind.value) if value.is_statutory else value.kind.value
    yield from context.fact("Slag", lawful)


def _sections(source: ReportSource) -> Iterator[Section]:
    yield overview(source)
    yield from _prose(source, Position.START, Position.VISION)
    yield from _prose(source, Position.GOALS)
    yield from goals(source)
    yield from _prose(source, Position.ASSIGNMENTS)
    yield from assignments(source)
    yield from _prose(source, Position.FINANCE)
    yield from financial_goals(source)
    yield from _prose(source, Position.ECONOMY)
    yield from economy(source)
    yield from management(source)
    yield from _auditors(source)
    yield from _boards(source)
    yield from _prose(source, Position.DOCUMENTS, Position.END)
    yield missing(source)
    yield method(source)
    yield derivations(source)


def _prose(source: ReportSource, *positions: Position) -> Iterator[Section]:
    """The council's own words, those that introduce a part before it."""
    for id, section in source.period.value.sections.items():
        if section.position in positions:
            yield _section(source, ("rapport", id), section)


def _section(source: ReportSource, home: tuple[str, ...], section: ProseSection) -> Section:
    context, heading = source.context, line(section.heading)
    tables = printed_tables(context, home, section.tables, heading)
    blocks = (*prose(context, home, section.text), *tables)
    return Section(SectionKind.PROSE, context.anchors.of(*home), heading, blocks)


def _auditors(source: ReportSource) -> Iterator[Section]:
    value, context = source.period.value.auditors, source.context
    if value is None:
        return
    document: Inlines = (Link(value.document, words(line(value.document))),) if value.document else ()
    facts = (
        *context.fact("Bedömning", value.judgement),
        *context.fact("Datum", value.date.isoformat() if value.date else None),
        *context.fact("Dokument", document or None),
    )
    blocks: tuple[Block, ...] = (Facts(facts), *prose(context, ("revisorer",), value.comment))
    yield Section(SectionKind.PROSE, context.anchors.of("revisorer"), context.say("Revisorernas bedömning"), blocks)


def _boards(source: ReportSource) -> Iterator[Section]:
    """What each board says in its own words, and when it decided."""
    found = [item for item in source.plan.follow_up.of(BoardFollowUp) if period_of(item) == source.id]
    inner = tuple(_board(source, item) for item in found)
    if inner:
        context = source.context
        yield Section(SectionKind.PROSE, context.anchors.of("nämnderna"), context.say("Nämnderna"), (), inner)


def _board(source: ReportSource, item: Item[BoardFollowUp]) -> Section:
    context, value = source.context, item.value
    draft = context.say("Utkast, inte beslutat") if value.state is ReportState.DRAFT else None
    facts = (
        *context.fact("Rapport", value.title),
        *context.fact("Läge", draft),
        *context.fact("Lämnad", value.submitted.isoformat() if value.submitted else None),
        *context.decision(value.decision),
    )
    inner = tuple(_section(source, (item.board, "rapport", id), section) for id, section in value.sections.items())
    anchor = context.anchors.of(item.board, "rapport")
    return Section(SectionKind.PROSE, anchor, context.name(item.board), (Facts(facts),) if facts else (), inner)


def _contents(sections: tuple[Section, ...]) -> tuple[ContentsEntry, ...]:
    return tuple(
        ContentsEntry(section.anchor, section.heading, _contents(section.sections))
        for section in sections
        if section.heading and section.level <= 2
    )
