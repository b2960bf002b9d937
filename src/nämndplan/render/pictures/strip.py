"""From outcome to target: one line from zero, a mark for the outcome, a bar for the target, the way between them."""

from __future__ import annotations

from decimal import Decimal

from markupsafe import Markup

from ...diagnostics import Language, say
from ...view.records import Form, Measured
from .drawing import Drawer, RowDrawing
from .scale import Scale, scale_from_zero
from .series import IndicatorSeries, has_way, number_of, reaches

TRACK = 11
HEIGHT = 22
NEAREST = Decimal(7)
"""Percent of the width: over a shorter way there is no room for an arrow."""
HUNDRED = Decimal(100)
MET, UNMET = "met", "unmet"


def strip(series: IndicatorSeries, scale: Scale, by: Drawer, state: str = "") -> Markup:
    """The picture of an indicator; ``state`` is how its row says that the outcome stands to the target."""
    drawing = RowDrawing("strip", str(HEIGHT))
    _track(drawing, scale)
    for year, target in series.targets.items():
        _target(drawing, scale, target, series.direction, later=year != min(series.targets))
    first = series.targets[min(series.targets)]
    is_met = reaches(first, series.latest, series.direction)
    if not is_met:
        _way(drawing, scale, series, first)
    *older, latest = sorted(series.outcomes)
    for year in older:
        drawing.dot("older", scale.at(number_of(series.outcomes[year])), TRACK, 3)
    _outcome(drawing, scale.at(number_of(series.outcomes[latest])), state or _state(series, first, is_met=is_met))
    return by.labelled(drawing.finished(), *_ends(series, scale, first, by.language))


def scale_of(*twins: IndicatorSeries) -> Scale:
    """From zero; a share of so many to all of them, many percent to a hundred, places from the first to the last.

    Twins, the parts of one and the same indicator, stand on one scale.
    """
    first = twins[0]
    if first.whole is not None:
        low = Decimal(1 if first.ranked else 0)
        return Scale(low, max(*(series.whole or low for series in twins), low + 1))
    numbers = [number for series in twins for number in series.numbers]
    if first.unit == "%" and min(numbers) >= 0 and HUNDRED / 2 < max(numbers) <= HUNDRED:
        return Scale(Decimal(0), HUNDRED)
    return scale_from_zero(numbers)


def _state(series: IndicatorSeries, target: Measured, *, is_met: bool) -> str:
    if is_met:
        return MET
    return UNMET if has_way(target, series.direction) else ""


def _outcome(drawing: RowDrawing, x: str, state: str) -> None:
    """A full ring where the target is reached, an empty one where it is not, a square where that is not said."""
    if state in {MET, UNMET}:
        drawing.dot(state, x, TRACK, 5)
    else:
        drawing.square("outcome", x, TRACK)


def _ends(series: IndicatorSeries, scale: Scale, target: Measured, language: Language) -> tuple[str, str]:
    """The numbers at both ends, and at which of them it is better, where the plan says so."""
    low, high = language.number(scale.low), language.number(scale.high)
    if series.ranked:
        low = say("plats {place}", place=low).text(language)
    match _better(series, target):
        case "öka":
            return low, say("bättre → {end}", end=high).text(language)
        case "minska":
            return say("{end} ← bättre", end=low).text(language), high
    return low, high


def _better(series: IndicatorSeries, target: Measured) -> str:
    if target.form is Form.RANK:
        return "minska"
    if target.operator:
        return "öka" if target.operator in {"≥", ">"} else "minska"
    return series.direction


def _track(drawing: RowDrawing, scale: Scale) -> None:
    drawing.line("track", scale.at(scale.low), TRACK, scale.at(scale.high), TRACK)
    zero = scale.at(Decimal(0) if scale.low < 0 < scale.high else scale.low)
    drawing.line("tick", zero, TRACK - 5, zero, TRACK + 5)


def _target(drawing: RowDrawing, scale: Scale, target: Measured, direction: str, *, later: bool) -> None:
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


def _way(drawing: RowDrawing, scale: Scale, series: IndicatorSeries, target: Measured) -> None:
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
