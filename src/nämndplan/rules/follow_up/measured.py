"""Where an indicator stands in a period, by its own outcome or forecast."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...diagnostics import Place, Sentence, say
from ...model import (
    AsPrinted,
    FinancialGoal,
    FollowUp,
    Indicator,
    IndicatorReport,
    Item,
    Part,
    PartReport,
    Plan,
    ValueReport,
    of_years,
)
from ...values import Direction, Measure, NoValue, Outcome, Quantity, Rank, Trend, Words, YesNo
from ..indicators.direction import direction_of
from ..indicators.point import Point, point_of
from ..indicators.relative import resolved
from ..indicators.series import Series, series_of
from .against import against, filled, towards
from .due import is_due
from .scales import principle_of
from .status import Reason, Status

Calculated = tuple[Status, Reason]


def is_forecast_judged(period: Item[FollowUp]) -> bool:
    """Within the year the forecast for it is judged, at its end the outcome."""
    return not period.value.period.is_year


def value_of(report: ValueReport | PartReport | None, period: Item[FollowUp]) -> tuple[Outcome | AsPrinted | None, str]:
    """What is judged, and the key that it stands under."""
    key = "prognos" if is_forecast_judged(period) else "utfall"
    if report is None:
        return None, key
    return (report.forecast if key == "prognos" else report.outcome), key


def calculated(
    indicator: Item[Indicator], report: Item[IndicatorReport] | None, period: Item[FollowUp], plan: Plan
) -> Calculated:
    """Where the numbers put an indicator; what was not reported, and what is not measured now, are their own."""
    own, *parts = series_of(indicator, plan)
    value = indicator.value
    if report is None or not _says_anything(report.value):
        return _nothing(indicator, report, period, plan)
    if wanted := judged_parts(value):
        by_route = dict(zip(value.every_part, parts, strict=True))
        return _together([_part(indicator, route, by_route[route], report, period, plan) for route in wanted])
    outcomes = _with_revised(own.outcomes, report, value.unit or "")
    return _judged(indicator, own, outcomes, value, report, report.value, report.place, period, plan)


def judged_parts(indicator: Indicator) -> tuple[tuple[str, ...], ...]:
    """The parts whose targets stand for an indicator that has none, by the keys that lead to them.

    In each branch the outermost: where a part has a target, those of its own parts do not count beside it.
    """
    if indicator.target is not None:
        return ()
    wanted: list[tuple[str, ...]] = []
    for route, part in indicator.every_part.items():
        if part.target is not None and not any(route[: len(above)] == above for above in wanted):
            wanted.append(route)
    return tuple(wanted)


def _says_anything(report: IndicatorReport) -> bool:
    """True when a value is reported, or something that stands for one."""
    return any((report.outcome, report.forecast, report.parts, report.judgement))


def _nothing(
    indicator: Item[Indicator], report: Item[IndicatorReport] | None, period: Item[FollowUp], plan: Plan
) -> Calculated:
    if report is not None and report.value.followed_by:
        name = plan.register.name(report.value.followed_by)
        return Status.ELSEWHERE, Reason(say("{name} följer upp det", name=name), (report.at("följs_upp_av"),))
    if is_due(indicator, period, plan):
        return Status.NOT_REPORTED, Reason(say("inget utfall och ingen prognos är rapporterade"))
    frequency = indicator.value.frequency
    printed = frequency.printed if frequency else ""
    said = say("mäts {frequency}", frequency=printed) if printed else say("rapporteras när året är slut")
    return Status.NOT_DUE, Reason(said, (indicator.at("frekvens"),) if printed else ())


def _part(
    indicator: Item[Indicator],
    route: tuple[str, ...],
    series: Series,
    report: Item[IndicatorReport],
    period: Item[FollowUp],
    plan: Plan,
) -> Calculated:
    part, reported = indicator.value.every_part[route], report.value.every_part.get(route)
    if reported is None:
        return Status.NOT_REPORTED, Reason(say("{part}: inte rapporterat", part=series.name))
    place = report.at(*route)
    standing, reason = _judged(indicator, series, series.outcomes, part, report, reported, place, period, plan)
    return standing, Reason(say("{part}: {said}", part=series.name, said=reason.said), reason.places, reason.below)


def _together(parts: list[Calculated]) -> Calculated:
    """An indicator that is told by its parts is reached when all are, and partly when some are."""
    standings = [standing for standing, _ in parts]
    reasons = tuple(reason for _, reason in parts)
    reached = sum(standing is Status.REACHED for standing in standings)
    partly = any(standing is Status.PARTLY for standing in standings)
    said = say("{n} av {all} delar når sina målvärden", n=reached, all=len(parts))
    if not all(standing.is_known for standing in standings):
        return Status.CANNOT_BE_JUDGED, Reason(say("{said}, och alla är inte kända", said=said), (), reasons)
    if reached == len(parts):
        return Status.REACHED, Reason(said, (), reasons)
    return (Status.PARTLY if reached or partly else Status.MISSED), Reason(said, (), reasons)


def _with_revised(outcomes: tuple[Point, ...], report: Item[IndicatorReport] | None, unit: str) -> tuple[Point, ...]:
    """The plan's outcomes, with those that the report has counted anew in their place."""
    if report is None or not report.value.revised:
        return outcomes
    anew = {
        year: point_of(report.at("reviderat", str(year)), year, measure, unit)
        for year, measure in of_years(report.value.revised).items()
        if not isinstance(measure, AsPrinted | NoValue | Words)
    }
    kept = {point.year: point for point in outcomes}
    return tuple(point for _, point in sorted({**kept, **anew}.items()))


def _judged(
    indicator: Item[Indicator],
    series: Series,
    outcomes: tuple[Point, ...],
    planned: Indicator | Part,
    report: Item[IndicatorReport],
    reported: IndicatorReport | PartReport,
    place: Place,
    period: Item[FollowUp],
    plan: Plan,
) -> Calculated:
    year = period.value.period.end.year
    measure, key = value_of(reported, period)
    hidden = reported.hidden
    if measure is None or isinstance(measure, NoValue):
        said = say("prognos för året saknas") if key == "prognos" else say("utfall för året saknas")
        return Status.CANNOT_BE_JUDGED, Reason(said, (place,))
    here = (place.at(key),)
    if isinstance(measure, AsPrinted):
        return Status.CANNOT_BE_JUDGED, Reason(say("”{printed}” går inte att läsa", printed=measure.printed), here)
    target, said_of_target = _target(series, planned, year)
    if target is None:
        return Status.CANNOT_BE_JUDGED, Reason(said_of_target, here)
    unit = report.value.unit or planned.unit or indicator.value.unit or target.unit
    value = point_of(place.at(key), year, measure, unit)
    found, way, words = _found(indicator, value, target, outcomes, plan)
    standing, said = found
    shown: str | Sentence = say("värdet, som inte visas,") if hidden else value.with_unit
    aim = words or target.with_unit
    told = say(
        "{what} {said}{way}",
        what=say("prognosen") if key == "prognos" else say("utfallet"),
        said=filled(said, value=shown, target=aim),
        way=say(" ({way})", way=way) if way else "",
    )
    places = (*here, *((target.place,) if target.place else ()))
    nearly = (Place("plan.yaml", ("uppföljning", "nästan")),) if standing is Status.PARTLY else ()
    return standing, Reason(told, (*places, *nearly))


def _found(
    indicator: Item[Indicator], value: Point, target: Point, outcomes: tuple[Point, ...], plan: Plan
) -> tuple[tuple[Status, Sentence], Sentence | str, str]:
    """How a value stands to its target; the direction in words; and what it is compared with, if not the target."""
    nearly: Quantity | None = principle_of(plan).nearly
    if isinstance(target.measure, Trend):
        before = [point for point in outcomes if point.year < value.year]
        if not before:
            nothing = Status.CANNOT_BE_JUDGED, say("{value} har inget tidigare utfall att jämföras med")
            return nothing, "", ""
        found = towards(value, before[-1], target.measure.direction, nearly)
        return found, say("målet är {direction}", direction=target.measure.printed), before[-1].with_unit
    counted = resolved(target, outcomes)
    way: Direction | None = None
    said: Sentence | str = ""
    is_plain = not isinstance(counted.measure, YesNo | Rank) and not hasattr(counted.measure, "low")
    if is_plain and getattr(counted.measure, "operator", None) is None:
        reading = direction_of(indicator, plan, counted.measure, counted.place)
        if reading:
            way, said = reading.direction, reading.said
    return against(value, counted, way, nearly), said, ""


def _target(series: Series, planned: Indicator | Part, year: int) -> tuple[Point | None, Sentence]:
    """The target for the year: its own, else the latest before it."""
    if planned.target is None or planned.target == {}:
        return None, say("det finns inget målvärde")
    if not series.targets:
        return None, say("målvärdet går inte att mäta")
    due = [target for target in series.targets if target.year <= year]
    if not due:
        return None, say("målvärdet gäller först {year}", year=str(series.targets[0].year))
    return due[-1], say("målvärdet")


def calculated_limit(
    goal: Item[FinancialGoal], report: Item[ValueReport] | None, period: Item[FollowUp], plan: Plan
) -> Calculated:
    """Where the numbers put a financial goal."""
    year = period.value.period.end.year
    found = goal.value.limit_of(year)
    if report is None or not any((report.value.outcome, report.value.forecast, report.value.judgement)):
        return Status.NOT_REPORTED, Reason(say("inget utfall och ingen prognos är rapporterade"))
    measure, key = value_of(report.value, period)
    if measure is None or isinstance(measure, NoValue):
        said = say("prognos för året saknas") if key == "prognos" else say("utfall för året saknas")
        return Status.CANNOT_BE_JUDGED, Reason(said, (report.place,))
    here = (report.at(key),)
    if found is None:
        return Status.CANNOT_BE_JUDGED, Reason(say("det finns inget målvärde för {year}", year=str(year)), here)
    route, limit = found
    if isinstance(measure, AsPrinted) or isinstance(limit.value, AsPrinted | NoValue | Words):
        return Status.CANNOT_BE_JUDGED, Reason(say("målvärdet går inte att mäta"), here)
    place = goal.at(*route, "värde")
    target = point_of(place, year, limit.value, goal.value.unit or "")
    value = point_of(report.at(key), year, measure, report.value.unit or goal.value.unit or target.unit)
    standing, said = against(value, target, None, principle_of(plan).nearly)
    told = say(
        "{what} {said}",
        what=say("prognosen") if key == "prognos" else say("utfallet"),
        said=filled(said, value=value.with_unit, target=target.with_unit),
    )
    return standing, Reason(told, (report.at(key), place))


def measures(report: IndicatorReport) -> Iterator[tuple[tuple[str, ...], Measure | AsPrinted]]:
    """Every value of a report, with the keys that lead to it."""
    holders: Mapping[tuple[str, ...], IndicatorReport | PartReport] = {
        (): report,
        **report.every_part,
    }
    for route, holder in holders.items():
        for key, value in (("utfall", holder.outcome), ("prognos", holder.forecast)):
            if value is not None:
                yield (*route, key), value
