"""A value against its target: reached, nearly, not, or impossible to say; and the sentence that tells why.

"Nearly" is a distance from the target, not a share of it: so it means the same where less is better.
"""

from __future__ import annotations

from decimal import Decimal

from ...diagnostics import Sentence, say
from ...frozen import frozen
from ...model import AsPrinted
from ...values import (
    Amount,
    Direction,
    Interval,
    Limit,
    Measure,
    NoValue,
    Operator,
    Quantity,
    Rank,
    Share,
    Trend,
    Words,
    YesNo,
    known_unit,
)
from ..indicators.point import Point
from ..indicators.share_or_percent import is_share_beside_percent
from .status import Status

Found = tuple[Status, Sentence]
"""Where the value stands, and how it compares: the fields {value} and {target} are the caller's to fill."""


@frozen
class _Wanted:
    """What a number has to be: at least, more than, at most, less than, or exactly ``size``."""

    size: Decimal
    operator: Operator | None


def against(value: Point, target: Point, way: Direction | None, nearly: Quantity | None) -> Found:
    """Judge a value by a target; ``way`` is the direction that is better, where the target does not say it."""
    match value.measure, target.measure:
        case Words() | NoValue() | AsPrinted(), _:
            return Status.CANNOT_BE_JUDGED, say("{value} är inget tal som går att jämföra med målvärdet {target}")
        case YesNo(yes), YesNo(wanted):
            said = (say("{value} är målvärdet {target}"), say("{value} är inte målvärdet {target}"))
            return (Status.REACHED, said[0]) if yes is wanted else (Status.MISSED, said[1])
        case Amount(), Interval():
            return _within(value, target, nearly)
        case Rank() as place, Rank() as wanted_place:
            return _ranked(place, wanted_place)
    return _measured(value, target, way, nearly)


def _ranked(value: Rank, target: Rank) -> Found:
    if None not in {value.of, target.of} and value.of != target.of:
        return _not_comparable()
    if value.place <= target.place:
        return Status.REACHED, say("{value} är minst så bra som målvärdet {target}")
    return Status.MISSED, say("{value} är sämre än målvärdet {target}")


def _measured(value: Point, target: Point, way: Direction | None, nearly: Quantity | None) -> Found:
    wanted = _wanted(target, way)
    if isinstance(wanted, tuple):
        return wanted
    if not is_comparable(value, target) or value.size is None:
        return _not_comparable()
    if isinstance(value.measure, Limit):
        return _bounded(value.measure, value.size, wanted)
    return _compared(value, target, wanted, nearly)


def filled(said: Sentence, **values: str | Sentence) -> Sentence:
    """A sentence, and those inside it, with the value and the target in their places."""
    inner = tuple((name, filled(each, **values) if isinstance(each, Sentence) else each) for name, each in said.values)
    return Sentence(said.template, (*inner, *values.items()))


def is_comparable(value: Point, target: Point) -> bool:
    """True when both are numbers of the same thing; a value without a unit has the target's."""
    if value.scale is None or target.scale is None:
        return False
    if is_share_beside_percent(value, target) or is_share_beside_percent(target, value):
        return False
    if value.scale == target.scale:
        return True
    quantity, other = value.quantity, target.quantity
    if quantity is None or other is None or quantity.is_time != other.is_time:
        return False
    says_unit, says_per = bool(quantity.unit), bool(quantity.per)
    same_unit = not says_unit or value.scale[1] == target.scale[1]
    return same_unit and (not says_per or value.scale[2] == target.scale[2])


def is_other_kind(value: Measure, target: Measure) -> bool:
    """True when a value cannot answer a target, whatever it is: a yes to a number, a place to an amount."""
    kinds = {Amount: 0, Limit: 0, Interval: 0, Share: 1, Rank: 2, YesNo: 3}
    one, other = kinds.get(type(value)), kinds.get(type(target))
    return one is not None and other is not None and one != other


def _wanted(target: Point, way: Direction | None) -> _Wanted | Found:
    measure, size = target.measure, target.size
    if size is None:
        return _not_comparable()
    stated = getattr(measure, "operator", None)
    if isinstance(stated, Operator):
        return _Wanted(size, stated)
    way = way or getattr(measure, "direction", None) or (Direction.INCREASE if isinstance(measure, Share) else None)
    if way is None:
        return (
            Status.CANNOT_BE_JUDGED,
            say("planen säger inte åt vilket håll {value} ska jämföras med målvärdet {target}"),
        )
    operators = {Direction.INCREASE: Operator.AT_LEAST, Direction.DECREASE: Operator.AT_MOST}
    return _Wanted(size, operators.get(way))


_SAID = {
    Operator.AT_LEAST: (say("{value} är minst målvärdet {target}"), say("{value} är mindre än målvärdet {target}")),
    Operator.MORE_THAN: (say("{value} är mer än målvärdet {target}"), say("{value} är inte mer än målvärdet {target}")),
    Operator.AT_MOST: (say("{value} är högst målvärdet {target}"), say("{value} är mer än målvärdet {target}")),
    Operator.LESS_THAN: (
        say("{value} är mindre än målvärdet {target}"),
        say("{value} är inte mindre än målvärdet {target}"),
    ),
    None: (say("{value} är målvärdet {target}"), say("{value} är inte målvärdet {target}")),
}


def _compared(value: Point, target: Point, wanted: _Wanted, nearly: Quantity | None) -> Found:
    size = value.size or Decimal(0)
    slack = value.slack + target.slack
    if slack and abs(size - wanted.size) < slack:
        return Status.CANNOT_BE_JUDGED, say("{value} är ungefär målvärdet {target}")
    reached, missed = _SAID[wanted.operator]
    if _holds(size, wanted):
        return Status.REACHED, reached
    if _is_near(abs(size - wanted.size), wanted.size, nearly) and not isinstance(value.measure, Rank):
        return Status.PARTLY, _near(missed, nearly)
    return Status.MISSED, missed


def _holds(size: Decimal, wanted: _Wanted) -> bool:
    match wanted.operator:
        case Operator.AT_LEAST:
            return size >= wanted.size
        case Operator.MORE_THAN:
            return size > wanted.size
        case Operator.AT_MOST:
            return size <= wanted.size
        case Operator.LESS_THAN:
            return size < wanted.size
    return size == wanted.size


def _is_near(distance: Decimal, size: Decimal, nearly: Quantity | None) -> bool:
    return nearly is not None and distance <= abs(size) * nearly.value / 100 and size != 0


def _near(missed: Sentence, nearly: Quantity | None) -> Sentence:
    return say(
        "{missed}, men skiljer högst {nearly}", missed=missed, nearly=nearly.number.printed + " %" if nearly else ""
    )


def _within(value: Point, target: Point, nearly: Quantity | None) -> Found:
    measure = target.measure
    if not isinstance(measure, Interval) or value.size is None:
        return _not_comparable()
    unit = known_unit(target.unit)
    factor = (unit and unit.kronor) or 1
    low, high = measure.low.value * factor, measure.high.value * factor
    own = known_unit(value.unit)
    symbols = [
        ("kr" if each.kronor else each.symbol) if each else name.casefold()
        for each, name in ((own, value.unit), (unit, target.unit))
    ]
    if value.unit and symbols[0] != symbols[1]:
        return _not_comparable()
    if low <= value.size <= high:
        return Status.REACHED, say("{value} ligger inom målvärdet {target}")
    bound = low if value.size < low else high
    missed = say("{value} ligger utanför målvärdet {target}")
    if _is_near(abs(value.size - bound), bound, nearly):
        return Status.PARTLY, _near(missed, nearly)
    return Status.MISSED, missed


def _bounded(value: Limit, size: Decimal, wanted: _Wanted) -> Found:
    """An outcome that is itself a limit, such as < 5: it answers only where every number that it may be does."""
    is_below = value.operator in {Operator.LESS_THAN, Operator.AT_MOST}
    is_strict = value.operator in {Operator.LESS_THAN, Operator.MORE_THAN}
    reached, missed = _SAID[wanted.operator]
    wants_less = wanted.operator in {Operator.LESS_THAN, Operator.AT_MOST}
    wants_more = wanted.operator in {Operator.AT_LEAST, Operator.MORE_THAN}
    if (is_below and wants_less) or (not is_below and wants_more):
        edge = _holds(size, wanted) or (is_strict and size == wanted.size)
        if edge:
            return Status.REACHED, reached
    elif wants_less or wants_more:
        edge_meets = _holds(size, wanted) and not (is_strict and size == wanted.size)
        if not edge_meets:
            return Status.MISSED, missed
    return Status.CANNOT_BE_JUDGED, say("{value} kan vara både bättre och sämre än målvärdet {target}")


def towards(value: Point, before: Point, way: Direction, nearly: Quantity | None) -> Found:
    """Judge a value by a direction alone: by what it was before ({target} is that)."""
    if isinstance(value.measure, Words | NoValue | AsPrinted | Limit) or isinstance(before.measure, Limit | Trend):
        return Status.CANNOT_BE_JUDGED, say("{value} går inte att jämföra med {target} förut")
    if not is_comparable(value, before) or value.size is None or before.size is None:
        return Status.CANNOT_BE_JUDGED, say("{value} går inte att jämföra med {target} förut")
    size, was = value.size, before.size
    if value.slack + before.slack and abs(size - was) < value.slack + before.slack:
        return Status.CANNOT_BE_JUDGED, say("{value} är ungefär {target}, som det var förut")
    is_better = size > was if way is Direction.INCREASE else size < was
    if isinstance(value.measure, Rank):
        is_better = size < was if way is Direction.INCREASE else size > was
    if way is Direction.KEEP:
        if size == was:
            return Status.REACHED, say("{value} är oförändrat från {target}")
        changed = say("{value} är inte {target}, som det var förut")
        return (
            (Status.PARTLY, _near(changed, nearly))
            if _is_near(abs(size - was), was, nearly)
            else (
                Status.MISSED,
                changed,
            )
        )
    if way is Direction.INCREASE:
        said = (say("{value} är mer än {target} förut"), say("{value} är inte mer än {target} förut"))
    else:
        said = (say("{value} är mindre än {target} förut"), say("{value} är inte mindre än {target} förut"))
    return (Status.REACHED, said[0]) if is_better else (Status.MISSED, said[1])


def _not_comparable() -> Found:
    return Status.CANNOT_BE_JUDGED, say("{value} går inte att jämföra med målvärdet {target}")
