"""When an outcome or a target holds: a year, a part of one, a school year, several years, or no date at all.

The name and the codes are those of statistics (SDMX TIME_PERIOD, ISO 8601): ``2025``,
``2025-Q3``, ``2025-T1``, ``2025-S1``, ``2025-08``, ``2025-08-31``, ``2025-01/2025-08``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from datetime import date
from enum import StrEnum

from .. import lazy_re as re
from ..diagnostics import EXAMPLE_YEARS, Sentence, say
from ..frozen import frozen
from ..word_list import word_list
from .date import MONTHS, read_date
from .fault import Fault

Month = tuple[int, int]
"""A year and a month, 1–12."""

_NO_DATE: Month = (9999, 12)
_YEAR = "(?:19|20|21)[0-9]{2}"
_DASH = r"\s*[-–—]\s*"
_MONTH_NAMES = {name[:length]: number for number, name in enumerate(MONTHS, 1) for length in (3, len(name))}
_MONTH_NAMES["sept"] = 9
_MONTH_NAME = "|".join(sorted(_MONTH_NAMES, key=len, reverse=True))


class PeriodKind(StrEnum):
    """What sort of period it is, in the plan's language."""

    YEAR = "år"
    HALF_YEAR = "halvår"
    TERTIAL = "tertial"
    QUARTER = "kvartal"
    MONTH = "månad"
    MONTHS = "månader"
    DAY = "dag"
    TERM = "termin"
    SCHOOL_YEAR = "läsår"
    YEARS = "flera år"
    LATEST = "senast känt"
    LONG_TERM = "långsiktigt"


@frozen(order=True)
class TimePeriod:
    """A period, from its first month to its last; periods are in order of their ends.

    Two ways of printing a period are the same period. ``LATEST`` and ``LONG_TERM`` have no
    months and come after all that have. ``day`` is 0 but for a single day.
    """

    end: Month
    start: Month
    day: int
    kind: PeriodKind
    printed: str = field(compare=False)

    @classmethod
    def of_year(cls, year: int, printed: str = "") -> TimePeriod:
        """A calendar year."""
        return cls((year, 12), (year, 1), 0, PeriodKind.YEAR, printed or str(year))

    @classmethod
    def without_date(cls, kind: PeriodKind, printed: str = "") -> TimePeriod:
        """The latest known, or the long term."""
        return cls(_NO_DATE, _NO_DATE, int(kind is PeriodKind.LONG_TERM), kind, printed or kind.value)

    def __str__(self) -> str:
        """The period as it is printed, which is its key in a file."""
        return self.printed

    @property
    def year(self) -> int | None:
        """The year that it ends in; None for those without a date."""
        return self.end[0] if self.end != _NO_DATE else None

    @property
    def is_year(self) -> bool:
        """True for a calendar year."""
        return self.kind is PeriodKind.YEAR

    @property
    def code(self) -> str:
        """The period as statistics write it; "" for those without a date."""
        (first, first_month), (last, last_month) = self.start, self.end
        codes = {
            PeriodKind.LATEST: "",
            PeriodKind.LONG_TERM: "",
            PeriodKind.YEAR: f"{last}",
            PeriodKind.HALF_YEAR: f"{last}-S{last_month // 6}",
            PeriodKind.TERTIAL: f"{last}-T{last_month // 4}",
            PeriodKind.QUARTER: f"{last}-Q{last_month // 3}",
            PeriodKind.MONTH: f"{last}-{last_month:02}",
            PeriodKind.DAY: f"{last}-{last_month:02}-{self.day:02}",
            PeriodKind.YEARS: f"{first}/{last}",
            PeriodKind.SCHOOL_YEAR: f"{first}/{last}",
        }
        return codes.get(self.kind, f"{first}-{first_month:02}/{last}-{last_month:02}")


def read_time_period(text: str) -> TimePeriod | Fault:
    """Read 2025, T1 2025, kvartal 3 2025, 2025-08, 2024/25, 2026–2028, senast känt, långsiktigt and their like."""
    stripped = text.strip()
    if len(stripped) <= _LONGEST:
        for read in _FORMS:
            if found := read(stripped):
                return found
    return Fault("NP118", say("”{text}” är varken ett årtal eller en period", text=text), _hint(stripped))


_LONGEST = 60
Form = Callable[[str], "TimePeriod | Fault | None"]


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_ONE_YEAR = _form(rf"(?:år\s+)?({_YEAR})")
_MONTH = _form(rf"({_YEAR})-(0[1-9]|1[0-2])")
_NAMED_MONTH = _form(rf"(?P<a>{_MONTH_NAME})\.?\s+(?P<b>{_YEAR})|(?P<c>{_YEAR})\s+(?P<d>{_MONTH_NAME})")
_NAMED_MONTHS = _form(rf"({_MONTH_NAME})\.?{_DASH}({_MONTH_NAME})\.?\s+({_YEAR})")
_MONTHS = _form(rf"({_YEAR})-(0[1-9]|1[0-2])(?:\s*[–—/]\s*|\s+-\s+)({_YEAR})-(0[1-9]|1[0-2])")
_DAY = _form(rf"({_YEAR})-([0-9]{{2}})-([0-9]{{2}})")
_TERM = _form(rf"(?P<half>VT|HT|vår(?:termin(?:en)?)?|höst(?:termin(?:en)?)?)[\s-]*({_YEAR})")
_SCHOOL_YEAR = _form(rf"(?:läsår(?:et)?\s+)?({_YEAR})/({_YEAR}|[0-9]{{2}})")
_MORE_YEARS = _form(rf"({_YEAR}){_DASH}({_YEAR})")


def _division(words: str, count: int) -> re.Pattern[str]:
    """A numbered part of a year, before it or after it."""
    named = rf"(?:{words})\s*(?P<{{}}>[1-{count}])"
    return _form(rf"{named.format('a')}[\s,-]*(?P<b>{_YEAR})|(?P<c>{_YEAR})[\s,-]*{named.format('d')}")


_DIVISIONS = (
    (PeriodKind.TERTIAL, 4, _division("T|tertial", 3)),
    (PeriodKind.QUARTER, 3, _division(r"K|Q|kv\.?|kvartal", 4)),
    (PeriodKind.HALF_YEAR, 6, _division("H|halvår", 2)),
)
"""The kind, how many months it has, and how it is printed."""


def _year(text: str) -> TimePeriod | None:
    match = _ONE_YEAR.fullmatch(text)
    return TimePeriod.of_year(int(match[1]), text) if match else None


def _part_of_year(text: str) -> TimePeriod | None:
    for kind, months, pattern in _DIVISIONS:
        if match := pattern.fullmatch(text):
            year, last = int(match["b"] or match["c"]), months * int(match["a"] or match["d"])
            return TimePeriod((year, last), (year, last - months + 1), 0, kind, text)
    return None


def _month(text: str) -> TimePeriod | None:
    if match := _MONTH.fullmatch(text):
        month = int(match[1]), int(match[2])
    elif match := _NAMED_MONTH.fullmatch(text):
        month = int(match["b"] or match["c"]), _MONTH_NAMES[(match["a"] or match["d"]).casefold()]
    else:
        return None
    return TimePeriod(month, month, 0, PeriodKind.MONTH, text)


def _months(text: str) -> TimePeriod | Fault | None:
    if match := _NAMED_MONTHS.fullmatch(text):
        start, end = ((int(match[3]), _MONTH_NAMES[match[at].casefold()]) for at in (1, 2))
    elif match := _MONTHS.fullmatch(text):
        start, end = (int(match[1]), int(match[2])), (int(match[3]), int(match[4]))
    else:
        return None
    return _turned(text) if start > end else TimePeriod(end, start, 0, PeriodKind.MONTHS, text)


def _day(text: str) -> TimePeriod | None:
    match = _DAY.fullmatch(text)
    day = read_date(text) if match else None
    if not isinstance(day, date):
        return None
    return TimePeriod((day.year, day.month), (day.year, day.month), day.day, PeriodKind.DAY, text)


def _term(text: str) -> TimePeriod | None:
    match = _TERM.fullmatch(text)
    if not match:
        return None
    year, is_spring = int(match[2]), match["half"][0] in "vV"
    return TimePeriod((year, 6 if is_spring else 12), (year, 1 if is_spring else 7), 0, PeriodKind.TERM, text)


def _school_year(text: str) -> TimePeriod | Fault | None:
    match = _SCHOOL_YEAR.fullmatch(text)
    if not match:
        return None
    start, end = int(match[1]), _whole_year(match[1], match[2])
    if end != start + 1:
        return _turned(text) if end <= start else None
    return TimePeriod((end, 6), (start, 7), 0, PeriodKind.SCHOOL_YEAR, text)


def _years(text: str) -> TimePeriod | Fault | None:
    match = _MORE_YEARS.fullmatch(text)
    if not match:
        return None
    start, end = int(match[1]), int(match[2])
    return _turned(text) if start >= end else TimePeriod((end, 12), (start, 1), 0, PeriodKind.YEARS, text)


def _without_date(text: str) -> TimePeriod | None:
    said = " ".join(text.casefold().split())
    for kind, words in word_list(__package__, "undated").items():
        if said in words:
            return TimePeriod.without_date(PeriodKind(kind), text)
    return None


def _whole_year(start: str, end: str) -> int:
    """The year that the two last digits of one stand for, after another: 1999/00 ends in 2000."""
    if len(end) == 4:
        return int(end)
    century = int(start[:2]) + (end == "00" and start[2:] == "99")
    return century * 100 + int(end)


def _turned(text: str) -> Fault:
    return Fault(
        "NP118",
        say("Perioden ”{text}” slutar innan den börjar", text=text),
        say("Skriv det som kommer först i tiden först. Fråga källan om något av årtalen är fel."),
    )


def _hint(text: str) -> Sentence:
    if short := re.fullmatch(rf"({_YEAR})\s*[-–—]\s*([0-9]{{2}})", text):
        start, end = int(short[1]), _whole_year(short[1], short[2])
        if end == start + 1:
            return say(
                "Skriv {start}/{short} för ett läsår, och {start}–{end} för två år.",
                start=start,
                short=short[2],
                end=end,
            )
        if end > start:
            return say("Skriv {start}–{end}", start=start, end=end)
    if re.fullmatch("[0-9]{2}", text):
        return say("Skriv året med fyra siffror: 20{year}", year=text)
    found = re.findall(rf"(?<![0-9])({_YEAR})(?![0-9])", text)
    if len(found) == 1:
        return say("Skriv året, {year}, eller perioden: T1 {year}, kvartal 3 {year}, {year}-08.", year=found[0])
    return say(
        "Skriv året med fyra siffror ({plan_year}), eller en period: T1 {plan_year}, kvartal 3 {plan_year}, "
        "{plan_year}-08, {plan_year}/{next_two_digits}, {plan_year}–{end_year}.",
        **EXAMPLE_YEARS,
    )


_FORMS: tuple[Form, ...] = (_year, _years, _school_year, _month, _part_of_year, _months, _day, _term, _without_date)
