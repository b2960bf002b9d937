"""A year, written with four digits."""

from __future__ import annotations

import re

from ..diagnostics import say
from .fault import Fault

_YEAR = re.compile(r"(19|20|21)[0-9]{2}")
YEAR_PATTERN = f"^{_YEAR.pattern}$"


def read_year(text: str) -> int | Fault:
    """Read a year from 1900 to 2199."""
    if _YEAR.fullmatch(text):
        return int(text)
    return Fault(
        "NP118",
        say("”{text}” är inte ett årtal", text=text),
        say("Skriv året med fyra siffror, till exempel 2024."),
    )
