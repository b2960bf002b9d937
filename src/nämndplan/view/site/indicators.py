"""The page of all indicators: one table, which a small script can filter and sort."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import compress

from ...model import AsPrinted, Indicator, Part, parts_below
from ...rules.indicators.progress import SAID, Standing
from ...values import NoValue, Outcome, Target, TimePeriod
from ..context import Context
from ..indicator_columns import outcome_heading, target_heading
from ..inline import Fact, Reference, words
from ..notes import Notes
from ..table import Cell, Column, Row, RowGroup, Table, TableKind
from ..text import line, measure_text, numbered
from .page import Page
from .source import ListedIndicator, SiteSource
from .standings import standing_fact

ADDRESS = "indikatorer.html"
ALL = "_indikatorer"
"""The place of the page, for references to all of them."""
Dated = tuple["TimePeriod | None", "Outcome | Target | AsPrinted"]


def indicators_page(source: SiteSource) -> Iterator[Page]:
    """The page, when there are any indicators."""
    listed = source.indicators()
    if not listed:
        return
    say = source.context.say
    yield Page(
        ADDRESS,
        source.context.several("indicators"),
        lead=say(
            "{all} visar hur det går. Namnet leder dit där allt som planen säger står.",
            all=source.indicator_count(len(listed)),
        ),
        blocks=(_table(source, listed),),
        anchor=ALL,
        script="table",
        in_menu=True,
    )


def _table(source: SiteSource, listed: Sequence[ListedIndicator]) -> Table:
    """All indicators; a column that would be empty is left out."""
    context = source.context
    say, notes = context.say, Notes(context, "sida-indikatorer")
    outcomes = [latest(item.value) for item in listed]
    aims = [target(item.value, source.year) for item in listed]
    same_year, same_aim = in_one_year(outcomes), in_one_year(aims)
    used = (
        True,
        True,
        len({item.board for item in listed}) > 1,
        any(outcomes),
        any(aims),
        True,
    )
    columns = (
        Column(context.one("indicators")),
        Column(context.level_name(0) or say("Mål"), choice=True),
        Column(say("Nämnd"), choice=True),
        Column(latest_heading(context, outcomes), numeric=True),
        Column(aim_heading(context, aims), numeric=True),
        Column(say("Läge"), choice=True),
    )
    rows = [
        Row(tuple(compress(cells, used)))
        for cells in (
            (
                _title(source, notes, item),
                Cell((Reference(source.goal_anchor(item.goal), words(source.goal_name(item.goal))),)),
                Cell(words(context.name(item.board) if item.board else say("Fullmäktige"))),
                year_cell(notes, outcome, same_year)
                if outcome
                else _missing(context, map(latest, parts_below(item.value))),
                _target(source, notes, item, aim, same_aim),
                replace(progress_cell(source, item), facts=standing_fact(source, item)),
            )
            for item, outcome, aim in zip(listed, outcomes, aims, strict=True)
        )
    ]
    rows = list(_findable(context, rows, listed, source))
    what = [word for word, here in ((say("utfall"), any(outcomes)), (say("målvärde"), any(aims))) if here]
    things = context.inside_several("indicators")
    caption = (
        say("Alla {things}, med {what}", things=things, what=tuple(what))
        if what
        else say("Alla {things}", things=things)
    )
    group = RowGroup(tuple(rows))
    return Table(TableKind.ALL_INDICATORS, "_alla", caption, tuple(compress(columns, used)), (group,), notes.all())


def state_anchor(context: Context, state: Standing) -> str:
    """The place where the first indicator in a state tells it; who is led there is shown all that are in it."""
    return context.anchors.of("läge", state.value)


def _findable(
    context: Context, rows: Sequence[Row], listed: Sequence[ListedIndicator], source: SiteSource
) -> Iterator[Row]:
    """The rows, the first one in each state with a place of its own."""
    seen: set[Standing] = set()
    for row, item in zip(rows, listed, strict=True):
        state = source.progress(item.value).state
        *others, last = row.cells
        yield (
            row if state in seen else replace(row, cells=(*others, replace(last, anchor=state_anchor(context, state))))
        )
        seen.add(state)


def _title(source: SiteSource, notes: Notes, item: ListedIndicator) -> Cell:
    context, value = source.context, item.value
    title = (Reference(context.anchors.of(*item.home), words(numbered(value))),)
    level = context.level_name(item.depth) or context.say("Rubrik")
    facts = (
        *((Fact(level, (words(item.subgoal),)),) if item.subgoal else ()),
        *context.fact("Enhet", value.unit),
        *context.fact("Önskad riktning", value.direction.value if value.direction else None),
    )
    return notes.heading(title, value.note, facts=facts)


def _target(source: SiteSource, notes: Notes, item: ListedIndicator, aim: Dated | None, one_year: bool) -> Cell:
    """The target for the plan's year, or without one; those for other years with their years."""
    if aim is None:
        return _missing(source.context, (target(part, source.year) for part in parts_below(item.value)))
    if aim[0] in {TimePeriod.of_year(source.year), None}:
        return year_cell(notes, aim, one_year)
    targets = item.value.every_target.items()
    return Cell(words(", ".join(f"{measure_text(value)} ({line(str(period))})" for period, value in targets)))


def _missing(context: Context, told_below: Iterable[Dated | None]) -> Cell:
    if any(told_below):
        return Cell(words(context.say("per del")))
    return Cell(words(context.say("saknas")), status="missing")


def progress_cell(source: SiteSource, item: ListedIndicator) -> Cell:
    """Where an indicator stands, in words."""
    progress, say = source.progress(item.value), source.context.translated
    return Cell(words(say(progress.said)), status=progress.state.value, choices=(say(SAID[progress.state]),))


def latest(indicator: Indicator | Part) -> Dated | None:
    """The newest period with something measured, and what was; a whole year before parts of one."""
    measured = {period: one for period, one in indicator.every_outcome.items() if not isinstance(one, NoValue)}
    period = max([one for one in measured if one.is_year] or measured, default=None)
    return (period, measured[period]) if period else None


def target(indicator: Indicator | Part, year: int) -> Dated | None:
    """The target for a year, else the one without a period, else the first; with the period that the plan prints."""
    targets = indicator.every_target
    dated = sorted(period for period in targets if period)
    wanted = (TimePeriod.of_year(year), None, *dated[:1])
    return next(((period, targets[period]) for period in wanted if period in targets), None)


def in_one_year(values: Iterable[Dated | None]) -> bool:
    """True when all values are for the same period, which the heading can say."""
    return len({value[0] for value in values if value}) == 1


def latest_heading(context: Context, outcomes: Sequence[Dated | None]) -> str:
    """Utfall 2022, or Senaste utfall when the periods differ."""
    period = next((outcome[0] for outcome in outcomes if outcome), None)
    return outcome_heading(context, period) if period and in_one_year(outcomes) else context.say("Senaste utfall")


def aim_heading(context: Context, targets: Sequence[Dated | None]) -> str:
    """Mål 2024 when all are for that period, else Målvärde."""
    period = next((target[0] for target in targets if target), None)
    return target_heading(context, period if in_one_year(targets) else None)


def year_cell(notes: Notes, dated: Dated | None, one_year: bool) -> Cell:
    """A value, with its year beside it when it has one and the heading does not say it."""
    if dated is None:
        return Cell()
    period, value = dated
    cell = notes.value(value)
    if one_year or period is None:
        return cell
    return Cell((*cell.content, *words(f" ({line(period.printed)})")), marks=cell.marks, number=cell.number)
