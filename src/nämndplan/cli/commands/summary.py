"""nplan summary."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ... import lazy_re as re
from ...diagnostics import Breakdown, say
from ...diagnostics.sentence import Value
from ...driver import Loaded
from ...report import verdict
from ...view import Summary, summary_of
from ..console import rich_console
from ..exit_code import ExitCode
from ..language import spoken
from ..options import Color, Jobs, Paths
from ..plans import checked, load_plan, wanted_folders

WIDTH = 80
_PADDING = re.compile(" +$", re.MULTILINE)
"""rich fills table cells up to their width."""


def summary(
    paths: Paths = None,
    color: Annotated[Color, typer.Option("--color", help="Färg i terminalen.")] = Color("auto"),
    jobs: Jobs = None,
) -> ExitCode:
    """En plan med fel sammanfattas så långt den gick att läsa."""
    out = rich_console(color)
    width = min(WIDTH, out.width) if out.is_terminal else WIDTH
    broken: list[Breakdown] = []
    with out.capture() as captured:
        for number, folder in enumerate(wanted_folders(paths)):
            loaded = load_plan(folder, jobs)
            broken += loaded.breakdowns
            for part in _plan(folder, loaded, first=number == 0):
                out.print(part, width=width, soft_wrap=False)
    sys.stdout.write(_PADDING.sub("", captured.get()))
    return ExitCode.of(True, broken)


def _plan(folder: Path, loaded: Loaded, first: bool) -> Iterator[RenderableType]:
    if not first:
        yield Text()
    found = summary_of(loaded.plan, spoken())
    if found:
        yield Text(found.title, style="bold")
        template = "{organisation}, nämndplaner för {year}" if loaded.plan.has_board_plans else "{organisation}, {year}"
        yield Text(_say(template, organisation=found.organisation, year=found.year))
        yield from _goals(found)
        yield from _given(found)
        yield from _assignments(found)
        yield from _frames(found)
        yield from _follow_up(found)
    else:
        yield Text(folder.as_posix(), style="bold")
    yield Text()
    yield Text(verdict([checked(folder, loaded)], spoken()), style="bold")


def _goals(summary: Summary) -> Iterator[RenderableType]:
    if not summary.goals:
        return
    yield Text()
    with_outcomes = summary.total.with_outcome > 0
    headings = (summary.measures, *((_say("Med utfall"), _say("Utan utfall")) if with_outcomes else ()))
    table = _table(summary.level, *summary.levels, *(headings if summary.total.indicators else ()))
    for column in table.columns[1:]:
        column.justify = "right"
    for count in (*summary.goals, summary.total):
        numbers = (*count.below, count.indicators, count.with_outcome, count.without_outcome)
        is_total = count is summary.total
        if is_total:
            table.add_section()
        cells = map(str, numbers[: len(table.columns) - 1])
        table.add_row(Text(count.heading), *cells, style="bold" if is_total else "")
    yield table


def _given(summary: Summary) -> Iterator[RenderableType]:
    """The council's assignments in a plan without boards' plans: nobody answers there."""
    if not summary.given:
        return
    yield Text()
    table = _table(_say("Uppdragen riktas till"), _say("Antal"))
    table.columns[1].justify = "right"
    for recipient, count in summary.given:
        table.add_row(Text(recipient), str(count))
    yield table


def _assignments(summary: Summary) -> Iterator[RenderableType]:
    if not summary.assignments:
        return
    yield Text()
    table = _table(_say("Uppdrag från fullmäktige"), _say("Besvaras av"))
    table.columns[0].no_wrap = True
    table.columns[0].overflow = "ellipsis"
    table.columns[0].ratio = 3
    table.columns[1].ratio = 2
    for assignment in summary.assignments:
        table.add_row(Text(assignment.title), Text(assignment.answered_by or _unanswered(assignment.expected)))
    yield table
    answered = sum(bool(assignment.answered_by) for assignment in summary.assignments)
    ours = sum(bool(assignment.answered_by) or assignment.expected for assignment in summary.assignments)
    if ours:
        yield Text(_say("{answered} av {ours} uppdrag besvaras", answered=answered, ours=ours) + ".")
    if summary.handed_on:
        yield Text(_say("Nämnderna ger själva vidare {count} uppdrag.", count=summary.handed_on))


def _unanswered(expected: bool) -> str:
    return _say("inget svar än") if expected else _say("ingen nämndplan här")


def _frames(summary: Summary) -> Iterator[RenderableType]:
    if not summary.frames:
        return
    yield Text()
    yield Text(_say("Ramförändringar"), style="bold")
    for frame in summary.frames:
        if frame.note:
            text = _say("{board}: {total} ({note})", board=frame.board, total=frame.total, note=frame.note)
        else:
            text = _say("{board}: {total}", board=frame.board, total=frame.total or _say("ingen summa angiven"))
        yield Padding(Text(text), (0, 0, 0, 2))


def _follow_up(summary: Summary) -> Iterator[RenderableType]:
    """How it goes, report by report."""
    if not summary.follow_up:
        return
    yield Text()
    counted = (_say("Nås"), _say("Nås delvis"), _say("Nås inte"), _say("Inte bedömda"), _say("Mått som saknas"))
    table = _table(_say("Hur det går för målen"), *counted)
    for column in table.columns[1:]:
        column.justify = "right"
    for one in summary.follow_up:
        numbers = (one.reached, one.partly, one.missed, one.unjudged, one.unreported)
        table.add_row(Text(one.title), *map(str, numbers))
    yield table


def _table(*headings: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), expand=True, header_style="bold")
    for heading in headings:
        table.add_column(heading)
    return table


def _say(template: str, /, **values: Value) -> str:
    return say(template, **values).text(spoken())
