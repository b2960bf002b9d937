"""How a target stands to the outcome before it: one verdict, so that no two rules say the same thing.

NP406, NP407, NP409, NP410 and NP411 each report one verdict.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum

from ... import lazy_re as re
from ...diagnostics import say
from ...frozen import frozen
from ...model import Indicator, Item, Plan
from ...values import Direction, Limit, Operator, Rank, Share, YesNo
from ..memo import once_for_each
from .baseline import baselines
from .better_way import is_better_with_less, is_better_with_more, is_good_either_way
from .change_in_size import factor, follows_prices, rises_as_prices
from .direction import (
    Reading,
    Source,
    direction_in_goal,
    direction_in_title,
    direction_of,
    is_less_in_goal,
    is_printed_as_change,
    written_direction,
)
from .in_time import is_a_time, keeps_a_limit_in_time
from .point import Point
from .series import Series, Step, series_of
from .unit_in_title import unit_contradicts_title

_IN_MONEY = re.compile(r"kostnad|\b(?:kr|kronor|tkr|mnkr|euro)\b", re.IGNORECASE)


class TargetVerdict(Enum):
    """What there is to say about a target, the gravest first."""

    CONTRADICTS = "goes against a verb in the goal or the title"
    WEAKER = "is worse than the outcome"
    UNCHANGED = "is the outcome, though the goal says change"
    UNCLEAR = "goes the way that is worse for such measures, and nothing says that it is better for this one"
    JUMP = "is many times larger or smaller than the outcome"
    MET = "is reached already by the outcome"


_WEAK = {TargetVerdict.CONTRADICTS, TargetVerdict.WEAKER, TargetVerdict.UNCLEAR}
_HAS_SEASONS = re.compile(r"frånvaro|sjuk|energi|beläggning|arbetslös|budget|ekonomi", re.IGNORECASE)


@frozen
class Judgement:
    """A verdict on one step, and the direction it rests on."""

    verdict: TargetVerdict
    series: Series
    step: Step
    reading: Reading | None


def judgements(indicator: Item[Indicator], plan: Plan, verdict: TargetVerdict) -> Iterator[Judgement]:
    """The first thing to say about each of the indicator's series, when it is this verdict."""
    return (found for found in _first_judgements(indicator, plan) if found.verdict is verdict)


@once_for_each
def _first_judgements(indicator: Item[Indicator], plan: Plan) -> tuple[Judgement, ...]:
    """A written ``motivering`` answers all of them."""
    if indicator.value.motivation:
        return ()
    each = (
        _first(judge(indicator, plan, series, step) for step in series.steps)
        or _first(_of_part_year(indicator, plan, series))
        for series in series_of(indicator, plan)
    )
    return tuple(found for found in each if found)


def _of_part_year(indicator: Item[Indicator], plan: Plan, series: Series) -> Iterator[Judgement | None]:
    """Whether a later target is weaker than a share that has been measured for a part of the year.

    Counts and sums of a part of a year are no year's, and absence has its seasons.
    """
    point = series.part_year
    if point is None or not point.is_percent or _HAS_SEASONS.search(indicator.value.title):
        return
    for target in series.targets:
        if target.year > point.year and (found := judge(indicator, plan, series, Step(point, target))):
            yield found if found.verdict in _WEAK else None


def _first(judgements: Iterator[Judgement | None]) -> Judgement | None:
    return next(filter(None, judgements), None)


def judge(indicator: Item[Indicator], plan: Plan, series: Series, step: Step) -> Judgement | None:
    """What there is to say about the way from an outcome to a target; None when all is as it should."""
    reading = reading_of(indicator, plan, step)
    if not step.is_comparable:
        return Judgement(TargetVerdict.MET, series, step, reading) if is_met_in_form(step) else None
    if step.movement == 0:
        verdict = _when_equal(series, step, reading)
    elif _is_within_limit(step) and not _is_to_go_on(step, reading):
        verdict = TargetVerdict.MET
    elif reading and step.goes_against(reading.direction):
        base_years = {baseline.year for baseline in baselines(indicator, plan)}
        base = next((point for point in series.outcomes if point.year in base_years), None)
        if base and reading.source is Source.VERB:
            step = replace(step, outcome=base) if _is_worse_than(base, step, reading) else step
        verdict = _when_worse(step, reading, base, bool(base_years))
    elif factor(step):
        verdict = TargetVerdict.JUMP
    else:
        is_unclear = reading is None and _goes_the_worse_way(indicator, step, plan)
        verdict = TargetVerdict.UNCLEAR if is_unclear and not _is_meant(indicator, step, plan) else None
    return Judgement(verdict, series, step, reading) if verdict else None


def reading_of(indicator: Item[Indicator], plan: Plan, step: Step) -> Reading | None:
    """The direction of a step: in a ranking the first place is best; a verb outweighs an operator that agrees."""
    target = step.target
    if isinstance(target.measure, Rank):
        word = target.measure.printed
        return Reading(Direction.DECREASE, Source.TARGET, say("plats 1 är bäst"), target.place, word)
    if isinstance(target.measure, Limit) and written_direction(indicator) is None:
        text = direction_in_title(indicator, plan) or direction_in_goal(indicator, plan)
        if text and text.source is Source.VERB and text.direction is target.measure.operator.direction:
            return text
    return direction_of(indicator, plan, target.measure, target.place)


def _when_equal(series: Series, step: Step, reading: Reading | None) -> TargetVerdict | None:
    target = step.target.measure
    is_beyond = isinstance(target, Limit) and target.operator in {Operator.MORE_THAN, Operator.LESS_THAN}
    if is_beyond or _is_at_the_end(step):
        return None
    if reading is None or reading.source is Source.TARGET:
        return TargetVerdict.MET
    if reading.direction is Direction.KEEP or reading.only_bound or _goes_on_later(series, step, reading):
        return None
    return TargetVerdict.UNCHANGED


def _goes_on_later(series: Series, step: Step, reading: Reading) -> bool:
    """True for 3 av 4 this year and 4 av 4 in two years: the plan itself says when the change comes."""
    later = [Step(step.outcome, target) for target in series.targets if target.year > step.target.year]
    moves = [each for each in later if each.is_comparable and each.movement]
    return bool(moves) and not any(each.goes_against(reading.direction) for each in moves)


def _is_to_go_on(step: Step, reading: Reading | None) -> bool:
    """True when a verb, or ``riktning``, wants the measure to go on the way that its limit leaves open.

    A ceiling in kronor may be above an older outcome all the same.
    """
    if reading is None or reading.direction is Direction.KEEP:
        return False
    return reading.source is Source.VERB or (reading.source is Source.FIELD and not follows_prices(step))


def _when_worse(step: Step, reading: Reading, base: Point | None, has_base_year: bool) -> TargetVerdict | None:
    """A target on the wrong side of the outcome. What a verb promises is measured from the base year, if any."""
    if reading.source is not Source.VERB:
        return TargetVerdict.WEAKER
    if not has_base_year or step.outcome is base:
        return TargetVerdict.CONTRADICTS
    if reading.only_bound:
        return None if base else TargetVerdict.UNCLEAR
    return TargetVerdict.WEAKER


def _is_worse_than(base: Point, step: Step, reading: Reading) -> bool:
    from_base = replace(step, outcome=base)
    return from_base.is_comparable and from_base.goes_against(reading.direction)


def _goes_the_worse_way(indicator: Item[Indicator], step: Step, plan: Plan) -> bool:
    """True when the numbers go the way that is worse for a measure on the word lists; of others nobody can tell.

    A deficit that is printed with a minus sign is less when the number goes up. "9 av 21" may be a share or
    a place. Where the unit contradicts the title (NP404) nobody knows what the numbers are.
    """
    title = indicator.value.title
    if unit_contradicts_title(title, step.target.unit) or is_printed_as_change(indicator):
        return False
    if is_better_with_less(title, plan):
        is_negative = (step.outcome.size or 0) < 0
        return (step.movement > 0) is not is_negative
    may_be_a_place = isinstance(step.target.measure, Share)
    return step.movement < 0 and (may_be_a_place or is_better_with_more(title, plan) or is_good_either_way(title))


def _is_meant(indicator: Item[Indicator], step: Step, plan: Plan) -> bool:
    """True when nothing at all is aimed at, for a time that gets shorter, and under a goal that speaks of less."""
    title = indicator.value.title
    is_falling = is_a_time(title, step.target.unit) or is_less_in_goal(indicator, plan)
    is_share_in_time = step.movement > 0 and step.target.is_percent and keeps_a_limit_in_time(title)
    is_price = _IN_MONEY.search(title) is not None and rises_as_prices(step)
    is_none = step.target.size == 0 and not is_better_with_more(title, plan)
    return is_none or is_price or is_share_in_time or (step.movement < 0 and is_falling)


def _is_within_limit(step: Step) -> bool:
    """True when the outcome already keeps the target's limit."""
    operator = getattr(step.target.measure, "operator", None)
    if not isinstance(operator, Operator):
        return False
    return step.movement < 0 if operator.direction is Direction.INCREASE else step.movement > 0


def is_met_in_form(step: Step) -> bool:
    """True for Ja where the target is Ja; an interval is to be kept, and an outcome inside it is as it should be."""
    match step.outcome.measure, step.target.measure:
        case YesNo(yes), YesNo(wanted):
            return yes and wanted
    return False


def _is_at_the_end(step: Step) -> bool:
    """True for 100 %, 6 av 6, nothing at all and the first place: there is nowhere further to go."""
    match step.target.measure:
        case Share(part, whole):
            return part in {0, whole}
        case Rank(place):
            return place == 1
    return step.target.size == 0 or (step.target.is_percent and step.target.size == 100)
