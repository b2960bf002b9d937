"""A number with its unit, and perhaps what it is counted against: 5 000 per 100 000 inv."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from .fault import Fault
from .number import Number, looks_like_number, read_number, with_hard_spaces
from .unit import UNIT_PATTERN, Unit, known_unit

_QUANTITY = re.compile(
    rf"(?P<number>.*?[0-9])\s*(?P<unit>{UNIT_PATTERN})?(?:\s*(?:per|/)\s+(?P<per>\S.*))?", re.IGNORECASE
)


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
    match = _QUANTITY.fullmatch(text.strip())
    if match is None:
        return None
    if not looks_like_number(match["number"]):
        return None
    number = read_number(match["number"])
    if isinstance(number, Fault):
        return number
    return Quantity(number, match["unit"] or "", match["per"] or "")
