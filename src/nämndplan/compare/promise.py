"""Two values compared as promises: is the new one stronger, weaker, the same, or not comparable?

A target promises something, and the next plan may promise more or less of it. Which way is
better comes from the value itself (``minst``, ``minska med``, a ranking) or from the direction
that the caller has read out of the plan. Without a direction a number that differs is CHANGED,
neither better nor worse. Money is compared in kronor, so kr → mnkr is no change.

``compare(b, a, …)`` is always the mirror of ``compare(a, b, …)``.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

from ..frozen import frozen
from ..values import (
    Amount,
    Change,
    Comparison,
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


class Verdict(Enum):
    """How the later promise stands to the earlier one, in the plan's language."""

    STRONGER = "starkare"
    WEAKER = "svagare"
    SAME = "samma"
    CHANGED = "ändrat"
    """Another value of the same kind, and nothing says which way is better."""
    NOT_COMPARABLE = "går inte att jämföra"
    """Another kind of value, another unit or another base."""

    @property
    def mirrored(self) -> Verdict:
        """The verdict when the two values change places."""
        return _MIRRORED.get(self, self)


_MIRRORED = {Verdict.STRONGER: Verdict.WEAKER, Verdict.WEAKER: Verdict.STRONGER}


@frozen
class Stated:
    """A value with the unit that is written beside it, or ``""``."""

    measure: Measure
    unit: str = ""


def compare(before: Stated, after: Stated, direction: Direction | None = None) -> Verdict:  # noqa: PLR0911  (one a form)
    """How ``after`` stands to ``before``; ``direction`` is the way that is better, where the plan says it."""
    match before.measure, after.measure:
        case (Amount() | Limit()) as one, (Amount() | Limit()) as other:
            return _limits((one, before.unit), (other, after.unit), direction)
        case Interval() as one, Interval() as other:
            return _intervals(_ends(one, before.unit), _ends(other, after.unit))
        case Change() as one, Change() as other:
            return _changes((one, before.unit), (other, after.unit))
        case Share(part, whole, _, was), Share(new_part, new_whole, _, becomes) if (whole, was) == (new_whole, becomes):
            way = was.direction if was else direction or Direction.INCREASE
            return _numbers(part, new_part, way)
        case Rank(place, of), Rank(new_place, new_of) if of == new_of:
            return _numbers(Decimal(place), Decimal(new_place), Direction.DECREASE)
        case Trend(wanted), Trend(is_wanted):
            return _trends(wanted, is_wanted)
        case YesNo(yes), YesNo(still):
            return Verdict.SAME if yes is still else Verdict.WEAKER if yes else Verdict.STRONGER
        case (Words() | Comparison()) as said, (Words() | Comparison()) as says if _plain(said.printed) == _plain(
            says.printed
        ):
            return Verdict.SAME
        case NoValue(), NoValue():
            return Verdict.SAME
    return Verdict.NOT_COMPARABLE


def _plain(text: str) -> str:
    return " ".join(text.casefold().rstrip(" .").split())


def _numbers(before: Decimal, after: Decimal, direction: Direction | None) -> Verdict:
    if before == after:
        return Verdict.SAME
    if direction is Direction.INCREASE:
        return Verdict.STRONGER if after > before else Verdict.WEAKER
    if direction is Direction.DECREASE:
        return Verdict.STRONGER if after < before else Verdict.WEAKER
    return Verdict.CHANGED


def _trends(before: Direction, after: Direction) -> Verdict:
    """To keep is less than to improve; to turn round is another promise."""
    if before is after:
        return Verdict.SAME
    if after is Direction.KEEP:
        return Verdict.WEAKER
    return Verdict.STRONGER if before is Direction.KEEP else Verdict.NOT_COMPARABLE


Counted = tuple[str, str]
"""What a number counts: the unit's symbol (money is in kr), and what it is counted against."""


def _scaled(quantity: Quantity, unit: str) -> tuple[Decimal, Counted]:
    """The number to compare by, and what it counts."""
    written = quantity.unit or unit
    known = known_unit(written) if written else None
    symbol = ("kr" if known.kronor else known.symbol) if known else " ".join(written.casefold().split())
    factor = known.kronor if known and known.kronor else Decimal(1)
    return quantity.value * factor, (symbol, " ".join(quantity.per.casefold().split()))


def _limits(
    before: tuple[Amount | Limit, str], after: tuple[Amount | Limit, str], direction: Direction | None
) -> Verdict:
    """Amounts and limits. A limit knows the way that is better, and one turned round is another promise."""
    (was, counted), (becomes, counts) = (_scaled(measure.quantity, unit) for measure, unit in (before, after))
    limits = [measure for measure, _ in (before, after) if isinstance(measure, Limit)]
    ways = {limit.operator.direction for limit in limits}
    if counted != counts or len(ways) > 1:
        return Verdict.NOT_COMPARABLE
    if was != becomes:
        return _numbers(was, becomes, ways.pop() if ways else direction)
    was_strict, is_strict = (_is_strict(measure) for measure, _ in (before, after))
    if was_strict == is_strict:
        return Verdict.SAME
    return Verdict.STRONGER if is_strict else Verdict.WEAKER


def _is_strict(measure: Amount | Limit) -> bool:
    """``över 5`` asks for more than 5; ``minst 5`` and a bare 5 are met by it."""
    return isinstance(measure, Limit) and measure.operator in {Operator.MORE_THAN, Operator.LESS_THAN}


Ends = tuple[Decimal, Decimal, Counted]


def _ends(interval: Interval, unit: str) -> Ends:
    """Low, high, and what they count; the upper end's unit is the lower one's too: ``18–22 %``."""
    unit = interval.low.unit or interval.high.unit or unit
    (low, counted), (high, _) = _scaled(interval.low, unit), _scaled(interval.high, unit)
    return low, high, counted


def _intervals(before: Ends, after: Ends) -> Verdict:
    """A narrower interval inside the old one is a stronger promise; one that has moved is another."""
    (low, high, counted), (new_low, new_high, counts) = before, after
    if counted != counts:
        return Verdict.NOT_COMPARABLE
    if (low, high) == (new_low, new_high):
        return Verdict.SAME
    if low <= new_low and new_high <= high:
        return Verdict.STRONGER
    return Verdict.WEAKER if new_low <= low and high <= new_high else Verdict.CHANGED


def _changes(before: tuple[Change, str], after: tuple[Change, str]) -> Verdict:
    """``minska med 15 % jämfört med 2023``: the larger the stronger, from the same base and the same way."""
    (one, _), (other, _) = before, after
    (was, counted), (becomes, counts) = (_scaled(change.amount, unit) for change, unit in (before, after))
    if (one.direction, one.base_year, counted) != (other.direction, other.base_year, counts):
        return Verdict.NOT_COMPARABLE
    return _numbers(abs(was), abs(becomes), Direction.INCREASE)
