"""The forms in which plans state outcomes and targets.

"Every indicator has a target" means one of these forms, not "a number": of 203
indicator series in ten adopted Swedish plans, 122 have no number for the year.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

from ..frozen import frozen
from .direction import Direction
from .number import hard_spaced, with_hard_spaces
from .number_words import number_word
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


@frozen
class Beside:
    """What is printed beside a value, in its cell.

    ``mark`` leads to a note (``*``, ``¹``). ``remark`` stands in brackets (riket 80 %).
    ``words`` follow the value (över tid). ``year`` is the value's own (85 % 2030). ``parts`` are values of parts:
    85 (K 87, M 83). ``in_title`` says that the title prints the value already.
    """

    mark: str = ""
    remark: str = ""
    words: str = ""
    year: int | None = None
    parts: tuple[tuple[str, Quantity], ...] = ()
    in_title: bool = False


NOTHING = Beside()


@frozen
class Amount:
    """A number with or without a unit: ``150 000``, ``60 %``, ``5 000 per 100 000 inv``.

    ``direction`` is set where the value says how it is to be reached: ``öka till 85 %``.
    """

    quantity: Quantity
    printed: str
    direction: Direction | None = None
    beside: Beside = NOTHING


@frozen
class YesNo:
    """``Ja`` or ``Nej``: a state that is reached or not."""

    yes: bool
    printed: str
    beside: Beside = NOTHING


@frozen
class Limit:
    """A limit with its operator: ``minst 85 %``, ``<0,4``, ``>0 mnkr``."""

    operator: Operator
    quantity: Quantity
    printed: str
    beside: Beside = NOTHING


@frozen
class Interval:
    """Between two values, both allowed: ``18–22``."""

    low: Quantity
    high: Quantity
    printed: str
    beside: Beside = NOTHING


@frozen
class Share:
    """So many of so many: ``6 av 8``, ``minst 4,5 av 5``.

    ``of`` is what they are and ``about`` the word for "about" before them, as printed.
    """

    part: Decimal
    whole: Decimal
    printed: str
    operator: Operator | None = None
    of: str = ""
    about: str = ""
    beside: Beside = NOTHING


@frozen
class Rank:
    """A place in a ranking, 1 being best: ``Plats 6 av 7``, ``Topp 3 av 7``.

    ``or_better`` is true for ``Topp``. ``of`` is the number ranked, or None.
    """

    place: int
    of: int | None
    or_better: bool
    printed: str
    beside: Beside = NOTHING


@frozen
class Trend:
    """A direction alone: ``öka``, ``↓``, ``oförändrad``."""

    direction: Direction
    printed: str
    beside: Beside = NOTHING


@frozen
class Change:
    """A change against an earlier year: ``minska med 15 % jämfört med 2023``."""

    direction: Direction
    amount: Quantity
    base_year: int | None
    printed: str
    beside: Beside = NOTHING


@frozen
class Comparison:
    """A comparison with something that is not a number here: ``bättre än riket``, ``fler än 2024``.

    ``direction`` is None for words that do not say it (bättre). ``or_equal`` is true for
    ``minst``, ``i nivå med`` and their like. ``base_year`` is set when it is with a year.
    ``may_be_number`` is true when the year could be a number: ``fler än 2024``.
    """

    direction: Direction | None
    or_equal: bool
    against: str
    base_year: int | None
    printed: str
    may_be_number: bool = False
    beside: Beside = NOTHING


@frozen
class Words:
    """Words that are not read as a value; kept as they stand."""

    printed: str
    beside: Beside = NOTHING

    @property
    def has_number(self) -> bool:
        """True when there is a digit in them, of any script, or a word for a number: a number that is not read."""
        return bool(self.number)

    @property
    def number(self) -> str:
        """The first number in them that is not read, in digits or in a word (hälften, två); or ""."""
        digits = next(filter(has_digit, self.printed.split()), "")
        return digits or number_word(self.printed)


@frozen
class NoValue:
    """No value, and said so: a dash, or words such as ``ej aktuellt`` and ``mäts först 2026``."""

    printed: str

    @property
    def is_dash(self) -> bool:
        """True for a dash alone: the source has the cell, with nothing in it."""
        return not any(map(str.isalnum, self.printed))


Target = Amount | YesNo | Limit | Interval | Share | Rank | Trend | Change | Comparison | Words | NoValue
Outcome = Amount | YesNo | Limit | Interval | Share | Rank | Words | NoValue
Measure = Target | Outcome


def is_in_title(value: object) -> bool:
    """True for a value that the title prints already, and that is not to be printed again."""
    return getattr(value, "beside", NOTHING).in_title


def has_digit(text: str) -> bool:
    """True for a text with a digit of any script, raised, lowered or a fraction too."""
    return any(map(str.isnumeric, text))


def published(measure: Measure) -> str:
    """The measure as documents show it: as printed; numbers and units do not break over a line, words do."""
    if isinstance(measure, Words | NoValue):
        return measure.printed
    return with_hard_spaces(measure.printed) if len(measure.printed) <= _SHORT else hard_spaced(measure.printed)


_SHORT = 24
"""A value no longer than this fits on a line."""


def single_number(measure: Measure) -> Decimal | None:
    """The one number that two measures of a series are compared by, or None."""
    match measure:
        case Amount(quantity) | Limit(_, quantity):
            return None if quantity.is_time else quantity.value
        case Share(part):
            return part
        case Rank(place):
            return Decimal(place)
        case _:
            return None
