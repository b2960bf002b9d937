"""How it went: all goals in one table, then goal by goal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...model import (
    Activity,
    ActivityReport,
    BoardGoal,
    CouncilGoal,
    GoalNode,
    GoalReport,
    Indicator,
    IndicatorReport,
    Item,
    Part,
    PartReport,
    part_name,
)
from ...model.periods import of_years
from ...rules.follow_up.pairing import children
from ...rules.follow_up.scales import ScaleKind
from ...rules.follow_up.status import Status, Verdict
from ..block import Block, Entries, Entry, Facts, Paragraph
from ..content import Section, SectionKind
from ..inline import Fact, Inlines, Reference, words
from ..prose import prose
from ..table import Cell, Column, Row, RowGroup, RowKind, Table, TableKind
from ..text import line, measure_text, numbered
from .development import developments
from .source import ReportSource

Goal = tuple[str, Item[CouncilGoal] | None, tuple[Item[BoardGoal], ...]]


def overview(source: ReportSource) -> Section:
    """Every goal with its judgement and what is below it, to be read in a minute."""
    context, say = source.context, source.context.say
    counted = {
        Status.REACHED: say("Nås"),
        Status.PARTLY: say("Nås delvis"),
        Status.MISSED: say("Nås inte"),
    }
    rows = []
    standings: list[Status] = []
    for goal in source.goals:
        verdict = source.verdict_of_goal(goal[1], goal[2])
        below = [each.standing for _, each in _parts(source, goal)]
        others = len(below) - sum(below.count(status) for status in counted)
        standing = verdict.standing if verdict else Status.NOT_REPORTED
        standings.append(standing)
        title = Cell(_goal_link(source, goal[0]), "row")
        judged = source.status_cell(verdict, ScaleKind.GOALS, goal[0]) if verdict else Cell()
        rows.append(
            Row((title, judged, *(Cell(words(str(below.count(one)))) for one in counted), Cell(words(str(others)))))
        )
    columns = (
        Column(context.goals_word),
        Column(say("Bedömning")),
        *(Column(word, numeric=True) for word in counted.values()),
        Column(say("Inte bedömda"), numeric=True),
    )
    caption = say("Måluppfyllelse, {period}", period=line(source.period.value.title))
    table = Table(
        TableKind.GOALS, context.anchors.of("måluppfyllelse", "tabell"), caption, columns, (RowGroup(tuple(rows)),)
    )
    summary = say(
        "{reached} av {all} mål nås, {partly} nås delvis, {missed} nås inte och {other} är inte bedömda.",
        reached=standings.count(Status.REACHED),
        all=len(standings),
        partly=standings.count(Status.PARTLY),
        missed=standings.count(Status.MISSED),
        other=sum(not status.is_known for status in standings),
    )
    reading = say("Talen räknar det som står direkt under målet. Bedömningen leder till hur den är gjord.")
    blocks: tuple[Block, ...] = (Paragraph(words(summary)), table, Paragraph(words(reading))) if rows else ()
    return Section(SectionKind.GOALS, context.anchors.of("måluppfyllelse"), say("Måluppfyllelse"), blocks)


def _parts(source: ReportSource, goal: Goal) -> list[tuple[str, Verdict]]:
    holders: list[Item[Any]] = [*((goal[1],) if goal[1] else ()), *goal[2]]
    return [part for holder in holders for part in source.found.below(holder)]


def _goal_link(source: ReportSource, id: str) -> Inlines:
    return (Reference(source.context.anchors.of("uppföljt", id), words(source.context.goal_heading(id))),)


def goals(source: ReportSource) -> Iterator[Section]:
    """Goal by goal: the judgement, then what each board reports below it."""
    for id, goal, answers in source.goals:
        context = source.context
        verdict = source.verdict_of_goal(goal, answers)
        report = source.report(goal) if goal else None
        blocks = tuple(_judged(source, verdict, report, ScaleKind.GOALS, (id,)))
        own = tuple(_holder(source, goal, (id,), "")) if goal else ()
        inner = tuple(section for answer in answers for section in _board(source, answer))
        heading, anchor = context.goal_heading(id), context.anchors.of("uppföljt", id)
        yield Section(SectionKind.GOAL, anchor, heading, (*blocks, *own), inner)


def _board(source: ReportSource, answer: Item[BoardGoal]) -> Iterator[Section]:
    context = source.context
    report = source.report(answer)
    home = (answer.id, answer.board)
    blocks = tuple(_judged(source, source.found.board_goal(answer), report, ScaleKind.GOALS, home))
    own = tuple(_holder(source, answer, home, ""))
    inner = tuple(_subgoal(source, node, home) for node in source.subgoals(answer))
    anchor = context.anchors.of("uppföljt", *home)
    yield Section(SectionKind.GOAL, anchor, context.name(answer.board), (*blocks, *own), inner)


def _subgoal(source: ReportSource, node: Item[GoalNode], home: tuple[str, ...]) -> Section:
    home = (*home, *goal_path(node))
    report = source.report(node)
    blocks = tuple(_judged(source, source.found.subgoal(node), report, ScaleKind.SUBGOALS, home))
    anchor = source.context.anchors.of("uppföljt", *home)
    title = numbered(node.value)
    return Section(SectionKind.GOAL, anchor, title, (*blocks, *_holder(source, node, home, title)))


def goal_path(node: Item[Any]) -> tuple[str, ...]:
    """The ids of the sub-goals that lead to a thing, without the goal's own."""
    ids: list[str] = []
    at: Item[Any] | None = node
    while at is not None and at.parent is not None:
        ids.append(at.id)
        at = at.parent
    return tuple(reversed(ids))


def _judged(
    source: ReportSource,
    verdict: Verdict | None,
    report: Item[GoalReport] | None,
    kind: ScaleKind,
    home: tuple[str, ...],
) -> Iterator[Block]:
    """The judgement, by whom and why, and what is said of it."""
    context, value = source.context, report.value if report else None
    facts: list[Fact] = []
    if verdict is not None:
        facts += context.fact("Bedömning", source.status_cell(verdict, kind, *home).content)
    if value is not None:
        facts += said_of(source, value)
    if facts:
        yield Facts(tuple(facts))
    if value is not None:
        yield from texts(source, value, home)


def said_of(source: ReportSource, value: Any) -> tuple[Fact, ...]:
    """Who judged, why, and which way it goes."""
    context = source.context
    judged_by, followed_by = getattr(value, "judged_by", None), getattr(value, "followed_by", None)
    trend = getattr(value, "trend", None)
    return (
        *context.fact("Bedömt av", context.name(judged_by) if judged_by else None),
        *context.fact("Skäl", getattr(value, "reason", None)),
        *context.fact("Följs upp av", context.name(followed_by) if followed_by else None),
        *context.fact("Trend", trend.value if trend else None),
    )


def texts(source: ReportSource, value: Any, home: tuple[str, ...]) -> Iterator[Block]:
    """The comment, and what is done."""
    yield from prose(source.context, (*home, "kommentar"), getattr(value, "comment", None))
    action = getattr(value, "action", None)
    if action:
        yield Facts(source.context.fact("Åtgärd", line(action.splitlines()[0]) if "\n" not in action.strip() else None))
        if "\n" in action.strip():
            yield from prose(source.context, (*home, "åtgärd"), action)


def _holder(source: ReportSource, holder: Item[Any], home: tuple[str, ...], heading: str) -> Iterator[Block]:
    """The indicators and activities right inside a goal."""
    indicators = children(holder, Indicator, source.plan)
    if indicators:
        yield _indicator_table(source, indicators, home, heading)
        for item in indicators:
            yield from developments(source, item, home)
        entries = tuple(entry for item in indicators for entry in _entries(source, item, home))
        if entries:
            yield Entries(entries)
    activities = children(holder, Activity, source.plan)
    if activities:
        yield _activity_table(source, activities, home, heading)
        entries = tuple(entry for item in activities for entry in _activity_entries(source, item, home))
        if entries:
            yield Entries(entries)


def _indicator_table(
    source: ReportSource, indicators: tuple[Item[Indicator], ...], home: tuple[str, ...], heading: str
) -> Table:
    context, say = source.context, source.context.say
    columns = (
        Column(context.one("indicators")),
        Column(say("Tidigare utfall"), numeric=True),
        Column(say("Utfall"), numeric=True),
        Column(say("Prognos"), numeric=True),
        Column(say("Målvärde"), numeric=True),
        Column(say("Bedömning")),
    )
    rows = [row for item in indicators for row in _indicator_rows(source, item, home)]
    goal = heading or context.goal_heading(home[0])
    caption = say("{things}, {goal}", things=context.several("indicators"), goal=goal)
    anchor = context.anchors.of("uppföljt", *home, "indikatorer")
    return Table(TableKind.OUTCOMES, anchor, caption, columns, (RowGroup(tuple(rows)),))


def _indicator_rows(source: ReportSource, item: Item[Indicator], home: tuple[str, ...]) -> Iterator[Row]:
    report: Item[IndicatorReport] | None = source.report(item)
    value, verdict = item.value, source.found.indicator(item)
    reported = report.value if report else IndicatorReport()
    unit = source.context.fact("Enhet", value.unit)
    measured = source.context.fact("Mätt", reported.measured.printed if reported.measured else None)
    yield Row(
        (
            Cell(words(numbered(value)), "row", facts=(*unit, *measured)),
            Cell(words(_earlier(source, value, reported))),
            Cell(source.value(reported.outcome, reported.hidden)),
            Cell(source.value(reported.forecast, reported.hidden)),
            Cell(words(_target(source, value))),
            source.status_cell(verdict, ScaleKind.INDICATORS, *home),
        )
    )
    yield from _part_rows(source, value, reported, 1)


def _part_rows(
    source: ReportSource, value: Indicator | Part, reported: IndicatorReport | PartReport, level: int
) -> Iterator[Row]:
    """A row for each part, planned or only reported, and below it those of its own parts."""
    for key in dict.fromkeys((*value.parts, *reported.parts)):
        planned, part = value.parts.get(key, Part()), reported.parts.get(key, PartReport())
        yield Row(
            (
                Cell(words(line(planned.title or key)), "row", level=level),
                Cell(words(_earlier(source, planned, IndicatorReport()))),
                Cell(source.value(part.outcome, part.hidden)),
                Cell(source.value(part.forecast, part.hidden)),
                Cell(words(_target(source, planned))),
                Cell(),
            ),
            RowKind.PART,
        )
        yield from _part_rows(source, planned, part, level + 1)


def _earlier(source: ReportSource, value: Indicator | Part, reported: IndicatorReport) -> str:
    """The latest outcome of a year before the report's, as it was revised."""
    year = source.period.value.period.end.year
    known = {at: (outcome, False) for at, outcome in value.outcomes.items() if at < year}
    known |= {at: (outcome, True) for at, outcome in of_years(reported.revised).items() if at < year}
    if not known:
        return ""
    at = max(known)
    outcome, is_revised = known[at]
    text = measure_text(outcome)
    said = source.context.say("reviderat") if is_revised else ""
    return f"{at}: {text}" + (f" ({said})" if said else "")


def _target(source: ReportSource, value: Indicator | Part) -> str:
    """The target for the report's year, or the latest before it, or the first after it with its year."""
    year = source.period.value.period.end.year
    if value.target is None:
        return ""
    if not isinstance(value.target, dict):
        return measure_text(value.target)
    due = [at for at in value.target if (at.year or year + 1) <= year] or [min(value.target)]
    at = max(due)
    text = measure_text(value.target[at])
    return text if at.is_year and at.year == year else f"{line(at.printed)}: {text}"


def _entries(source: ReportSource, item: Item[Indicator], home: tuple[str, ...]) -> Iterator[Entry]:
    report: Item[IndicatorReport] | None = source.report(item)
    if report is None:
        return
    value, context = report.value, source.context
    hidden = context.fact("Visas inte", value.hidden)
    older = tuple(f"{line(at.printed)}: {measure_text(outcome)}" for at, outcome in value.revised.items())
    facts = (*said_of(source, value), *hidden, *context.fact("Reviderat", *older))
    place = (*home, "", item.id)
    blocks = tuple(texts(source, value, place))
    if facts or blocks:
        yield Entry(context.one("indicators"), words(numbered(item.value)), facts, blocks)
    every = item.value.every_part
    for route, part in value.every_part.items():
        title = line(part_name(item.value, route) if route in every else ", ".join(route[1::2]))
        facts = context.fact("Visas inte", part.hidden)
        own = prose(context, (*place, *route[1::2]), part.comment)
        if facts or own:
            yield Entry(context.say("Del"), words(f"{numbered(item.value)}, {title}"), facts, own)


def _activity_table(
    source: ReportSource, activities: tuple[Item[Activity], ...], home: tuple[str, ...], heading: str
) -> Table:
    context, say = source.context, source.context.say
    columns = (
        Column(context.one("activities")),
        Column(say("Status")),
        Column(say("Färdigt"), numeric=True),
        Column(say("Klart")),
    )
    rows = []
    for item in activities:
        report: Item[ActivityReport] | None = source.report(item)
        value = report.value if report else ActivityReport()
        verdict = source.found.activity(item)
        share = words(measure_text(value.share)) if value.share else ()
        due = words(line(value.due or item.value.due or ""))
        status = source.status_cell(verdict, ScaleKind.ACTIVITIES)
        rows.append(Row((Cell(words(numbered(item.value)), "row"), status, Cell(share), Cell(due))))
    goal = heading or context.goal_heading(home[0])
    caption = say("{things}, {goal}", things=context.several("activities"), goal=goal)
    anchor = context.anchors.of("uppföljt", *home, "aktiviteter")
    return Table(TableKind.ACTIVITIES, anchor, caption, columns, (RowGroup(tuple(rows)),))


def _activity_entries(source: ReportSource, item: Item[Activity], home: tuple[str, ...]) -> Iterator[Entry]:
    report: Item[ActivityReport] | None = source.report(item)
    blocks = tuple(texts(source, report.value, (*home, "aktivitet", item.id))) if report else ()
    if blocks:
        yield Entry(source.context.one("activities"), words(numbered(item.value)), (), blocks)
