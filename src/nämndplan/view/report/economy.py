"""The money: financial goals, tables as printed, good economic management, the balance requirement."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import EconomyReport, FinancialGoal, FinancialReport, Item, Perspective, ValueReport
from ...rules.follow_up.periods import period_of
from ...rules.follow_up.scales import ScaleKind, standing_of
from ...rules.follow_up.status import Status
from ..block import Block, Entries, Entry, Facts
from ..content import Section, SectionKind
from ..inline import words
from ..printed_tables import printed_tables
from ..prose import prose
from ..table import Cell, Column, Row, RowGroup, Table, TableKind
from ..text import amount_text, line, measure_text
from .goals import said_of, texts
from .source import SHAPES, ReportSource


def financial_goals(source: ReportSource) -> Iterator[Section]:
    """Each financial goal against its limit for the year."""
    context, say, year = source.context, source.context.say, source.period.value.period.end.year
    reports = [item for item in source.plan.follow_up.of(FinancialReport) if period_of(item) == source.id]
    items = source.plan.of(FinancialGoal)
    if not items or not reports:
        return
    columns = (
        Column(say("Finansiellt mål")),
        Column(say("Utfall"), numeric=True),
        Column(say("Prognos"), numeric=True),
        Column(say("Målvärde"), numeric=True),
        Column(say("Bedömning")),
    )
    rows = []
    for item in items:
        report: Item[ValueReport] | None = source.report(item)
        value = report.value if report else ValueReport()
        found = item.value.limit_of(year)
        limit = found[1] if found else None
        verdict = source.found.financial_goal(item)
        rows.append(
            Row(
                (
                    Cell(words(line(item.value.title)), "row"),
                    Cell(source.value(value.outcome, None)),
                    Cell(source.value(value.forecast, None)),
                    Cell(words(measure_text(limit.value)) if limit else ()),
                    source.status_cell(verdict, ScaleKind.GOALS, "finansiellt", item.id),
                )
            )
        )
    anchor, heading = context.anchors.of("uppföljda-finansiella-mål"), say("Finansiella mål")
    table = Table(
        TableKind.FINANCE,
        context.anchors.of("uppföljda-finansiella-mål", "tabell"),
        heading,
        columns,
        (RowGroup(tuple(rows)),),
    )
    entries = tuple(entry for item in items for entry in _entries(source, item))
    comments = (block for item in reports for block in prose(context, ("finansiella-mål",), item.value.comment))
    blocks: tuple[Block, ...] = (*comments, table, *((Entries(entries),) if entries else ()))
    yield Section(SectionKind.FINANCE, anchor, heading, blocks)


def _entries(source: ReportSource, item: Item[FinancialGoal]) -> Iterator[Entry]:
    report: Item[ValueReport] | None = source.report(item)
    if report is None:
        return
    measured = report.value.measured
    facts = (
        *said_of(source, report.value),
        *source.context.fact("Mätt", measured.printed if measured else None),
        *source.context.fact("Enhet", report.value.unit),
    )
    blocks = tuple(texts(source, report.value, ("finansiellt", item.id)))
    if facts or blocks:
        yield Entry(source.context.say("Finansiellt mål"), words(line(item.value.title)), facts, blocks)


def economy(source: ReportSource) -> Iterator[Section]:
    """The council's tables and comments, then each board's."""
    context = source.context
    reports = [item for item in source.plan.follow_up.of(EconomyReport) if period_of(item) == source.id]
    own = [item for item in reports if not item.board]
    blocks = tuple(block for item in own for block in _tables(source, item))
    inner = tuple(
        Section(
            SectionKind.ECONOMY,
            context.anchors.of("uppföljd-ekonomi", item.board),
            context.name(item.board),
            tuple(_tables(source, item)),
        )
        for item in reports
        if item.board
    )
    if blocks or inner:
        yield Section(
            SectionKind.ECONOMY, context.anchors.of("uppföljd-ekonomi"), context.say("Ekonomi"), blocks, inner
        )


def _tables(source: ReportSource, item: Item[EconomyReport]) -> Iterator[Block]:
    home = ("uppföljd-ekonomi", *((item.board,) if item.board else ()))
    yield from prose(source.context, (*home, "kommentar"), item.value.comment)
    yield from printed_tables(source.context, home, item.value.tables, source.context.say("Ekonomi"), item.value.unit)


def management(source: ReportSource) -> Iterator[Section]:
    """God ekonomisk hushållning in its perspectives, and the balance requirement."""
    context, value = source.context, source.period.value
    blocks: list[Block] = []
    if value.management:
        sides = (
            (context.say("Finansiellt perspektiv"), value.management.financial),
            (context.say("Verksamhetsperspektiv"), value.management.operational),
        )
        blocks.append(Entries(tuple(_side(source, name, side) for name, side in sides if side)))
    if blocks:
        anchor = context.anchors.of("hushållning")
        yield Section(SectionKind.PROSE, anchor, context.say("God ekonomisk hushållning"), tuple(blocks))
    if value.balance:
        balance = value.balance
        unit = f" {line(balance.unit)}" if balance.unit else ""
        facts = (
            *context.fact("Prognos", f"{amount_text(balance.forecast)}{unit}" if balance.forecast else None),
            *context.fact("Utfall", f"{amount_text(balance.outcome)}{unit}" if balance.outcome else None),
        )
        said = prose(context, ("balanskrav",), balance.comment)
        own: tuple[Block, ...] = (*((Facts(facts),) if facts else ()), *said)
        yield Section(SectionKind.PROSE, context.anchors.of("balanskrav"), context.say("Balanskravet"), own)


def _side(source: ReportSource, name: str, side: Perspective) -> Entry:
    word = line(side.judgement or "")
    standing = standing_of(word, ScaleKind.GOALS, source.plan) if word else None
    shape = SHAPES.get(standing or Status.UNKNOWN, "")
    marked = f"{shape}\N{NO-BREAK SPACE}{word}" if word and shape else word
    facts = source.context.fact("Bedömning", marked or None)
    return Entry("", words(name), facts, prose(source.context, ("hushållning", name), side.comment))
