"""The council's financial goals: their words, and a table of limits and outcomes by year."""

from __future__ import annotations

from dataclasses import replace

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
    return prose(value.description), sections


def _goal(context: Context, id: str, goal: FinancialGoal) -> Section:
    anchor = context.anchors.of("finansiellt-mål", id)
    sentences = tuple(ListItem(words(line(limit.text))) for limit in goal.limits.values() if limit.text)
    facts = (
        *context.fact("Enhet", goal.unit),
        *context.fact("Räknas på", goal.base),
        *context.fact("Notering", goal.note),
    )
    blocks: Blocks = (
        *prose(goal.description),
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
    columns = [Column(context.say("År"))]
    cells: list[list[Cell]] = [[Cell(words(str(year)), "row")] for year in years]
    limits = [goal.limits.get(year) for year in years]
    if any(limits):
        columns.append(Column(context.say("Målvärde")))
        for row, limit in zip(cells, limits, strict=True):
            cell = notes.value(limit.value) if limit else Cell()
            row.append(replace(cell, marks=(*cell.marks, *notes.mark(limit.note))) if limit else cell)
    if any(limit and limit.base for limit in limits):
        columns.append(Column(context.say("Räknas på")))
        for row, limit in zip(cells, limits, strict=True):
            row.append(Cell(words(line(limit.base or "")) if limit else ()))
    if any(limit and limit.binding for limit in limits):
        columns.append(Column(context.say("Bindning")))
        for row, limit in zip(cells, limits, strict=True):
            row.append(Cell(words(limit.binding.value) if limit and limit.binding else ()))
    if goal.outcomes:
        columns.append(Column(context.say("Utfall"), numeric=True))
        for row, year in zip(cells, years, strict=True):
            row.append(notes.value(goal.outcomes.get(year)))
    anchor = context.anchors.of("finansiellt-mål", id, "tabell")
    caption = context.say("{goal} per år", goal=line(goal.title))
    groups = (RowGroup(tuple(Row(tuple(row)) for row in cells)),)
    return (Table(TableKind.FINANCE, anchor, caption, tuple(columns), groups, notes.all()),)
