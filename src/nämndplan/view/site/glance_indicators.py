"""How one knows that the goals are reached, at a glance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ...model import AsPrinted, Indicator
from ...rules.indicators.progress import SAID, Standing
from ...values import Target, Trend, Words, YesNo
from ..block import Block, Listing, ListItem, Paragraph
from ..inline import Reference, words
from ..notes import Notes
from ..table import Column, Row, RowGroup, Table, TableKind
from ..text import numbered
from .indicators import (
    ALL,
    Dated,
    in_one_year,
    latest,
    outcome_heading,
    progress_cell,
    target,
    target_heading,
    year_cell,
)
from .source import ListedIndicator, SiteSource

MOST_ROWS = 12


def indicators_at_a_glance(source: SiteSource) -> Iterable[Block]:
    """How many indicators of which sort there are, and the first ones that can be compared."""
    listed = source.indicators()
    if not listed:
        return
    say = source.context.say
    kinds = Counter(_sort(item.value, source.year) for item in listed)
    words_for = {
        "number": say("{n} har ett tal att nå", n=kinds["number"]),
        "yes": say("{n} har ja eller nej som mål", n=kinds["yes"]),
        "trend": say("{n} har en riktning", n=kinds["trend"]),
        "words": say("{n} har ett mål i ord", n=kinds["words"]),
        "none": say("{n} har inget målvärde", n=kinds["none"]),
    }
    parts = tuple(text for kind, text in words_for.items() if kinds[kind])
    yield Paragraph(words(say("{all}: {kinds}.", all=source.indicator_count(len(listed)), kinds=parts)))
    yield _states(source, listed)
    if compared := [item for item in listed if _sort(item.value, source.year) == "number" and latest(item.value)]:
        yield _table(source, compared)


def _states(source: SiteSource, listed: Sequence[ListedIndicator]) -> Listing:
    """How many indicators stand where, each state leading to the table that can be filtered by it."""
    say = source.context.translated
    counts = Counter(source.progress(item.value).state for item in listed)
    states = [state for state in Standing if counts[state]]
    return Listing(
        tuple(ListItem((Reference(ALL, words(f"{counts[state]}: {say(SAID[state])}")),)) for state in states)
    )


def _sort(indicator: Indicator, year: int) -> str:
    targets = indicator.targets(year)
    target: Target | AsPrinted | None = targets.get(year) or next(iter(targets.values()), None)
    match target:
        case None | AsPrinted():
            return "none"
        case YesNo():
            return "yes"
        case Trend():
            return "trend"
        case Words():
            return "words"
        case _:
            return "number"


def _table(source: SiteSource, listed: Sequence[ListedIndicator]) -> Table:
    context = source.context
    shown = listed[:MOST_ROWS]
    notes = Notes(context, "sida-nyckeltal")
    outcomes: list[Dated | None] = [latest(item.value) for item in shown]
    aims = [target(item.value, source.year) for item in shown]
    rows = [
        Row(
            (
                notes.heading((Reference(context.anchors.of(*item.home), words(numbered(item.value))),), None),
                year_cell(notes, outcome, in_one_year(outcomes)),
                year_cell(notes, aim, in_one_year(aims)),
                progress_cell(source, item),
            )
        )
        for item, outcome, aim in zip(shown, outcomes, aims, strict=True)
    ]
    columns = (
        Column(context.one("indicators")),
        Column(outcome_heading(context, outcomes), numeric=True),
        Column(target_heading(context, aims, "Mål {year}"), numeric=True),
        Column(context.say("Läge")),
    )
    caption = (
        context.say(
            "De {n} första av {all} indikatorer som har både tal att nå och utfall", n=MOST_ROWS, all=len(listed)
        )
        if len(listed) > MOST_ROWS
        else context.say("Indikatorer som har både tal att nå och utfall")
    )
    return Table(TableKind.INDICATORS, "_nyckeltal", caption, columns, (RowGroup(tuple(rows)),), notes.all())
