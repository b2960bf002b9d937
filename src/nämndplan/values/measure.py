"""The forms in which plans state outcomes and targets.

"Every indicator has a target" means one of these forms, not "a number": of 203
indicator series in ten adopted Swedish plans, 122 have no number for the year.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from .direction import Direction
from .number import with_hard_spaces
from .quantity import Quantity


class Operator(Enum):
    """How a value is to stand to its limit."""

    AT_LEAST = "≥"
    AT_MOST = "≤"
    MORE_THAN = ">"
    LESS_THAN = "<"

    @property
    def direction(self) -> Direction:
        """The way that is better under this operator."""
        upward = self in {Operator.AT_LEAST, Operator.MORE_THAN}
        return Direction.INCREASE if upward else Direction.DECREASE


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with or without a unit: ``150 000``, ``60 %``, ``5 000 per 100 000 inv``."""

    quantity: Quantity
    printed: str


@dataclass(frozen=True, slots=True)
class YesNo:
    """``Ja`` or ``Nej``: a state that is reached or not."""

    yes: bool
    printed: str


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit with its operator: ``minst 85 %``, ``<0,4``, ``>0 mnkr``."""

    operator: Operator
    quantity: Quantity
    printed: str


@dataclass(frozen=True, slots=True)
class Interval:
    """Between two values, both allowed: ``18–22``."""

    low: Quantity
    high: Quantity
    printed: str


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many: ``6 av 8``."""

    part: int
    whole: int
    printed: str


@dataclass(frozen=True, slots=True)
class Rank:
    """A place in a ranking, 1 being best: ``Plats 6 av 7``, ``Topp 3 av 7``.

    ``or_better`` is true for ``Topp``. ``of`` is the number ranked, or None.
    """

    place: int
    of: int | None
    or_better: bool
    printed: str


@dataclass(frozen=True, slots=True)
class Trend:
    """A direction alone: ``öka``, ``↓``, ``oförändrad``."""

    direction: Direction
    printed: str


@dataclass(frozen=True, slots=True)
class Change:
    """A change against an earlier year: ``minska med 15 % jämfört med 2023``."""

    direction: Direction
    amount: Quantity
    base_year: int | None
    printed: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words that cannot be measured; kept as they stand."""

    printed: str


@dataclass(frozen=True, slots=True)
class NoValue:
    """An explicit ``-``: the source has the cell, with nothing in it."""

    printed: str


Target = Amount | YesNo | Limit | Interval | Share | Rank | Trend | Change | Words
Outcome = Amount | YesNo | Limit | Interval | Share | Rank | Words | NoValue
Measure = Target | Outcome


def published(measure: Measure) -> str:
    """The measure as documents show it: as printed; numbers and units do not break over a line, words do."""
    return measure.printed if isinstance(measure, Words) else with_hard_spaces(measure.printed)


def single_number(measure: Measure) -> Decimal | None:
    """The one number that two measures of a series are compared by, or None."""
    match measure:
        case Amount(quantity) | Limit(_, quantity):
            return quantity.value
        case Share(part) | Rank(place=part):
            return Decimal(part)
        case _:
            return None
