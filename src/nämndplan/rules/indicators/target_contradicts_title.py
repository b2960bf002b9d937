"""Målvärdet är svagare än gränsen i titeln

Vad
    Titeln sätter en gräns (”… ska vara minst 85 %”), och det sista målvärdet når inte dit.
    Detsamma gäller ingenting alls (”Inga olyckor”) och en ändring från ett år vars utfall är
    känt (”ska halveras från 2024”).
    Eller så säger titeln inom vilken tid något ska ske (”inom 24 timmar”), och målvärdet en
    annan (”95 % inom 48 timmar”): då är det inte samma sak som mäts.

    En gräns inne i en bisats (”Andel som väntat högst 90 dagar”) säger vad som räknas, och
    tal med olika enhet jämförs inte. Regeln vet inte om gränsen gäller ett senare år än
    målvärdena: skriv då målvärdet för det året också.

Varför
    Läsaren vet inte vilket som gäller, och vid uppföljningen är målet nått enligt det ena
    och inte enligt det andra.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          kariesfria:
            titel: Andelen kariesfria barn ska vara minst 85 %
            utfall:
              2023: 66 %
            målvärde:
              2024: 70 %  # VARNING NP424

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          kariesfria:
            titel: Andelen kariesfria barn ska vara minst 85 %
            utfall:
              2023: 66 %
            målvärde:
              2024: 70 %
              2026: 85 %
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Sentence, Severity, say
from ...model import Indicator, Item, Plan
from ...values import Change, Direction, Limit, Rank, Share, is_in_title, known_unit
from ...values.number_words import NUMBER_WORDS
from ..rule import Rule
from .point import Point, point_of
from .relative import resolved
from .series import Series, series_of
from .target_in_title import change_in_title, limit_in_title, says_none
from .telling import named

_NUMBER = rf"(?:{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))}|[0-9]+(?:,[0-9]+)?)"
_ROUNDED = Decimal("0.01")
_WITHIN = re.compile(rf"\binom\s+(?P<number>{_NUMBER})\s+(?P<unit>[^\W\d_]+)", re.IGNORECASE)


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """A written motivering answers for it."""
    if not indicator.value.motivation:
        yield from _of_limit(indicator, plan)
        yield from _of_change(indicator, plan)
        yield from _of_time(indicator, plan)


def _of_time(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """The one time that a title says that something is done within, against what the targets say."""
    title = indicator.value.title
    said = list(_WITHIN.finditer(title))
    if len(said) != 1:
        return
    for series in series_of(indicator, plan):
        for target in series.targets:
            if target.quantity and (other := _WITHIN.search(target.quantity.after)) and _differ(said[0], other):
                yield Finding(
                    "NP424",
                    target.place,
                    say(
                        "Målvärdet för {indicator} säger {other}, men titeln säger {said}",
                        indicator=named(indicator, series),
                        other=other[0],
                        said=said[0][0],
                    ),
                    say("titeln säger {limit}", limit=said[0][0]),
                    (Note(indicator.at("titel").saying(said[0][0]), say("tiden")),),
                    say("Rätta det som är fel: utfall och målvärde ska räknas inom samma tid."),
                )


def _differ(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two times are known not to be the same: 24 timmar and ett dygn are, 30 dagar and en månad may be."""
    units = known_unit(one["unit"]), known_unit(other["unit"])
    times = units[0].in_other(units[1]) if units[0] and units[1] else None
    return times is not None and _number(one["number"]) * times != _number(other["number"])


def _number(said: str) -> Decimal:
    return Decimal(NUMBER_WORDS.get(said.casefold()) or said.replace(",", "."))


def _of_limit(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """The last target of each series against the limit that the title sets."""
    value = indicator.value
    if (limit := limit_in_title(value.title)) is None:
        return
    for series in series_of(indicator, plan):
        last = max(series.targets, key=lambda target: target.year, default=None)
        said = point_of(indicator.at("titel"), 0, limit, last.unit if last else "")
        if last and last.scale == said.scale and not is_in_title(last.measure) and _is_weaker(last, said, limit):
            yield _weaker(indicator, series, last, said.printed)


def _weaker(indicator: Item[Indicator], series: Series, last: Point, said: str | Sentence) -> Finding:
    return Finding(
        "NP424",
        last.place,
        say(
            "Målvärdet för {indicator}, {target}, är svagare än gränsen i titeln",
            indicator=named(indicator, series),
            target=last.with_unit,
        ),
        say("titeln säger {limit}", limit=said),
        (Note(indicator.at("titel"), say("gränsen")),),
        say("Rätta det som är fel. Gäller gränsen ett senare år: lägg till målvärdet för det året."),
    )


def _of_change(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """The last target against none at all, or against the change from a year whose outcome is known."""
    value = indicator.value
    change, is_none = change_in_title(value.title), says_none(value.title)
    for series in series_of(indicator, plan) if change or is_none else ():
        last = max(series.targets, key=lambda target: target.year, default=None)
        if last is None or last.size is None or isinstance(last.measure, Share | Rank):
            continue
        if change:
            said = resolved(point_of(indicator.at("titel"), last.year, change, last.unit), series.outcomes)
            is_weaker = said.stated is not None and said.scale == last.scale and _misses(last, said, change)
        else:
            said, is_weaker = last, not last.is_percent and last.size > 0
        if is_weaker:
            yield _weaker(indicator, series, last, said.printed if change else say("ingenting alls"))


def _misses(target: Point, said: Point, change: Change) -> bool:
    """Whether a target is short of a change by more than a hundredth of it: it may be rounded."""
    one, other = target.size or Decimal(0), said.size or Decimal(0)
    short = other - one if change.direction is Direction.INCREASE else one - other
    return short > abs(other) * _ROUNDED


def _is_weaker(target: Point, said: Point, limit: Limit) -> bool:
    one, other = target.size, said.size
    if one is None or other is None:
        return False
    return one < other if limit.operator.direction is Direction.INCREASE else one > other


RULE = Rule("NP424", "target-contradicts-title", Severity.WARNING, __doc__, each=Indicator, check=check)
