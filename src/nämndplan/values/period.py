"""Spans of years, as plans and governing documents print them."""

from __future__ import annotations

from datetime import date

from .. import lazy_re as re
from ..diagnostics import EXAMPLE_YEARS, say
from ..frozen import frozen
from .date import read_date
from .fault import Fault

_END = "[12][0-9]{3}(?:-[0-9]{2}-[0-9]{2})?"
_PERIOD = re.compile(rf"(?P<start>{_END})?(?:\s*(?P<dash>[-–—/])\s*)?(?P<end>{_END})?")


@frozen
class Period:
    """First and last year; None where the period is open. ``printed`` as it stands.

    ``first`` and ``last`` are the days, where days are printed.
    """

    start: int | None
    end: int | None
    printed: str
    first: date | None = None
    last: date | None = None


def read_period(text: str) -> Period | Fault:
    """Read ``2024–2027``, ``2024``, ``2024–`` or ``–2030``, and the same with days: ``2024–2026-06-30``."""
    match = _PERIOD.fullmatch(text.strip())
    if match is None or not (match["start"] or match["end"]) or (match["end"] and not match["dash"]):
        return _fault(text)
    ends = [match["start"], match["end"] if match["dash"] else match["start"]]
    days = [read_date(end) if end and len(end) > _YEAR else None for end in ends]
    if any(isinstance(day, Fault) for day in days) or (days[0] and not match["dash"]):
        return _fault(text)
    start, end = (int(end[:_YEAR]) if end else None for end in ends)
    first, last = (day if isinstance(day, date) else None for day in days)
    return Period(start, end, text, first, last)


_YEAR = 4
"""So many digits has a year."""


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
