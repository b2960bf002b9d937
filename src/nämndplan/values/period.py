"""Spans of years, as plans and governing documents print them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..diagnostics import say
from .fault import Fault

_PERIOD = re.compile(r"(?P<start>[12][0-9]{3})?\s*(?P<dash>[-–—/])?\s*(?P<end>[12][0-9]{3})?")


@dataclass(frozen=True, slots=True)
class Period:
    """First and last year; None where the period is open. ``printed`` as it stands."""

    start: int | None
    end: int | None
    printed: str


def read_period(text: str) -> Period | Fault:
    """Read ``2024–2027``, ``2024``, ``2024–`` or ``–2030``."""
    match = _PERIOD.fullmatch(text.strip())
    if match is None or not (match["start"] or match["end"]):
        return Fault(
            "NP118",
            say("”{text}” går inte att läsa som en period", text=text),
            say("Skriv första och sista år med streck emellan, till exempel 2024–2027."),
        )
    start = int(match["start"]) if match["start"] else None
    end = int(match["end"]) if match["end"] else None
    if not match["dash"]:
        end = start
    return Period(start, end, text)
