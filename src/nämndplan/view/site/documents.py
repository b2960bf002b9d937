"""The page of governing documents, and how their periods stand to the plan's year."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import GoverningDocument
from ...values import Period
from ..content import Section, SectionKind
from ..context import Context
from ..inline import words
from ..table import Cell, Column, Row, RowGroup, Table, TableKind
from ..text import line
from .page import Page
from .source import SiteSource

ADDRESS = "styrdokument.html"


def documents_page(source: SiteSource) -> Iterator[Page]:
    """The governing documents, and how their periods stand to the plan's year."""
    sections = source.of(SectionKind.DOCUMENTS)
    if not sections:
        return
    say = source.context.say
    listed = source.plan.owned(GoverningDocument, "")
    dated = [item.value for item in listed if item.value.period]
    everything = len(listed)
    periods = Section(SectionKind.DOCUMENTS, "_perioder", say("Perioder"), (_periods(source, dated),))
    lead = say("{dated} av {all} styrdokument har en period i planen.", dated=len(dated), all=everything)
    yield Page(
        ADDRESS,
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


def period_word(context: Context, period: Period | None, year: int) -> str:
    """How a document's period stands to the plan's year, in words."""
    if period is None:
        return context.say("ingen period angiven")
    if period.end is not None and period.end < year:
        return context.say("gick ut {year}", year=period.end)
    if period.end == year:
        return context.say("går ut {year}", year=period.end)
    if period.start is not None and period.start > year:
        return context.say("börjar {year}", year=period.start)
    return context.say("gäller")
