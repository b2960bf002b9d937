"""What a report covers: from a day to a day, as 2024-01-01–2024-08-31, or a period such as T1 2024."""

from __future__ import annotations

from dataclasses import field
from datetime import date, timedelta

from .. import lazy_re as re
from ..diagnostics import EXAMPLE_YEARS, say
from ..frozen import frozen
from .date import read_date
from .fault import Fault
from .time_period import read_time_period

_DAYS = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})\s*(?:[-–—/]|till|t\.o\.m\.)\s*([0-9]{4}-[0-9]{2}-[0-9]{2})")


@frozen(order=True)
class DateSpan:
    """The first and the last day, both in it. Two ways of printing the same days are the same."""

    start: date
    end: date
    printed: str = field(compare=False)

    @property
    def months(self) -> int | None:
        """How many whole months there are; None when it does not begin and end with a month."""
        if self.start.day != 1 or (self.end + timedelta(days=1)).day != 1:
            return None
        return (self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1

    @property
    def is_year(self) -> bool:
        """True when the year has passed when it ends: its outcome is known, and a forecast says nothing more."""
        return (self.end.month, self.end.day) == (12, 31)

    @property
    def months_of_year(self) -> int | None:
        """The same for what begins with the calendar year and ends in it, else None."""
        is_within = (self.start.month, self.start.day) == (1, 1) and self.start.year == self.end.year
        return self.months if is_within else None


def read_date_span(text: str) -> DateSpan | Fault:
    """Read 2024-01-01–2024-08-31, and the periods of a year: 2024, T1 2024, kvartal 2 2024, jan–aug 2024, 2024-08."""
    stripped = text.strip()
    if match := _DAYS.fullmatch(stripped):
        start, end = read_date(match[1]), read_date(match[2])
        if isinstance(start, Fault):
            return start
        if isinstance(end, Fault):
            return end
        return _turned(text) if start > end else DateSpan(start, end, text)
    period = read_time_period(stripped)
    if isinstance(period, Fault) or period.year is None or period.day:
        return Fault(
            "NP118",
            say("”{text}” är inte en period som går att läsa", text=text),
            say(
                "Skriv första och sista dagen med streck emellan: {plan_year}-01-01–{plan_year}-08-31.", **EXAMPLE_YEARS
            ),
        )
    year, month = period.end
    after = date(year + month // 12, month % 12 + 1, 1)
    return DateSpan(date(*period.start, 1), after - timedelta(days=1), text)


def _turned(text: str) -> Fault:
    return Fault(
        "NP118",
        say("Perioden ”{text}” slutar innan den börjar", text=text),
        say("Skriv det som kommer först i tiden först. Fråga källan om något av årtalen är fel."),
    )
