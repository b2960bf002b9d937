"""Where things stood in the latest report, on the pages about them: each judgement unfolds to how it was made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ...model import BoardGoal, Indicator, Item
from ...rules.follow_up.pairing import children, reports_on_assignments
from ...rules.follow_up.scales import ScaleKind
from ...rules.follow_up.status import Verdict
from ..block import Block, Blocks, Facts, Paragraph, Unfolding
from ..content import Section, SectionKind
from ..context import Context
from ..inline import Fact, Reference, Strong, words
from ..report import ReportSource, developments, goal_path, said_of, title_of_assignment
from ..text import line, numbered
from .source import ListedIndicator, SiteSource

_HOME = "läget"
Home = tuple[str, ...]


def goal_standing(source: SiteSource, goal: str) -> Iterator[Section]:
    """A goal's standing, then what each board has below it, with how the measures have developed."""
    report = source.latest_report
    if report is None:
        return
    item = source.plan.goals.get(goal)
    answers = [answer for answer in source.plan.of(BoardGoal) if answer.id == goal and answer.board in source.boards]
    verdict = report.verdict_of_goal(item, tuple(answers))
    blocks: list[Block] = [_from(report, "uppföljt", goal)]
    if verdict is not None and item is not None:
        home = (goal,)
        blocks.append(_unfolding(report, source.goal_heading(goal), verdict, ScaleKind.GOALS, item, home))
        blocks += _measures(source, report, item, home)
    inner = tuple(
        Section(
            SectionKind.MORE,
            source.context.anchors.of(_HOME, goal, answer.board),
            source.context.name(answer.board),
            tuple(_answer(source, report, answer)),
        )
        for answer in answers
    )
    if len(blocks) > 1 or inner:
        yield _section(source, report, (goal,), tuple(blocks), inner)


def board_standing(source: SiteSource, board: str) -> Iterator[Section]:
    """A board's goals and assignments, as the latest report has them."""
    report = source.latest_report
    if report is None:
        return
    blocks: list[Block] = [_from(report, "måluppfyllelse")]
    for answer in (answer for answer in source.plan.of(BoardGoal) if answer.board == board):
        blocks += _answer(source, report, answer, with_measures=False)
    for told in reports_on_assignments(report.id, source.plan):
        if told.board == board:
            title = title_of_assignment(report, told)
            verdict = report.found.assignment(told)
            home = ("uppdrag", board, told.id)
            blocks.append(_unfolding(report, title, verdict, ScaleKind.ASSIGNMENTS, None, home))
    if len(blocks) > 1:
        yield _section(source, report, (board,), tuple(blocks))


def standing_fact(source: SiteSource, item: ListedIndicator) -> tuple[Fact, ...]:
    """What the latest report says of an indicator, leading to how it was judged."""
    report = source.latest_report
    if report is None:
        return ()
    found = source.item_of(item.value)
    marked = words(report.marked(report.found.indicator(found), ScaleKind.INDICATORS))
    anchor = _anchor(source.context, (*_path(found), "", found.id))
    return (Fact(line(report.period.value.title), ((Reference(anchor, marked),),)),)


def _section(
    source: SiteSource, report: ReportSource, home: Home, blocks: Blocks, inner: tuple[Section, ...] = ()
) -> Section:
    anchor = source.context.anchors.of(_HOME, *home)
    heading = source.context.say("Läget enligt {report}", report=line(report.period.value.title))
    return Section(SectionKind.MORE, anchor, heading, blocks, inner)


def _from(report: ReportSource, *home: str) -> Paragraph:
    """Where all of it stands, and what the reader should know of where it comes from."""
    context, value = report.context, report.period.value
    place = (Reference(context.anchors.of(*home), words(line(value.title))),)
    said = context.say(" är den senaste rapporten. Varje bedömning går att fälla ut och visar då hur den är gjord.")
    marked = (Strong(words(f" {line(value.marking)}.")),) if value.marking else ()
    return Paragraph((*place, *words(said), *marked))


def _answer(
    source: SiteSource, report: ReportSource, answer: Item[BoardGoal], *, with_measures: bool = True
) -> Iterator[Block]:
    """What a board has under a goal: its part of the goal, its sub-goals, its measures."""
    home = (answer.id, answer.board)
    heading = source.context.name(answer.board) if with_measures else source.goal_heading(answer.id)
    own = home if with_measures else ("nämnd", *home)
    yield _unfolding(report, heading, report.found.board_goal(answer), ScaleKind.GOALS, answer, own)
    if with_measures:
        yield from _measures(source, report, answer, home)
    for node in report.subgoals(answer):
        below = (*own, *goal_path(node))
        yield _unfolding(report, numbered(node.value), report.found.subgoal(node), ScaleKind.SUBGOALS, node, below)
        if with_measures:
            yield from _measures(source, report, node, below)


def _measures(source: SiteSource, report: ReportSource, holder: Item[Any], home: Home) -> Iterator[Block]:
    within = replace(report, context=replace(report.context, anchors=source.context.anchors.within(_HOME)))
    for item in children(holder, Indicator, source.plan):
        verdict, title = report.found.indicator(item), numbered(item.value)
        yield _unfolding(report, title, verdict, ScaleKind.INDICATORS, item, (*home, "", item.id))
        yield from developments(within, item, home)


def _unfolding(
    report: ReportSource, title: str, verdict: Verdict, kind: ScaleKind, item: Item[Any] | None, home: Home
) -> Unfolding:
    told = report.report(item) if item else None
    facts = said_of(report, told.value) if told else ()
    blocks: Blocks = (*((Facts(facts),) if facts else ()), report.derivation(verdict.why))
    return Unfolding(words(f"{title}: {report.marked(verdict, kind)}"), blocks, _anchor(report.context, home))


def _anchor(context: Context, home: Home) -> str:
    return context.anchors.outermost.of(_HOME, "härledning", *home)


def _path(item: Item[Any]) -> Home:
    """The ids that lead to the thing an indicator stands in, as the pages of goals have them."""
    above = item.parent
    ids = goal_path(above) if above else ()
    top = above
    while top is not None and top.parent is not None:
        top = top.parent
    return (top.id if top else "", *((item.board,) if item.board else ()), *ids)
