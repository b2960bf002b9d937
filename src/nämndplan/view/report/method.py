"""How it was judged: the scale and the principle, and how each judgement was reached."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...model import BoardGoal, CouncilGoal, FinancialGoal, Indicator, Item, ScaleStep
from ...rules.follow_up.pairing import children
from ...rules.follow_up.scales import ScaleKind, principle_of, steps_of
from ...rules.follow_up.status import OF_MEANING, Verdict
from ..block import Block, Listing, ListItem, Paragraph, Unfolding
from ..content import Section, SectionKind
from ..inline import words
from ..table import Cell, Column, Row, RowGroup, Table, TableKind
from ..text import line, numbered
from .goals import goal_path
from .source import SHAPES, ReportSource


def method(source: ReportSource) -> Section:
    """The council's principle in words, and what each word of the scales means."""
    context, say = source.context, source.context.say
    principle = principle_of(source.plan)
    is_year = source.period.value.period.is_year
    lines = [
        say("Året är slut: utfallet bedöms mot målvärdet.")
        if is_year
        else say("Året är inte slut: prognosen för året bedöms mot målvärdet.")
    ]
    if principle.nearly:
        lines.append(
            say(
                "Ett värde som skiljer högst {nearly} av målvärdet från det nås delvis.",
                nearly=principle.nearly.printed,
            )
        )
    for rule, what in ((principle.subgoals, say("Ett delmål")), (principle.goals, say("Ett mål"))):
        if rule and rule.reached:
            partly = say(" och nås delvis när {partly} nås", partly=rule.partly.printed) if rule.partly else ""
            lines.append(
                say(
                    "{what} nås när {reached} av delarna nås{partly}.",
                    what=what,
                    reached=rule.reached.printed,
                    partly=partly,
                )
            )
        else:
            lines.append(say("{what} vägs inte ihop av siffrorna, utan bedöms av någon.", what=what))
    lines.append(say("En skriven bedömning går före den som räknas fram. Vad som inte är känt gissas inte."))
    blocks: tuple[Block, ...] = (Listing(tuple(ListItem(words(text)) for text in lines)),)
    rows = [row for kind in ScaleKind for row in _steps(source, kind)]
    if rows:
        columns = (Column(say("Ord")), Column(say("Används om")), Column(say("Betyder")))
        table = Table(
            TableKind.STATES,
            context.anchors.of("skala"),
            say("Orden som bedömningarna görs med"),
            columns,
            (RowGroup(tuple(rows)),),
        )
        blocks = (*blocks, table)
    return Section(SectionKind.PROSE, context.anchors.of("så-bedöms"), say("Så är det bedömt"), blocks)


def _steps(source: ReportSource, kind: ScaleKind) -> Iterator[Row]:
    for step in steps_of(kind, source.plan):
        yield Row((Cell(words(_word(step)), "row"), Cell(words(kind.value)), Cell(words(step.meaning.value))))


def _word(step: ScaleStep) -> str:
    shape = SHAPES.get(OF_MEANING[step.meaning], "")
    trend = f" ({step.trend.value})" if step.trend else ""
    return f"{shape}\N{NO-BREAK SPACE}{line(step.word)}{trend}"


def derivations(source: ReportSource) -> Section:
    """How each judgement was reached, with the numbers, the files they stand in, and the rule."""
    context = source.context
    inner = tuple(section for id, goal, answers in source.goals for section in _goal(source, id, goal, answers))
    money = tuple(_financial(source, item) for item in source.plan.of(FinancialGoal))
    intro = Paragraph(words(context.say("Inom hakar står filen och raden där talet eller regeln står.")))
    heading = context.say("Hur varje bedömning är gjord")
    return Section(SectionKind.PROSE, context.anchors.of("härledning"), heading, (intro,), (*inner, *money))


def _goal(
    source: ReportSource, id: str, goal: Item[CouncilGoal] | None, answers: tuple[Item[BoardGoal], ...]
) -> Iterator[Section]:
    found, context = source.found, source.context
    blocks: list[Block] = []
    verdict = source.verdict_of_goal(goal, answers)
    if verdict is not None:
        blocks += _told(source, context.goal_heading(id), verdict, ScaleKind.GOALS)
    inner: list[Section] = []
    if goal is not None:
        blocks += _indicators(source, goal)
    for answer in answers:
        home = (id, answer.board)
        own = [*_told(source, context.name(answer.board), found.board_goal(answer), ScaleKind.GOALS)]
        own += _indicators(source, answer)
        nodes = tuple(
            Section(
                SectionKind.MORE,
                context.anchors.of("härledning", *home, *goal_path(node)),
                numbered(node.value),
                (
                    *_told(source, numbered(node.value), found.subgoal(node), ScaleKind.SUBGOALS),
                    *_indicators(source, node),
                ),
            )
            for node in source.subgoals(answer)
        )
        anchor = context.anchors.of("härledning", *home)
        inner.append(Section(SectionKind.MORE, anchor, context.name(answer.board), tuple(own), nodes))
    anchor = context.anchors.of("härledning", id)
    yield Section(SectionKind.MORE, anchor, context.goal_heading(id), tuple(blocks), tuple(inner))


def _indicators(source: ReportSource, holder: Item[Any]) -> list[Block]:
    told: list[Block] = []
    for item in children(holder, Indicator, source.plan):
        told += _told(source, numbered(item.value), source.found.indicator(item), ScaleKind.INDICATORS)
    return told


def _told(source: ReportSource, title: str, verdict: Verdict, kind: ScaleKind) -> list[Block]:
    word = source.marked(verdict, kind)
    return [Unfolding(words(f"{title}: {word}"), (source.derivation(verdict.why),))]


def _financial(source: ReportSource, item: Item[FinancialGoal]) -> Section:
    anchor = source.context.anchors.of("härledning", "finansiellt", item.id)
    verdict, title = source.found.financial_goal(item), line(item.value.title)
    return Section(SectionKind.MORE, anchor, title, tuple(_told(source, title, verdict, ScaleKind.GOALS)))
