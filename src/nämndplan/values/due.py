"""When something is to be done: a day, or the plan's own words for a time (hösten 2026, löpande)."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from .date import dates_in, read_date
from .fault import Fault
from .time_period import TimePeriod, read_time_period

_LETTER = re.compile(r"[^\W\d_]")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_LEAD = re.compile(r"^(?:senast|under|i|till|i slutet av|vid utgången av|vid)\s+", re.IGNORECASE)
_FIRST_HALF = re.compile(r"\b(?:vår|första halvår|vt\b|halvårsskift)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Due:
    """When something is to be done. ``day`` is the day, where one is named; ``last`` the last day that can be meant.

    Both are None for words that name no year.
    """

    printed: str
    day: date | None = None
    last: date | None = None

    def __str__(self) -> str:
        """As it is printed."""
        return self.printed


def read_due(text: str) -> Due | Fault:
    """Read a day, or keep the words. What is all figures has to be a day or a period; a day has to exist."""
    named, is_figures = dates_in(text), not _LETTER.search(text)
    day = read_date(named[0] if len(named) == 1 else text)
    if isinstance(day, date):
        return Due(text, day, day)
    if len(named) == 1:
        return day
    period = read_time_period(_LEAD.sub("", text.strip()))
    if isinstance(period, TimePeriod) and period.year:
        return Due(text, None, _last_day(*period.end))
    if is_figures:
        return day
    years = _YEAR.findall(text)
    if len(years) != 1:
        return Due(text)
    return Due(text, None, _last_day(int(years[0]), 6 if _FIRST_HALF.search(text) else 12))


def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
