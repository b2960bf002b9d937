"""The council's financial goals: their words, and a table of limits and outcomes by period."""

from __future__ import annotations

from dataclasses import replace
from itertools import compress

from ..model import FinancialGoal, FinancialGoals, FinancialLimit
from ..values import TimePeriod, is_in_title
from .assignments import shown
from .block import Blocks, Facts, Listing, ListItem
from .content import Section, SectionKind
from .context import Context
from .inline import Fact, words
from .notes import Notes
from .prose import prose
from .table import Cell, Column, Row, RowGroup, Table, TableKind
from .text import line


def financial_goals(context: Context, value: FinancialGoals) -> tuple[Blocks, tuple[Section, ...]]:
    """The introduction, and a section for each goal."""
    sections = tuple(_goal(context, id, goal) for id, goal in value.goals.items())
    return prose(context, ("finansiella-mål",), value.description), sections


def _goal(context: Context, id: str, goal: FinancialGoal) -> Section:
    anchor = context.anchors.of("finansiellt-mål", id)
    sentences = tuple(ListItem(words(line(limit.text))) for limit in goal.limits.values() if limit.text)
    facts = (
        *context.fact("Gäller", goal.level),
        *context.fact("Definition", goal.definition),
        *context.fact("Enhet", goal.unit),
        *context.fact("Räknas på", goal.base),
        *_without_period(context, goal.limits.get(None)),
        *context.fact("Inget målvärde", goal.without_target),
        *context.fact("Notering", goal.note),
    )
    blocks: Blocks = (
        *prose(context, ("finansiellt-mål", id), goal.description),
        *((Listing(sentences),) if sentences else ()),
        *((Facts(facts),) if facts else ()),
        *_table(context, id, goal),
    )
    return Section(SectionKind.FINANCIAL_GOAL, anchor, line(goal.title), blocks)


def is_said(limit: FinancialLimit) -> bool:
    """Whether the title prints the limit already."""
    return limit.in_title or is_in_title(limit.value)


def _without_period(context: Context, limit: FinancialLimit | None) -> tuple[Fact, ...]:
    """A limit for no period in particular, in the words of the table's columns."""
    if limit is None:
        return ()
    return (
        *context.fact("Målvärde", *(() if is_said(limit) else shown(limit.value)), limit.note),
        *context.fact("Räknas på", None if limit.in_title else limit.base),
        *context.fact("Bindning", context.say(limit.binding.value) if limit.binding else None),
    )


def _table(context: Context, id: str, goal: FinancialGoal) -> Blocks:
    limits = {period: limit for period, limit in goal.limits.items() if period}
    periods = sorted({*limits, *goal.by_period, *goal.forecasts})
    if not periods:
        return ()
    notes = Notes(context, "finansiellt-mål", id)
    is_by_year = all(period.is_year for period in periods)
    columns = (
        Column(context.say("År") if is_by_year else context.say("Period")),
        Column(context.say("Målvärde")),
        Column(context.say("Räknas på")),
        Column(context.say("Bindning")),
        Column(context.say("Utfall"), numeric=True),
        Column(context.say("Prognos"), numeric=True),
    )
    rows = [_cells(context, notes, goal, period) for period in periods]
    used = (
        True,
        any(not is_said(limit) or limit.note for limit in limits.values()),
        any(limit.base and not limit.in_title for limit in limits.values()),
        any(limit.binding for limit in limits.values()),
        bool(goal.by_period),
        bool(goal.forecasts),
    )
    anchor = context.anchors.of("finansiellt-mål", id, "tabell")
    title = line(goal.title)
    caption = context.say("{goal} per år", goal=title) if is_by_year else context.say("{goal} per period", goal=title)
    group = RowGroup(tuple(Row(tuple(compress(cells, used))) for cells in rows))
    return (Table(TableKind.FINANCE, anchor, caption, tuple(compress(columns, used)), (group,), notes.all()),)


def _cells(context: Context, notes: Notes, goal: FinancialGoal, period: TimePeriod) -> tuple[Cell, ...]:
    """The whole row of a period; columns that no period uses are left out later."""
    limit = goal.limits.get(period)
    heading = Cell(words(line(period.printed)), "row")
    known = (notes.value(goal.by_period.get(period)), notes.value(goal.forecasts.get(period)))
    if limit is None:
        return (heading, Cell(), Cell(), Cell(), *known)
    value = Cell() if is_said(limit) else notes.value(limit.value)
    return (
        heading,
        replace(value, marks=(*value.marks, *notes.mark(limit.note))),
        Cell(words(line("" if limit.in_title else limit.base or ""))),
        Cell(words(context.say(limit.binding.value) if limit.binding else "")),
        *known,
    )
