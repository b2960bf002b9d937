"""What is not there: boards that have reported nothing, what is not reported, what the law demands."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Demanded, Indicator
from ...rules.boards import has_only_economy
from ...rules.follow_up.demands import NAMES, missing_of
from ...rules.follow_up.reported import reports_below
from ..block import Block, Listing, ListItem, Paragraph
from ..content import Section, SectionKind
from ..inline import words
from ..text import line, numbered
from .source import ReportSource


def missing(source: ReportSource) -> Section:
    """Said in words, also when nothing is missing."""
    context, say = source.context, source.context.say
    lines = tuple(_lines(source))
    blocks: tuple[Block, ...] = (
        (Listing(tuple(ListItem(words(text)) for text in lines)),)
        if lines
        else (Paragraph(words(say("Alla nämnder har rapporterat, och inget som ska vara med saknas."))),)
    )
    return Section(
        SectionKind.PROSE, context.anchors.of("inte-rapporterat"), say("Det som inte är rapporterat"), blocks
    )


def _lines(source: ReportSource) -> Iterator[str]:
    context, plan = source.context, source.plan
    for board in plan.boards:
        if not reports_below(board, source.id, plan) and not has_only_economy(board, plan):
            yield context.say("{board} har inte rapporterat något.", board=context.name(board))
    for item in plan.of(Indicator):
        if item.board and not reports_below(item.board, source.id, plan):
            continue
        if source.found.is_missing(item):
            by = context.name(item.board) if item.board else context.say("Fullmäktige")
            yield context.say("{title} ({board}) är inte rapporterad.", title=numbered(item.value), board=by)
    value = source.period.value
    if not value.is_statutory:
        return
    for demand in missing_of(source.period, plan):
        what = context.translated(NAMES[demand])
        yield context.say("Rapporten saknar {what}, som lagen kräver.", what=what)
    known = {demand.value: demand for demand in Demanded}
    for key, reason in value.accepted.items():
        if key in known:
            what = context.translated(NAMES[known[key]])
            yield context.say("Rapporten saknar {what}. Skälet: {reason}", what=what, reason=line(reason))
