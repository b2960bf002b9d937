"""A number with its unit, and perhaps what it is counted against: 5 000 per 100 000 inv."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ..diagnostics import say
from .fault import Fault
from .number import MAX_LENGTH, Number, looks_like_number, read_number, too_long, with_hard_spaces
from .unit import UNIT_PATTERN, Unit, known_unit
from .year import read_year

_ONE_WORD = r"(?<=\s)[^\W\d_][^\W\d_]+"
_QUANTITY = re.compile(
    rf"(?P<number>.*?[0-9])\s*(?P<unit>(?:{UNIT_PATTERN})(?:\s+CO(?:2|₂)e?)?|{_ONE_WORD})?"
    r"(?:\s*(?:per|/)\s+(?P<per>\S.*))?",
    re.IGNORECASE,
)
_NO_UNITS = {"av", "per", "och", "till", "eller"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, its unit as printed (or ``""``), and its base (``per``, or ``""``)."""

    number: Number
    unit: str = ""
    per: str = ""

    @property
    def value(self) -> Decimal:
        """The exact number."""
        return self.number.value

    @property
    def known_unit(self) -> Unit | None:
        """The unit, when it is one of the common ones."""
        return known_unit(self.unit) if self.unit else None

    @property
    def printed(self) -> str:
        """As the plan prints it, with spaces that do not break."""
        text = self.number.printed + (f" {self.unit}" if self.unit else "")
        return with_hard_spaces(text) + (f" per {self.per}" if self.per else "")


def read_quantity(text: str) -> Quantity | Fault | None:
    """Read a quantity. None: this is not one. Fault: it is one, wrongly written."""
    if len(text.strip()) > MAX_LENGTH:
        return too_long(text) if looks_like_number(text.strip()) else None
    match = _QUANTITY.fullmatch(text.strip())
    if match is None:
        return None
    unit = match["unit"] or ""
    if not looks_like_number(match["number"]) or unit.casefold() in _NO_UNITS:
        return None
    if known_unit(unit) is None and unit and not isinstance(read_year(match["number"]), Fault):
        return None  # a year and a word: 2023 mättes …
    number = read_number(match["number"])
    return number if isinstance(number, Fault) else Quantity(number, unit, match["per"] or "")


def read_amount(text: str) -> Quantity | Fault:
    """Read a quantity and nothing else: an amount of money."""
    read = read_quantity(text)
    if read is not None:
        return read
    return Fault(
        "NP201",
        say("”{text}” är inget belopp", text=text),
        say("Skriv bara ett tal, med tecken: -32 eller +1,5. Hur säkert det är kan stå i en notering."),
    )
