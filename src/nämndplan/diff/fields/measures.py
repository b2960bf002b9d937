"""Targets and outcomes, period by period."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...compare import Stated, Verdict, compare
from ...compare.naming import name_of, written
from ...compare.words import same_meaning
from ...diagnostics import Sentence, say
from ...model import AsPrinted, Indicator, Item, Plan
from ...rules.follow_up.year_outcomes import year_outcomes
from ...rules.indicators.direction import direction_of
from ...values import Direction, TimePeriod
from ..difference import Difference
from .both import Both, shown

_CODES = {
    Verdict.WEAKER: "ND301",
    Verdict.STRONGER: "ND302",
    Verdict.CHANGED: "ND303",
    Verdict.NOT_COMPARABLE: "ND303",
    Verdict.SAME: "ND901",
}


def targets(both: Both, key: str, old: object, new: object) -> Iterator[Difference]:
    """Targets by period. Between plans of two years, what was for the year that has passed is no broken promise.

    Only where the old plan says nothing of the new year does its own year stand in for it.
    """
    own, next_own = (TimePeriod.of_year(plan.year or 0) for plan in (both.old_plan, both.new_plan))
    before, after = _by_period(old, own), _by_period(new, next_own)
    pairs = {period: (period, period) for period in sorted({*before, *after}) if period >= next_own}
    if own < next_own and own in before and next_own not in before:
        pairs[next_own] = (own, next_own)
    elif own >= next_own:
        pairs = {period: (period, period) for period in sorted({*before, *after})}
    for was, becomes in pairs.values():
        routes = tuple((str(one),) if isinstance(side, dict) else () for one, side in ((was, old), (becomes, new)))
        period = becomes if becomes in after else was
        yield from _target(both, key, str(period), (before.get(was), after.get(becomes)), routes)


def _by_period(value: object, year: TimePeriod) -> Mapping[TimePeriod, object]:
    if value is None:
        return {}
    return value if isinstance(value, dict) else {year: value}


def _target(
    both: Both, key: str, year: str, pair: tuple[object, object], routes: tuple[tuple[str, ...], ...]
) -> Iterator[Difference]:
    was, becomes = pair
    texts = before, after = written(was), written(becomes)
    values: dict[str, Any] = {
        "name": name_of(both.after),
        "year": year,
        "before": shown(before),
        "after": shown(after),
    }
    if was is None:
        code, sentence = "ND304", say("”{name}” har fått ett målvärde för {year}: {after}", **values)
    elif becomes is None:
        code, sentence = "ND305", say("Målvärdet för ”{name}” {year} finns inte längre: {before}", **values)
    elif isinstance(was, AsPrinted) or isinstance(becomes, AsPrinted):
        code, sentence = "ND303", say("Målvärdet för ”{name}” ändras: {before} → {after}", **values)
    else:
        way = _direction(both, becomes, key)
        verdict = compare(_stated(was, both.before), _stated(becomes, both.after), way)
        code, sentence = _CODES[verdict], _told(verdict, way, values)
    if before != after:
        yield both.difference(code, sentence, key, texts, *routes)


def _told(verdict: Verdict, way: Direction | None, values: dict[str, Any]) -> Sentence:
    """The verdict with what it rests on."""
    if verdict is Verdict.SAME:
        return say("Målvärdet för ”{name}” är skrivet på ett annat sätt: {before} → {after}", **values)
    if verdict is Verdict.CHANGED:
        return say("Målvärdet för ”{name}” ändras, och inget säger vad som är bättre: {before} → {after}", **values)
    if verdict is Verdict.NOT_COMPARABLE:
        return say("Målvärdet för ”{name}” är av ett annat slag än förut: {before} → {after}", **values)
    if way is None:
        weaker = say("Målvärdet för ”{name}” är svagare än förut: {before} → {after}", **values)
        return (
            weaker
            if verdict is Verdict.WEAKER
            else say("Målvärdet för ”{name}” är starkare än förut: {before} → {after}", **values)
        )
    values = {**values, "way": way.value}
    if verdict is Verdict.WEAKER:
        return say("Målvärdet för ”{name}” är svagare än förut: {before} → {after} (riktning: {way})", **values)
    return say("Målvärdet för ”{name}” är starkare än förut: {before} → {after} (riktning: {way})", **values)


def _stated(value: Any, item: Item[Any]) -> Stated:
    unit = getattr(item.value, "unit", None)
    above = item.above(Indicator)
    return Stated(value, unit or (above.value.unit if above else None) or "")


def _direction(both: Both, target: Any, key: str) -> Direction | None:
    """The way that is better, where both plans or the later one say it."""
    indicator = both.after if isinstance(both.after.value, Indicator) else both.after.above(Indicator)
    if indicator is None:
        return None
    reading = direction_of(indicator, both.new_plan, target, both.after.at(key))
    return reading.direction if reading else None


def outcomes(both: Both, key: str, old: Any, new: Any) -> Iterator[Difference]:
    """Outcomes by period."""
    for year in sorted({*(old or {}), *(new or {})}, key=str):
        texts = before, after = written((old or {}).get(year)), written((new or {}).get(year))
        if before == after:
            continue
        values: dict[str, Any] = {
            "name": name_of(both.after),
            "year": str(year),
            "before": shown(before),
            "after": shown(after),
        }
        if not before and (report := _reported(both.before, year, both.old_plan, after)):
            code, sentence = "ND504", _not_as_reported(values, after, report)
        elif not after and (report := _reported(both.after, year, both.new_plan, before)):
            code, sentence = "ND504", _not_as_reported(values, before, report)
        elif not before:
            code, sentence = "ND502", say("”{name}” har fått ett utfall för {year}: {after}", **values)
        elif not after:
            code, sentence = "ND503", say("Utfallet för ”{name}” {year} finns inte längre: {before}", **values)
        elif same_meaning(before, after):
            code, sentence = "ND901", say("Utfallet för ”{name}” {year} är skrivet på ett annat sätt", **values)
        else:
            code, sentence = "ND501", say("Utfallet för ”{name}” {year} ändras: {before} → {after}", **values)
        yield both.difference(code, sentence, key, texts, (str(year),), (str(year),))


def _reported(item: Item[Any], year: TimePeriod, plan: Plan, own: str) -> str:
    """What a plan's report on a year says, where the other plan says something else of that year; "" for nothing."""
    for at, value, _ in year_outcomes(item, plan):
        reported = written(value)
        if year.is_year and at == year.year and not same_meaning(reported, own):
            return reported
    return ""


def _not_as_reported(values: Mapping[str, Any], own: str, report: str) -> Sentence:
    return say(
        "Utfallet för ”{name}” {year} är {own} i planen men {report} i årets rapport",
        name=values["name"],
        year=values["year"],
        own=shown(own),
        report=shown(report),
    )
