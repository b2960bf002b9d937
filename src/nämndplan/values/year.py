"""A year, written with four digits."""

from __future__ import annotations

from .. import lazy_re as re
from ..diagnostics import EXAMPLE_YEARS, Sentence, say
from .fault import Fault

_YEAR = re.compile(r"(19|20|21)[0-9]{2}")
_YEAR_IN_TEXT = re.compile(rf"(?<![0-9])(?:{_YEAR.pattern})(?![0-9])")
YEAR_PATTERN = f"^{_YEAR.pattern}$"


def read_year(text: str) -> int | Fault:
    """Read a year from 1900 to 2199."""
    if _YEAR.fullmatch(text):
        return int(text)
    return Fault("NP118", say("”{text}” är inte ett årtal", text=text), _hint(text))


def _hint(text: str) -> Sentence:
    found = list(_YEAR_IN_TEXT.finditer(text))
    if len(found) == 1:
        return say("Skriv bara året, med fyra siffror: {year}", year=found[0][0])
    if re.fullmatch("[0-9]{2}", text):
        return say("Skriv året med fyra siffror: 20{year}", year=text)
    return say("Skriv året med fyra siffror, till exempel {plan_year}.", **EXAMPLE_YEARS)
