"""Dates: year, month and day, as 2023-11-07."""

from __future__ import annotations

from datetime import date

from .. import lazy_re as re
from ..diagnostics import EXAMPLE_YEARS, say
from .fault import Fault

_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
_OTHER_ORDERS = (
    re.compile(r"(?P<year>[0-9]{4})[-/.\s]?(?P<month>[0-9]{1,2})[-/.\s]?(?P<day>[0-9]{1,2})"),
    re.compile(r"(?P<day>[0-9]{1,2})[/.\s-]+(?P<month>[0-9]{1,2})[/.\s-]+(?P<year>[0-9]{4})"),
    re.compile(r"(?:den\s+)?(?P<day>[0-9]{1,2})\s+(?P<month>[a-zåäö]+)\.?\s+(?P<year>[0-9]{4})", re.IGNORECASE),
)


_IN_WORDS = re.compile(
    rf"(?<![\d-])(?:(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})|"
    rf"(?P<day>\d{{1,2}}) (?P<month>{'|'.join(MONTHS)}) (?P<year>\d{{4}}))(?![\d-])",
    re.IGNORECASE,
)


def dates_in(text: str) -> list[str]:
    """The days that running text names, ``2025-11-25`` or ``25 november 2025``, as a key would have them; unchecked."""
    return [_as_key(match) for match in _IN_WORDS.finditer(text)]


def date_in_words(text: str) -> str | None:
    """The day that a text is, and nothing else; unchecked likewise."""
    match = _IN_WORDS.fullmatch(text)
    return _as_key(match) if match else None


def _as_key(match: re.Match[str]) -> str:
    return match["iso"] or f"{match['year']}-{_month(match['month']):02}-{int(match['day']):02}"


def read_date(text: str) -> date | Fault:
    """Read a date; other ways of writing one are shown as they ought to be written."""
    if match := _DATE.fullmatch(text):
        year, month, day = map(int, match.groups())
        return _a_day(year, month, day) or _no_such_day(text, year, month)
    meant = _meant(text)
    hint = (
        say("Skriv {date}", date=meant.isoformat())
        if meant
        else say("Skriv år, månad och dag med siffror: {year_before}-11-07.", **EXAMPLE_YEARS)
    )
    return Fault("NP118", say("”{text}” är inte ett datum som går att läsa", text=text), hint)


def _a_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _no_such_day(text: str, year: int, month: int) -> Fault:
    headline = say("Dagen {text} finns inte", text=text)
    if 1 <= month <= 12 and year:
        import calendar  # loads all that is known of locales, and hardly any date is wrong

        last = calendar.monthrange(year, month)[1]
        name = MONTHS[month - 1]
        return Fault(
            "NP118", headline, say("{month} {year} har {last} dagar.", month=name.capitalize(), year=year, last=last)
        )
    return Fault("NP118", headline, say("Skriv år, månad och dag: månaden är 01 till 12."))


def _meant(text: str) -> date | None:
    for form in _OTHER_ORDERS:
        if match := form.fullmatch(text.strip()):
            return _a_day(int(match["year"]), _month(match["month"]), int(match["day"]))
    return None


def _month(text: str) -> int:
    if text.isdecimal():
        return int(text)
    names = (number for number, name in enumerate(MONTHS, 1) if len(text) >= 3 and name.startswith(text.casefold()))
    return next(names, 0)
