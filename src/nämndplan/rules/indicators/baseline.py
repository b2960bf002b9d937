"""The year that an indicator is compared with, and its value."""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Place
from ...frozen import frozen
from ...model import AsPrinted, Indicator, Item, Plan
from ...values import Change, Comparison, NoValue, Target, TimePeriod, Words

_YEAR = re.compile("(?:19|20)[0-9]{2}")
_IN_TITLE = re.compile(
    r"(?:(?:i\s+)?jämför(?:t|else)\s+med|i\s+förhållande\s+till|sedan|från)\s+(?:år\s+)?((?:19|20)[0-9]{2})\b",
    re.IGNORECASE,
)


_NUMBER = r"[-−]?[0-9][0-9 \u00a0]*(?:,[0-9]+)?"
_VALUE_IN_TEXT = re.compile(
    rf"\b(?:start|bas|utgångs|ingångs|referens|jämförelse)(?:värdet?|nivån?|läget?|talet?)\s*(?:[:=]|är|var|på)?\s*{_NUMBER}"
    rf"|\bindex\s*[:=]?\s*(?:100|1,0+)\b|\b(?:100|1,0+)\s*(?:=|är|motsvarar)\s*(?:år\s+)?(?:19|20)[0-9]{{2}}\b"
    rf"|\b(?:19|20)[0-9]{{2}}(?:\s+(?:års\s+)?\w+)?\s*(?:=|:|är|var|\()\s*{_NUMBER}",
    re.IGNORECASE,
)
"""startvärde 100, index 100 = 2019, jämfört med 2022 (7,4 %): the base value as a title or a note prints it."""


_ADDS_UP = re.compile(r"(?:ackumuler\w*|sammanlagt|totalt|räknat|summerat)\s*$", re.IGNORECASE)
"""Byggstartade lägenheter, ackumulerat från 2026: where the counting begins."""
_IS_CHANGE = re.compile(
    r"\b\w*(?:minskning|ökning|förändring|utveckling|sänkning|reduktion|besparing)(?:en|ar)?\b", re.IGNORECASE
)
"""Utsläppsminskning sedan 1990: the value of 1990 is nothing, since it is the change that is measured."""


Targets = Target | AsPrinted | dict[TimePeriod, Target | AsPrinted] | None


@frozen
class BaseYear:
    """A base year and where the plan names it."""

    year: int
    place: Place


def baselines(indicator: Item[Indicator], plan: Plan) -> Iterator[BaseYear]:
    """Every base year that an indicator names: in ``basår``, its title (before the plan's), its targets."""
    value = indicator.value
    if value.base_year:
        yield BaseYear(value.base_year, indicator.at("basår"))
    match = _IN_TITLE.search(value.title) if _YEAR.search(value.title) else None
    if match and int(match[1]) < (plan.year or 0) and not _ADDS_UP.search(value.title[: match.start()]):
        yield from _known_in(plan, iter([BaseYear(int(match[1]), indicator.at("titel").saying(match[0]))]))
    yield from _known_in(plan, _in_target(value.target, indicator.at("målvärde")))
    for route, part in value.every_part.items():
        yield from _known_in(plan, _in_target(part.target, indicator.at(*route, "målvärde")))


def _known_in(plan: Plan, bases: Iterator[BaseYear]) -> Iterator[BaseYear]:
    """Without those of coming years (2027: fewer than 2026), whose value nobody can know yet.

    A plan is mostly adopted in the autumn before its year: that year is known only where something has its outcome.
    """
    for base in bases:
        if plan.year is None or base.year < plan.year - 1 or (base.year < plan.year and _has_outcomes(plan, base.year)):
            yield base


def _has_outcomes(plan: Plan, year: int) -> bool:
    return any(
        period.is_year and period.year == year for item in plan.of(Indicator) for period in item.value.every_outcome
    )


def has_value_for(indicator: Item[Indicator], year: int) -> bool:
    """True when the indicator or a part has an outcome for a year, even one that cannot be read, or needs none."""
    if _IS_CHANGE.search(indicator.value.title):
        return True
    if any(_VALUE_IN_TEXT.search(text) for text in (indicator.value.title, indicator.value.note or "")):
        return True
    outcomes = (indicator.value.every_outcome, *(part.every_outcome for part in indicator.value.every_part.values()))
    return any(
        year in {period.start[0], period.year} and not isinstance(outcome, (NoValue, Words))
        for by_period in outcomes
        for period, outcome in by_period.items()
    )


def _in_target(target: Targets, place: Place) -> Iterator[BaseYear]:
    if isinstance(target, dict):
        for year, measure in target.items():
            yield from _in_target(measure, place.at(str(year)))
    elif isinstance(target, Change | Comparison) and target.base_year:
        yield BaseYear(target.base_year, place.saying(str(target.base_year)))
