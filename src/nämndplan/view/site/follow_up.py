"""Hur går det?: a page for each period that the plan is followed up for, the latest in the menu."""

from __future__ import annotations

from collections.abc import Iterator

from ..anchors import folded
from ..block import Block, Listing, ListItem
from ..content import Section, SectionKind
from ..inline import Link, words
from ..report import ReportDocument
from ..text import line
from .page import Page
from .source import SiteSource


def follow_up_pages(source: SiteSource) -> Iterator[Page]:
    """The reports as pages, the latest first. A period whose files have errors is left out until they are mended."""
    reports = tuple(map(ReportDocument.of, source.reports))
    for number, report in enumerate(reversed(reports)):
        period = report.source.id
        others = [other for other in reversed(reports) if other is not report]
        context = source.context
        yield Page(
            _address(period),
            report.title,
            sections=(*report.sections, *_others(source, others)),
            facts=report.facts,
            contents=report.contents,
            label=context.say("Hur går det?") if number == 0 else "",
            in_menu=number == 0,
            in_footer=number > 0,
            permanent=False,
        )


def _others(source: SiteSource, others: list[ReportDocument]) -> Iterator[Section]:
    if others:
        context = source.context
        items = tuple(ListItem((Link(_address(other.source.id), words(line(other.title))),)) for other in others)
        blocks: tuple[Block, ...] = (Listing(items),)
        anchor = context.anchors.of("andra-perioder", others[0].source.id)
        yield Section(SectionKind.PROSE, anchor, context.say("Andra perioder"), blocks)


def _address(period: str) -> str:
    return f"uppfoljning-{folded(period)}.html"
