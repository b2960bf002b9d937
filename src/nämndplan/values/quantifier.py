"""How many of some parts are needed for the whole; and plain percentages."""

from __future__ import annotations

from decimal import Decimal

from .. import lazy_re as re
from ..diagnostics import say
from ..frozen import frozen
from .fault import Fault
from .number_words import NUMBER_WORDS
from .quantity import Quantity, read_amount
from .unit import known_unit


@frozen
class Quantifier:
    """At least so many of the parts, or such a share of them; ``more`` when that is not enough."""

    printed: str
    least: Decimal
    of_all: bool
    more: bool = False

    def holds(self, count: int, all: int) -> bool:
        """True when ``count`` of ``all`` are enough; a share is never enough of none."""
        wanted = self.least * all if self.of_all else self.least
        return bool(all) and (count > wanted if self.more else count >= wanted)


_WHOLE, _HALF = Decimal(1), Decimal("0.5")
_QUANTIFIERS = {
    "alla": Quantifier("alla", _WHOLE, True),
    "samtliga": Quantifier("samtliga", _WHOLE, True),
    "någon": Quantifier("någon", _WHOLE, False),
    "minst en": Quantifier("minst en", _WHOLE, False),
    "minst hälften": Quantifier("minst hälften", _HALF, True),
    "mer än hälften": Quantifier("mer än hälften", _HALF, True, more=True),
}
_AT_LEAST = re.compile(r"minst\s+([0-9]{1,3})\s*(%|procent)?", re.IGNORECASE)
_WORD = re.compile(r"minst\s+(\w{2,9})", re.IGNORECASE)


def read_quantifier(text: str) -> Quantifier | Fault:
    """Read how many of the parts are needed."""
    said = " ".join(text.split())
    if found := _QUANTIFIERS.get(said.casefold()):
        return found
    if match := _AT_LEAST.fullmatch(said):
        number = Decimal(match[1])
        is_share = bool(match[2])
        if number and not (is_share and number > 100):
            return Quantifier(text, number / 100 if is_share else number, is_share)
    if (match := _WORD.fullmatch(said)) and (count := NUMBER_WORDS.get(match[1].casefold())):
        return Quantifier(text, Decimal(count), False)
    return Fault(
        "NP118",
        say("”{text}” säger inte hur många som behövs", text=text),
        say("Skriv alla, någon, minst hälften, mer än hälften, minst 3 eller minst 80 %."),
    )


def read_percentage(text: str) -> Quantity | Fault:
    """Read 5 %, and nothing else."""
    found = read_amount(text)
    if isinstance(found, Fault):
        return found
    unit = known_unit(found.unit)
    if unit is not None and unit.symbol == "%" and 0 <= found.value <= 100:
        return found
    return Fault("NP118", say("”{text}” är ingen andel", text=text), say("Skriv en andel i procent: 5 %."))
