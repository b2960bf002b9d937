"""How often something is measured: månad, var tredje månad, vart femte år, månadsvis och tertialvis."""

from __future__ import annotations

from enum import Enum
from functools import cache

from .. import lazy_re as re
from ..diagnostics import say
from ..frozen import frozen
from ..word_list import alternatives, word_list
from .date import MONTHS
from .fault import Fault
from .number_words import NUMBER_WORDS


class Frequency(Enum):
    """The program's own words for how often; other wordings are read too, and kept as printed."""

    WEEKLY = "vecka"
    MONTHLY = "månad"
    QUARTERLY = "kvartal"
    TERTIAL = "tertial"
    HALF_YEARLY = "delår"
    YEARLY = "år"
    EVERY_OTHER_YEAR = "vartannat år"
    EVERY_THIRD_YEAR = "vart tredje år"
    EVERY_FOURTH_YEAR = "vart fjärde år"


_MONTHS = {
    Frequency.WEEKLY: 0,
    Frequency.MONTHLY: 1,
    Frequency.QUARTERLY: 3,
    Frequency.TERTIAL: 4,
    Frequency.HALF_YEARLY: 6,
    Frequency.YEARLY: 12,
    Frequency.EVERY_OTHER_YEAR: 24,
    Frequency.EVERY_THIRD_YEAR: 36,
    Frequency.EVERY_FOURTH_YEAR: 48,
}
_ORDINALS = ("andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde")
_EVERY = re.compile(
    rf"(?:en gång\s+|1 gång\s+)?var[t]?\s+(?:(?P<word>{'|'.join(_ORDINALS)})|(?P<digits>[0-9]{{1,2}})(?::?[ae])?)"
    r"\s+(?P<unit>år|månad|kvartal|vecka)",
)
_PER = re.compile(r"/\s*(?P<digits>[1-9][0-9]?)?\s*(?P<unit>år|månad|kvartal)")
"""In a narrow column: /2 år."""
_OTHER = re.compile(r"\b(?:var\s?annan|vart\s?annat)\s+(?=månad|kvartal|år|vecka)")
_DONE = re.compile(r"^(?:mäts|följs\s+upp|uppföljning|redovisas|rapporteras|uppdateras|publiceras)\s+")
"""What is done, before how often: mäts årligen."""
_AT = re.compile(r"^(?:i\s+samband\s+med|i|vid|per|till)\s+(?:varje\s+)?(?!månad|år\b|kvartal|tertial\b)")
"""What stands before the name of a report: i delårsrapporten, vid varje bokslut."""
_TIMES = re.compile(
    rf"(?P<count>[0-9]{{1,2}}|{alternatives(word for word in NUMBER_WORDS if ' ' not in word)})\s+"
    r"(?:gång(?:er)?|ggr|g)(?:\s*/\s*|\s+per\s+|\s+om\s+|\s+i\s+)(?:varje\s+)?"
    r"(?P<unit>år|månad|kvartal|tertial|termin|halvår|vecka|mandatperiod)(?:et|en)?",
)
_NUMBERED = re.compile(r"(?P<what>t|tertial|q|kvartal|delår|delårsrapport)\s?[1-4]")
_NUMBER = re.compile("[1-4]")
"""One of the parts of a year, which comes back each year; after "kvartal 2 och" the number alone."""
_MONTH_NAMES = tuple(dict.fromkeys((*MONTHS, *(name[:3] for name in MONTHS), "sept")))
_IN_MONTH = re.compile(rf"(?P<often>.*?)\s*(?:\b(?:i|per|den\s+3[01])\s+)*(?P<month>{alternatives(_MONTH_NAMES)})")
"""With the month that it is done in: årligen i mars, delår augusti."""
_UPON = re.compile(
    r"(?:vid|efter|inför|i\s+samband\s+med)\s+(?:varje\s+)?[^\W\d_][^\W\d_-]*(?:\s+[^\W\d_][^\W\d_-]*){0,3}"
)
"""Vid val, efter varje upphandling: when there is something to measure."""
_BRACKETS = re.compile(r"\s*\([^()]*\)$")
_BETWEEN = re.compile(r"\s*(?:,|;|/|\+|&|\soch\s|\ssamt\s|\seller\s)\s*", re.IGNORECASE)
_MONTHS_IN = {
    "vecka": 0,
    "månad": 1,
    "kvartal": 3,
    "tertial": 4,
    "termin": 6,
    "halvår": 6,
    "år": 12,
    "mandatperiod": 48,
}
_NUMBERED_IN = {"t": 4, "tertial": 4, "q": 3, "kvartal": 3, "delår": 6, "delårsrapport": 6}
_MOST_TIMES = 12


@frozen
class Recurrence:
    """How many months there are between measurements, in each of the ways that are printed; 0 for less than one.

    None at all where it is done when there is a reason to: vid behov.
    """

    months: tuple[int, ...]
    printed: str

    @property
    def is_regular(self) -> bool:
        """Whether it comes back after a known time."""
        return bool(self.months)

    @property
    def years_between(self) -> int:
        """How many years there may be between two years' outcomes; at least 1."""
        return max(1, min(self.months, default=0) // 12)

    @property
    def frequency(self) -> Frequency | None:
        """The program's own word, when that is what is printed."""
        return next((one for one in Frequency if one.value == self.printed), None)


def read_recurrence(text: str) -> Recurrence | Fault:
    """Read one or more frequencies in any usual wording."""
    months = _read(" ".join(text.casefold().split())) if len(text) <= _LONGEST else None
    if months is not None:
        return Recurrence(months, text)
    return Fault(
        "NP118",
        say("Frekvensen ”{text}” går inte att läsa", text=text),
        say(
            "Skriv ett av {words}, eller till exempel vart femte år, två gånger per år, tertial och år, vid behov.",
            words=tuple(one.value for one in Frequency),
        ),
    )


_LONGEST = 80


def _read(said: str) -> tuple[int, ...] | None:
    said = _DONE.sub("", _BRACKETS.sub("", said).rstrip("."))
    if said in _irregular():
        return ()
    if (alone := _months(said)) is not None:
        return (alone,)
    if _UPON.fullmatch(said) and not any(map(_is_known, _BETWEEN.split(said))):
        return ()
    parts = _BETWEEN.split(said)
    if all(part in _MONTH_NAMES for part in parts):
        return (_MONTHS_IN["år"] // len(parts),)
    known: list[int] = []
    for part in parts:
        months = known[-1] if known and _NUMBER.fullmatch(part) and _NUMBERED.fullmatch(parts[0]) else _months(part)
        if months is None:
            return None
        known.append(months)
    return tuple(known)


def _is_known(said: str) -> bool:
    return _months(said) is not None


def _months(said: str) -> int | None:
    """The months between, for one wording."""
    said = _OTHER.sub("var andra ", _AT.sub("", said))
    for word in (said, *(_without_hyphen(said) if said.endswith("-") else ())):
        if word in _known():
            return _known()[word]
    if every := _EVERY.fullmatch(said):
        count = int(every["digits"]) if every["digits"] else _ORDINALS.index(every["word"]) + 2
        return count * _MONTHS_IN[every["unit"]] if count else None
    if per := _PER.fullmatch(said):
        return int(per["digits"] or 1) * _MONTHS_IN[per["unit"]]
    if times := _TIMES.fullmatch(said):
        count = int(times["count"]) if times["count"].isdecimal() else NUMBER_WORDS[times["count"]]
        return _MONTHS_IN[times["unit"]] // count if 1 <= count <= _MOST_TIMES else 0 if count else None
    return _in_the_year(said)


def _in_the_year(said: str) -> int | None:
    """A part of the year that comes back: kvartal 3, årligen i mars."""
    if numbered := _NUMBERED.fullmatch(said):
        return _NUMBERED_IN[numbered["what"]]
    if (dated := _IN_MONTH.fullmatch(said)) and (often := dated["often"]):
        return _known().get(often)
    return None


def _without_hyphen(said: str) -> tuple[str, ...]:
    """What goes on in the next word: hel- och delår, halvårs- och helårsvis."""
    start = said.rstrip("-")
    return start, start.removesuffix("s"), f"{start}år"


@cache
def _known() -> dict[str, int]:
    return {
        word: _MONTHS[Frequency(section)]
        for section, words in word_list(__package__, "frequencies").items()
        if section != _IRREGULAR
        for word in words
    }


_IRREGULAR = "vid behov"


@cache
def _irregular() -> frozenset[str]:
    return frozenset(word_list(__package__, "frequencies")[_IRREGULAR])
