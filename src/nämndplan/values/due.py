"""When something is to be done: a day, or the plan's own words for a time (hösten 2026, löpande)."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date

from .. import lazy_re as re
from ..diagnostics import say
from ..frozen import frozen
from .date import MONTHS, date_in_words, read_date
from .fault import Fault
from .time_period import TimePeriod, read_time_period

_LETTER = re.compile(r"[^\W\d_]")
_LEAD = re.compile(
    r"(?:(?:senast|under|före|till|vid|den|i|(?:slutet|början|mitten|utgången) av)\s+){0,4}", re.IGNORECASE
)
_DAY_FIRST = re.compile(
    r"(?P<day>[0-9]{1,2})\s?[./]\s?(?P<month>[0-9]{1,2})(?:\s?[./-]\s?|\s)(?P<year>(?:19|20)[0-9]{2})"
)
"""31.5.2027, as in Finland, and 31/5 2027: the day stands first in all Nordic countries."""
_WITHOUT_YEAR = re.compile(r"(?P<day>[0-9]{1,2})[./](?P<month>[0-9]{1,2})\.?")
"""15.10 or 15/10: a day whose year goes without saying."""
_TIME = re.compile(
    r"(?:(?:senast|under|före|till|vid|den|i|av|slutet|början|mitten|utgången|första|andra|tredje|fjärde|[1-4]|[qt][1-4]"
    r"|kvartal(?:et)?|tertial(?:et)?|halvår(?:et)?|halvårsskiftet|årsskiftet|våren|hösten|sommaren|vintern|vt|ht|året|år"
    rf"|delårsrapport(?:en)?|delårsbokslut(?:et)?|årsredovisning(?:en)?|bokslut(?:et)?|{'|'.join(MONTHS)})\s+){{1,8}}"
    r"(?P<year>(?:19|20)[0-9]{2})",
    re.IGNORECASE,
)
"""Words for a time in one year, and no others: "enligt beslut 2023" names a year, but no time to be done by."""
_FIRST_HALF = re.compile(r"\bvåren\b|\bvt\b|första halvår|halvårsskift", re.IGNORECASE)


@frozen
class Due:
    """When something is to be done. ``day`` is the day, where one is named; ``last`` the last day that can be meant.

    Both are None for words that are no time in one year.
    """

    printed: str
    day: date | None = None
    last: date | None = None

    def __str__(self) -> str:
        """As it is printed."""
        return self.printed


def read_due(text: str) -> Due | Fault:
    """Read a day, or keep the words. What is all figures has to be a day or a period; a day has to exist."""
    said = text.strip().removesuffix(".")
    rest = _LEAD.sub("", said, count=1)
    other = _DAY_FIRST.fullmatch(rest)
    if named := f"{other['year']}-{int(other['month']):02}-{int(other['day']):02}" if other else date_in_words(rest):
        day = read_date(named)
        if isinstance(day, Fault):
            return replace(day, headline=say("Dagen {text} finns inte", text=rest))
        return Due(text, day, day)
    period = read_time_period(rest)
    if isinstance(period, TimePeriod) and period.year:
        return Due(text, None, _last_day(*period.end))
    if (short := _WITHOUT_YEAR.fullmatch(rest)) and int(short["month"]) <= 12 and int(short["day"]) <= 31:
        return Due(text)
    if not _LETTER.search(said):
        day = read_date(said)
        return day if isinstance(day, Fault) else Due(text, day, day)
    time = _TIME.fullmatch(said)
    return Due(text, None, _last_day(int(time["year"]), 6 if _FIRST_HALF.search(said) else 12)) if time else Due(text)


def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
