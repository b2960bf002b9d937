"""The council's financial goals: their words, and a table of limits and outcomes by year."""

from __future__ import annotations

from dataclasses import replace
from itertools import compress

from ..model import FinancialGoal, FinancialGoals
from .block import Blocks, Facts, Listing, ListItem
from .content import Section, SectionKind
from .context import Context
from .inline import words
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
        *context.fact("Enhet", goal.unit),
        *context.fact("Räknas på", goal.base),
        *context.fact("Notering", goal.note),
    )
    blocks: Blocks = (
        *prose(context, ("finansiellt-mål", id), goal.description),
        *((Listing(sentences),) if sentences else ()),
        *((Facts(facts),) if facts else ()),
        *_table(context, id, goal),
    )
    return Section(SectionKind.FINANCIAL_GOAL, anchor, line(goal.title), blocks)


def _table(context: Context, id: str, goal: FinancialGoal) -> Blocks:
    years = sorted({*goal.limits, *goal.outcomes})
    if not years:
        return ()
    notes = Notes(context, "finansiellt-mål", id)
    limits = goal.limits.values()
    columns = (
        Column(context.say("År")),
        Column(context.say("Målvärde")),
        Column(context.say("Räknas på")),
        Column(context.say("Bindning")),
        Column(context.say("Utfall"), numeric=True),
    )
    rows = [_cells(context, notes, goal, year) for year in years]
    used = (
        True,
        bool(limits),
        any(limit.base for limit in limits),
        any(limit.binding for limit in limits),
        bool(goal.outcomes),
    )
    anchor = context.anchors.of("finansiellt-mål", id, "tabell")
    caption = context.say("{goal} per år", goal=line(goal.title))
    group = RowGroup(tuple(Row(tuple(compress(cells, used))) for cells in rows))
    return (Table(TableKind.FINANCE, anchor, caption, tuple(compress(columns, used)), (group,), notes.all()),)


def _cells(context: Context, notes: Notes, goal: FinancialGoal, year: int) -> tuple[Cell, ...]:
    """The whole row of a year; columns that no year uses are left out later."""
    limit, outcome = goal.limits.get(year), goal.outcomes.get(year)
    heading = Cell(words(str(year)), "row")
    if limit is None:
        return (heading, Cell(), Cell(), Cell(), notes.value(outcome))
    value = notes.value(limit.value)
    return (
        heading,
        replace(value, marks=(*value.marks, *notes.mark(limit.note))),
        Cell(words(line(limit.base or ""))),
        Cell(words(context.say(limit.binding.value) if limit.binding else "")),
        notes.value(outcome),
    )
