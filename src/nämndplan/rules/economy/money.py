"""The amounts of money in a board's plan, with the units in which they are given."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ... import lazy_re as re
from ...diagnostics import Place, Route
from ...frozen import frozen
from ...model import FrameChange, Indicator, InnerPost, Item, Plan, Post, Total, known
from ...values import Amount, Interval, Limit, Quantity, Unit, known_unit
from ..indicators.unit_in_title import unit_named

_PER_SOMETHING = re.compile(r"\bper\b|/", re.IGNORECASE)


@frozen
class LocatedMoney:
    """An amount in a known unit of money; the place is where the unit is given."""

    amount: Decimal
    unit: Unit
    place: Place

    def fits(self, unit: Unit) -> bool:
        """True when the amount is at least one in another unit."""
        return abs(self.amount) * (self.unit.kronor or 0) >= (unit.kronor or 0)


def money_of_economy(plan: Plan, board: str) -> list[LocatedMoney]:
    """The amounts in a board's economy that carry a unit of their own."""
    found: list[LocatedMoney] = []
    holders: list[Item[FrameChange] | Item[Post] | Item[InnerPost] | Item[Total]] = [
        *plan.owned(FrameChange, board),
        *plan.owned(Post, board),
        *plan.owned(InnerPost, board),
        *plan.owned(Total, board),
    ]
    for item in holders:
        quantity = known(item.value.amount)
        unit = quantity.known_unit if quantity else None
        if quantity and unit and unit.kronor:
            found.append(LocatedMoney(quantity.value, unit, item.at("belopp")))
    return found


def money_of_indicators(plan: Plan, board: str, unit: Unit | None) -> list[LocatedMoney]:
    """A board's indicators that measure money, each by its greatest amount; none of what is in ``unit`` somewhere."""
    measured = [list(_money(item, plan)) for item in plan.owned(Indicator, board) if not _is_titled_in(unit, item)]
    return [
        max(found, key=lambda money: abs(money.amount))
        for found in measured
        if found and unit not in {money.unit for money in found}
    ]


def _is_titled_in(unit: Unit | None, indicator: Item[Indicator]) -> bool:
    return unit is not None and known_unit(unit_named(indicator.value.title)) == unit


def _money(indicator: Item[Indicator], plan: Plan) -> Iterator[LocatedMoney]:
    if _PER_SOMETHING.search(indicator.value.title):
        return
    for route, quantity in _quantities(indicator, plan.year or 0):
        unit = known_unit(quantity.unit or indicator.value.unit or "")
        if unit and unit.kronor and not quantity.per:
            yield LocatedMoney(quantity.value, unit, indicator.at(*route) if quantity.unit else indicator.at("enhet"))


def _quantities(indicator: Item[Indicator], year: int) -> Iterator[tuple[Route, Quantity]]:
    for at, measures in (("utfall", indicator.value.outcomes), ("målvärde", indicator.value.targets(year))):
        for measured, measure in measures.items():
            match measure:
                case Amount(quantity) | Limit(_, quantity) | Interval(high=quantity):
                    yield (at, str(measured)), quantity
