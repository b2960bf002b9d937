"""Spans of years, as plans and governing documents print them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..diagnostics import EXAMPLE_YEARS, say
from .fault import Fault

_PERIOD = re.compile(r"(?P<start>[12][0-9]{3})?(?:\s*(?P<dash>[-–—/])\s*)?(?P<end>[12][0-9]{3})?")


@dataclass(frozen=True, slots=True)
class Period:
    """First and last year; None where the period is open. ``printed`` as it stands."""

    start: int | None
    end: int | None
    printed: str


def read_period(text: str) -> Period | Fault:
    """Read ``2024–2027``, ``2024``, ``2024–`` or ``–2030``."""
    match = _PERIOD.fullmatch(text.strip())
    if match is None or not (match["start"] or match["end"]) or (match["end"] and not match["dash"]):
        return _fault(text)
    start = int(match["start"]) if match["start"] else None
    end = int(match["end"]) if match["end"] else None
    if not match["dash"]:
        end = start
    return Period(start, end, text)


def _fault(text: str) -> Fault:
    years = re.findall(r"(?<![0-9])[12][0-9]{3}(?![0-9])", text)
    short = re.fullmatch(r"(?P<start>(?:19|20)[0-9]{2})\s*[-–/]\s*(?P<end>[0-9]{2})", text.strip())
    if short:
        years = [short["start"], short["start"][:2] + short["end"]]
    hint = (
        say("Skriv {start}–{end}", start=years[0], end=years[1])
        if len(years) == 2
        else say("Skriv första och sista år med streck emellan, till exempel {plan_year}–{end_year}.", **EXAMPLE_YEARS)
    )
    return Fault("NP118", say("”{text}” går inte att läsa som en period", text=text), hint)
