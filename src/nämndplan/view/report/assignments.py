"""The assignments: how far each has come, what is to become of it, and who has decided that."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Assignment, AssignmentReport, Item
from ...rules.follow_up.pairing import path_of, reports_on_assignments
from ...rules.follow_up.scales import ScaleKind
from ..block import Block, Entries, Entry
from ..content import Section, SectionKind
from ..inline import Inlines, words
from ..table import Cell, Column, Row, RowGroup, Table, TableKind
from ..text import line, measure_text, numbered
from .goals import texts
from .source import ReportSource


def assignments(source: ReportSource) -> Iterator[Section]:
    """All that is reported of assignments, those of each board together; the council's decisions beside them."""
    context, say = source.context, source.context.say
    reports = tuple(reports_on_assignments(source.id, source.plan))
    decided = {path_of(report)[-1]: report for report in reports if not report.board}
    told = [report for report in reports if report.board]
    silent = [report for id, report in decided.items() if id not in {path_of(one)[-1] for one in told}]
    rows = [_row(source, report, decided) for report in (*silent, *told)]
    if not rows:
        return
    columns = (
        Column(context.one("assignments")),
        Column(say("Rapporterat av")),
        Column(say("Status")),
        Column(say("Färdigt"), numeric=True),
        Column(say("Klart")),
        Column(say("Fortsättning")),
    )
    anchor = context.anchors.of("uppföljda-uppdrag")
    table = Table(
        TableKind.ASSIGNMENTS,
        context.anchors.of("uppföljda-uppdrag", "tabell"),
        say("Uppdrag, {period}", period=line(source.period.value.title)),
        columns,
        (RowGroup(tuple(rows)),),
    )
    entries = tuple(entry for report in reports for entry in _entries(source, report))
    blocks: tuple[Block, ...] = (table, Entries(entries)) if entries else (table,)
    yield Section(SectionKind.ASSIGNMENTS, anchor, say("Uppdrag"), blocks)


def title_of_assignment(source: ReportSource, report: Item[AssignmentReport]) -> str:
    """What an assignment is called, in the report or in the plan."""
    if report.value.title:
        return line(report.value.title)
    found = _planned(source, report)
    return numbered(found.value) if found else path_of(report)[-1]


def _planned(source: ReportSource, report: Item[AssignmentReport]) -> Item[Assignment] | None:
    id = path_of(report)[-1]
    own = next((item for item in source.plan.handed_on(report.board) if item.id == id), None) if report.board else None
    return source.plan.council_assignments.get(id) or own


def _row(source: ReportSource, report: Item[AssignmentReport], decided: dict[str, Item[AssignmentReport]]) -> Row:
    context, value, planned = source.context, report.value, _planned(source, report)
    status = source.status_cell(source.found.assignment(report), ScaleKind.ASSIGNMENTS)
    due = value.due or (planned.value.due.printed if planned and planned.value.due else "")
    carried = context.fact("Från planen för", value.from_plan)
    return Row(
        (
            Cell(words(title_of_assignment(source, report)), "row", facts=carried),
            Cell(words(context.name(report.board) if report.board else context.say("Fullmäktige"))),
            status,
            Cell(words(measure_text(value.share)) if value.share else ()),
            Cell(words(line(due))),
            Cell(_continuation(source, report, decided.get(path_of(report)[-1]))),
        )
    )


def _continuation(
    source: ReportSource, report: Item[AssignmentReport], council: Item[AssignmentReport] | None
) -> Inlines:
    """What has been decided, else what the board proposes; and that the decision is not there yet."""
    context, value = source.context, report.value
    own = value.decision or (None if report.board else source.period.value.decision)
    if council is not None and council.value.continuation and council is not report:
        chosen = context.say("{word}, enligt fullmäktige", word=council.value.continuation.value)
        return words(chosen)
    if value.continuation is None:
        return ()
    word = value.continuation.value
    if value.replaced_by:
        known = source.plan.council_assignments.get(value.replaced_by)
        title = line(known.value.title) if known else value.replaced_by
        word = context.say("{word} av {title}", word=word, title=title)
    if own or not report.board:
        return words(word)
    return words(context.say("{word}, enligt nämndens förslag", word=word))


def _entries(source: ReportSource, report: Item[AssignmentReport]) -> Iterator[Entry]:
    context = source.context
    facts = context.decision(report.value.decision)
    blocks = tuple(texts(source, report.value, ("uppföljt-uppdrag", report.board, path_of(report)[-1])))
    if facts or blocks:
        by = context.name(report.board) if report.board else context.say("Fullmäktige")
        yield Entry(by, words(title_of_assignment(source, report)), facts, blocks)
