"""How an indicator stands to its target: reached, how much is left, or why that cannot be said.

For readers, not for findings: it rests on the same judgement as the rules do, so that a page never says anything
else than the checking. An outcome of the target's own year or later is the answer to it; one from before is where
the work begins.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import Enum

from ...diagnostics import Sentence, say
from ...frozen import frozen
from ...model import Indicator, Item, Part, Plan, parts_below
from ...values import HARD_SPACE, Amount, Direction, Interval, Rank, Trend, YesNo, known_unit, write_number
from ..memo import once_for_each
from .judgement import TargetVerdict, is_met_in_form, judge, reading_of
from .point import Point
from .relative import resolved
from .series import Series, Step, series_of


class Standing(Enum):
    """Where an indicator stands, the best first."""

    REACHED = "reached"
    LEFT = "left"
    WEAKER = "weaker"
    UNCHANGED = "unchanged"
    NO_DIRECTION = "no-direction"
    UNMEASURED = "unmeasured"
    NO_TARGET = "no-target"
    NOT_COMPARABLE = "not-comparable"


@frozen
class Progress:
    """The state, and what there is to say about this indicator: 461 kvar att minska."""

    state: Standing
    said: Sentence


SAID: Mapping[Standing, Sentence] = {
    Standing.REACHED: say("målet är nått"),
    Standing.LEFT: say("inte nått än"),
    Standing.WEAKER: say("målet är svagare än utfallet"),
    Standing.UNCHANGED: say("målet är detsamma som utfallet"),
    Standing.NO_DIRECTION: say("riktning anges inte"),
    Standing.UNMEASURED: say("ingen mätning än"),
    Standing.NO_TARGET: say("inget målvärde"),
    Standing.NOT_COMPARABLE: say("går inte att jämföra"),
}
"""Each state in words, as it heads those that are in it."""


@once_for_each
def progress_of(indicator: Item[Indicator], plan: Plan) -> Progress:
    """Where an indicator stands; one that is told only by its parts stands where they do."""
    value = indicator.value
    own, *parts = series_of(indicator, plan)
    if parts and value.target is None:
        each = [
            _progress(indicator, plan, series, part)
            for series, part in zip(parts, value.every_part.values(), strict=True)
            if part.target is not None
        ]
        if each:
            return _together(each)
    return _progress(indicator, plan, own, value)


def _progress(indicator: Item[Indicator], plan: Plan, series: Series, value: Indicator | Part) -> Progress:
    if value.target is None or value.target == {}:
        return _plain(Standing.NO_TARGET)
    if series.latest_is_unknown:
        return _plain(Standing.NOT_COMPARABLE)
    if not series.outcomes:
        is_told_below = any(part.every_outcome for part in parts_below(value))
        return _plain(Standing.NOT_COMPARABLE if is_told_below else Standing.UNMEASURED)
    if not series.targets:
        return _plain(Standing.NOT_COMPARABLE)
    target = next((target for target in series.targets if target.year == plan.year), series.targets[0])
    outcome = _outcome(series.outcomes, target)
    return _stands(indicator, plan, series, Step(outcome, resolved(target, series.outcomes)))


def _outcome(outcomes: Sequence[Point], target: Point) -> Point:
    """The newest that can answer the target: no later than its year when there is such a one."""
    return next((outcome for outcome in reversed(outcomes) if outcome.year <= target.year), outcomes[-1])


def _stands(indicator: Item[Indicator], plan: Plan, series: Series, step: Step) -> Progress:
    if not step.is_comparable:
        return _in_form(step)
    found = judge(indicator, plan, series, step)
    verdict = found.verdict if found else None
    is_answered = step.outcome.year >= step.target.year
    if step.movement == 0:
        return _plain(
            Standing.UNCHANGED if verdict is TargetVerdict.UNCHANGED and not is_answered else Standing.REACHED
        )
    reading = reading_of(indicator, plan, step)
    if verdict is TargetVerdict.MET:
        return _plain(Standing.REACHED)
    if reading is None:
        return _plain(Standing.NO_DIRECTION)
    if step.goes_against(way := reading.direction):
        return _plain(Standing.REACHED if is_answered else Standing.WEAKER)
    return Progress(Standing.LEFT, _left(step, way))


def _left(step: Step, way: Direction) -> Sentence:
    if way is Direction.KEEP:
        return say("{amount} från målet", amount=_amount(step))
    if isinstance(step.target.measure, Rank):
        return say("{amount} platser kvar", amount=_amount(step))
    if way is Direction.INCREASE:
        return say("{amount} kvar att öka", amount=_amount(step))
    return say("{amount} kvar att minska", amount=_amount(step))


def _in_form(step: Step) -> Progress:
    """What has no distance: an answer, an interval, a trend."""
    if is_met_in_form(step):
        return _plain(Standing.REACHED)
    match step.outcome.measure, step.target.measure:
        case YesNo(), YesNo():
            return _plain(Standing.LEFT)
        case Amount(quantity), Interval(low, high) if step.outcome.unit == step.target.unit:
            is_inside = low.value <= quantity.value <= high.value
            return _plain(Standing.REACHED if is_inside else Standing.LEFT)
        case _, Trend():
            return Progress(Standing.NOT_COMPARABLE, say("målet är en riktning"))
    return _plain(Standing.NOT_COMPARABLE)


def _amount(step: Step) -> str | Sentence:
    """How far it is to the target, in its unit: percent are percentage points apart."""
    unit = known_unit(step.target.unit)
    number = write_number(abs(step.movement) / Decimal((unit and unit.kronor) or 1))
    if unit and unit.symbol == "%":
        return say("{number} procentenheter", number=number)
    return f"{number}{HARD_SPACE}{step.target.unit}" if unit and unit.kronor else number


def _together(parts: Sequence[Progress]) -> Progress:
    states = {part.state for part in parts}
    if len(states) == 1:
        return _plain(states.pop()) if len(parts) > 1 else parts[0]
    reached = sum(part.state is Standing.REACHED for part in parts)
    state = next(state for state in Standing if state in states - {Standing.REACHED})
    return Progress(state, say("{n} av {all} delar har nått målet", n=reached, all=len(parts)))


def _plain(state: Standing) -> Progress:
    return Progress(state, SAID[state])
