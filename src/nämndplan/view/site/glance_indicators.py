"""How one knows that the goals are reached, at a glance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ...model import AsPrinted, Indicator, parts_below
from ...rules.indicators.progress import SAID, Standing
from ...values import Target, Trend, Words, YesNo
from ..block import Block, Listing, ListItem, Paragraph
from ..indicators import has_outcome
from ..inline import Reference, words
from .indicators import state_anchor
from .source import ListedIndicator, SiteSource
from .state_columns import is_measured


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
    if is_measured(source):
        yield _states(source, listed)


def short_indicators(source: SiteSource) -> str:
    """11 av 28 indikatorer är mätta, 3 når målet; just how many there are where nothing is measured."""
    listed, say = source.indicators(), source.context.say
    if not listed:
        return ""
    count = source.indicator_count(len(listed))
    measured = sum(has_outcome(item.value) for item in listed)
    reached = sum(source.progress(item.value).state is Standing.REACHED for item in listed)
    if not measured:
        return count
    if reached:
        return say("{n} av {all} är mätta, {reached} når målet", n=measured, all=count, reached=reached)
    return say("{n} av {all} är mätta", n=measured, all=count)


def _states(source: SiteSource, listed: Sequence[ListedIndicator]) -> Listing:
    """How many indicators stand where, each state leading to those that are in it."""
    context, say = source.context, source.context.translated
    counts = Counter(source.progress(item.value).state for item in listed)
    states = [state for state in Standing if counts[state]]
    return Listing(
        tuple(
            ListItem((Reference(state_anchor(context, state), words(f"{counts[state]}: {say(SAID[state])}")),))
            for state in states
        )
    )


def _sort(indicator: Indicator, year: int) -> str:
    each = (one.targets(year) for one in (indicator, *parts_below(indicator)))
    targets = next(filter(None, each), {})
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
