"""Numbers as JSON writes them: 71.2, -0.5, 1.2e3. They are kept with the digits that they came with."""

from __future__ import annotations

from decimal import Decimal

from .. import lazy_re as re
from ..diagnostics import say
from .fault import Fault

JSON_NUMBER_PATTERN = "^-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$"


def read_json_number(text: str) -> str | Fault:
    """The text itself, when it is a number as JSON has it."""
    if re.fullmatch(JSON_NUMBER_PATTERN, text):
        return text
    return Fault(
        "NP118",
        say("”{text}” är inget tal så som Kolada skriver det", text=text[:40]),
        say("Filen skrivs av nplan kolada fetch. Hämta den på nytt i stället för att ändra i den."),
    )


def decimal_of(number: str) -> Decimal:
    """A JSON number's exact value, without an exponent: 1.2e3 is 1200."""
    value = Decimal(number)
    exponent = value.as_tuple().exponent
    return value.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else value
