"""The page of all indicators: one table, which a small script can filter and sort."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...model import AsPrinted, Indicator
from ...values import NoValue, Outcome, Target
from ..context import Context
from ..inline import Fact, Reference, words
from ..notes import Notes
from ..table import Cell, Column, Row, RowGroup, Table, TableKind
from ..text import line, measure_text
from .page import Page
from .source import ListedIndicator, SiteSource

ADDRESS = "indikatorer.html"
Dated = tuple[int, "Outcome | Target | AsPrinted"]


def indicators_page(source: SiteSource) -> Iterator[Page]:
    """The page, when there are any indicators."""
    listed = source.indicators()
    if not listed:
        return
    say = source.context.say
    yield Page(
        ADDRESS,
        say("Indikatorer"),
        lead=say(
            "{all} visar hur det går. Varje indikator leder till sitt mål, där allt som planen säger om den står.",
            all=source.indicator_count(len(listed)),
        ),
        blocks=(_table(source, listed),),
        script="table",
        in_menu=True,
    )


def _table(source: SiteSource, listed: Sequence[ListedIndicator]) -> Table:
    context = source.context
    notes = Notes(context, "sida-indikatorer")
    outcomes = [latest(item.value) for item in listed]
    one_year = len({found[0] for found in outcomes if found}) == 1
    several = len({item.board for item in listed}) > 1
    rows = [
        _row(source, notes, item, outcome, one_year, several) for item, outcome in zip(listed, outcomes, strict=True)
    ]
    columns = (
        Column(context.say("Indikator")),
        Column(context.level_name(0), choice=True),
        *((Column(context.say("Nämnd"), choice=True),) if several else ()),
        Column(year_heading(context, outcomes), numeric=True),
        Column(context.say("Målvärde {year}", year=source.year), numeric=True),
    )
    caption = context.say("Alla indikatorer, med utfall och målvärde")
    return Table(TableKind.ALL_INDICATORS, "_alla", caption, columns, (RowGroup(tuple(rows)),), notes.all())


def _row(
    source: SiteSource, notes: Notes, item: ListedIndicator, outcome: Dated | None, one_year: bool, several: bool
) -> Row:
    context, value = source.context, item.value
    title = (Reference(context.anchors.of(*item.home), words(line(value.title))),)
    facts = (
        *((Fact(context.level_name(1), (words(item.subgoal),)),) if item.subgoal else ()),
        *context.fact("Enhet", value.unit),
        *context.fact("Önskad riktning", value.direction.value if value.direction else None),
    )
    goal = (Reference(source.goal_anchor(item.goal), words(source.goal_name(item.goal))),)
    cells = [notes.heading(title, value.note, facts=facts), Cell(goal)]
    if several:
        cells.append(Cell(words(context.name(item.board) if item.board else context.say("Fullmäktige"))))
    missing = Cell(words(context.say("saknas")), status="missing")
    cells += [year_cell(notes, outcome, one_year) if outcome else missing, _target(source, notes, item)]
    return Row(tuple(cells))


def _target(source: SiteSource, notes: Notes, item: ListedIndicator) -> Cell:
    """The target for the plan's year; those for other years with their years."""
    targets = item.value.targets(source.year)
    if source.year in targets:
        return notes.value(targets[source.year])
    if targets:
        return Cell(words(", ".join(f"{measure_text(value)} ({year})" for year, value in targets.items())))
    return Cell(words(source.context.say("saknas")), status="missing")


def latest(indicator: Indicator) -> tuple[int, Outcome | AsPrinted] | None:
    """The newest year with something measured, and what was."""
    measured = {year: value for year, value in indicator.outcomes.items() if not isinstance(value, NoValue)}
    return max(measured.items(), key=lambda pair: pair[0], default=None)


def year_heading(context: Context, outcomes: Iterable[Dated | None]) -> str:
    """Utfall 2022, or Senaste utfall when the years differ."""
    years = {found[0] for found in outcomes if found}
    return context.say("Utfall {year}", year=next(iter(years))) if len(years) == 1 else context.say("Senaste utfall")


def year_cell(notes: Notes, dated: Dated | None, one_year: bool) -> Cell:
    """A value, with its year beside it when the heading does not say it."""
    if dated is None:
        return Cell()
    year, value = dated
    cell = notes.value(value)
    if one_year:
        return cell
    return Cell((*cell.content, *words(f" ({year})")), marks=cell.marks, number=cell.number)
