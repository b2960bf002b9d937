"""From outcome to target: one line from zero, a dot for the outcome, a bar for the target, the way between them."""

from __future__ import annotations

from decimal import Decimal

from markupsafe import Markup

from ...diagnostics import Language, say
from ...view import FixedWords
from ...view.records import Form, Measured
from .drawing import Drawer, Drawing
from .scale import Scale, scale_from_zero
from .series import IndicatorSeries, has_way, number_of, reaches
from .words import width_of

TRACK = 13
HEIGHT = 38
NEAREST = Decimal(7)
"""Percent of the width: over a shorter way there is no room for an arrow."""
HUNDRED = Decimal(100)


def strip(name: str, title: str, series: IndicatorSeries, by: Drawer) -> Markup:
    """The picture of an indicator."""
    scale = scale_of(series)
    drawing = Drawing(name, "strip", title, description(series, scale, by.language), by.mark)
    _track(drawing, scale, series, by.language)
    for year, target in series.targets.items():
        _target(drawing, scale, target, series.direction, later=year != min(series.targets))
    first = series.targets[min(series.targets)]
    if not reaches(first, series.latest, series.direction):
        _way(drawing, scale, series, first)
    *older, latest = sorted(series.outcomes)
    for year in older:
        drawing.dot("older", scale.at(number_of(series.outcomes[year])), TRACK, 4)
    drawing.dot("outcome", scale.at(number_of(series.outcomes[latest])), TRACK, 5)
    return drawing.finished(HEIGHT)


def scale_of(series: IndicatorSeries) -> Scale:
    """From zero; a share of so many to all of them, many percent to a hundred, places from the first to the last."""
    if series.whole is not None:
        low = Decimal(1 if series.ranked else 0)
        return Scale(low, max(series.whole, low + 1))
    numbers = series.numbers
    if series.unit == "%" and min(numbers) >= 0 and HUNDRED / 2 < max(numbers) <= HUNDRED:
        return Scale(Decimal(0), HUNDRED)
    return scale_from_zero(numbers)


def description(series: IndicatorSeries, scale: Scale, language: Language) -> str:
    """Everything that the picture shows, in words."""
    known = [say("utfall {year}: {value}", year=year, value=value.printed) for year, value in series.outcomes.items()]
    known += [say("mål {year}: {value}", year=year, value=value.printed) for year, value in series.targets.items()]
    low, high = scale.low, scale.high
    return say("{values}. Linjen går från {low} till {high}.", values=tuple(known), low=low, high=high).text(language)


def _track(drawing: Drawing, scale: Scale, series: IndicatorSeries, language: Language) -> None:
    drawing.line("track", scale.at(scale.low), TRACK, scale.at(scale.high), TRACK)
    low, high = language.number(scale.low), language.number(scale.high)
    y = HEIGHT - 3
    if series.ranked:
        low = FixedWords(say("plats {place}", place=low).text(language))
    drawing.text("0", y, low, sort="tick")
    drawing.text("100%", y, high, sort="tick", end="end")
    if scale.low < 0 < scale.high:
        _zero(drawing, scale, width_of(low, 11), width_of(high, 11))
    else:
        drawing.line("tick", scale.at(scale.low), TRACK - 4, scale.at(scale.low), TRACK + 4)


def _zero(drawing: Drawing, scale: Scale, left: float, right: float) -> None:
    """Zero where it stands between the ends, with its number when there is room between theirs."""
    zero = scale.share(Decimal(0))
    drawing.line("tick", scale.at(Decimal(0)), TRACK - 5, scale.at(Decimal(0)), TRACK + 7)
    at = float(zero) * 1.5
    if left + 8 < at < 150 - right - 8:
        drawing.text(scale.at(Decimal(0)), HEIGHT - 3, "0", sort="tick", end="middle")


def _target(drawing: Drawing, scale: Scale, target: Measured, direction: str, *, later: bool) -> None:
    """A bar where the target is; where several values reach it, the stretch of them striped."""
    if allowed := _allowed(scale, target, direction):
        drawing.line("allowed", scale.at(allowed[0]), TRACK, scale.at(allowed[1]), TRACK)
    for number in dict.fromkeys((number_of(target), target.high)):
        if number is not None:
            drawing.line("later" if later else "target", scale.at(number), TRACK - 10, scale.at(number), TRACK + 10)


def _allowed(scale: Scale, target: Measured, direction: str) -> tuple[Decimal, Decimal] | None:
    number = number_of(target)
    if target.form is Form.INTERVAL:
        return number, target.high if target.high is not None else number
    if target.form is Form.RANK:
        return (scale.low, number) if target.operator else None
    match target.operator or direction:
        case "≥" | ">" | "öka":
            return number, scale.high
        case "≤" | "<" | "minska":
            return scale.low, number
        case _:
            return None


def _way(drawing: Drawing, scale: Scale, series: IndicatorSeries, target: Measured) -> None:
    """The way from the outcome to the nearest value that reaches the target.

    It has the head of an arrow only where the plan says which way is better: a target that
    is below the outcome may have been set before it was passed.
    """
    outcome, aim = series.latest, number_of(target)
    if target.form is Form.INTERVAL and target.high is not None and outcome > target.high:
        aim = target.high
    start, end = scale.share(outcome), scale.share(aim)
    if abs(end - start) < NEAREST:
        return
    drawing.line("way", scale.at(outcome), TRACK, scale.at(aim), TRACK)
    if has_way(target, series.direction):
        drawing.head("head", scale.at(aim), TRACK, right=end > start)
