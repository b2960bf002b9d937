"""How often something is measured: månad, var tredje månad, vart femte år, månadsvis och tertialvis."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache

from ..diagnostics import say
from ..word_list import alternatives, word_list
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
    rf"var[t]?\s+(?:(?P<word>{'|'.join(_ORDINALS)})|(?P<digits>[0-9]{{1,2}})(?::?[ae])?)\s+(?P<unit>år|månad|kvartal)",
    re.IGNORECASE,
)
_PER = re.compile(r"/\s*(?P<digits>[1-9][0-9]?)?\s*(?P<unit>år|månad|kvartal)")
"""In a narrow column: /2 år."""
_OTHER = re.compile(r"^(?:varannan|vart\s?annat)\s+(?=månad|kvartal)")
_AT = re.compile(r"^(?:i|vid|per|till)\s+(?!månad|år|kvartal|tertial)")
"""What stands before the name of a report: i delårsrapporten, vid bokslut."""
_TIMES = re.compile(
    rf"(?P<count>[0-9]{{1,2}}|{alternatives(word for word in NUMBER_WORDS if ' ' not in word)})\s+"
    r"(?:gång(?:er)?|ggr)(?:\s*/\s*|\s+per\s+|\s+om\s+)år(?:et)?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:,|;|/|\+|&|\soch\s|\ssamt\s|\seller\s)\s*", re.IGNORECASE)
_MONTHS_IN = {"månad": 1, "kvartal": 3, "år": 12}
_MOST_TIMES = 12


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How many months there are between measurements, in each of the ways that are printed; 0 for less than one."""

    months: tuple[int, ...]
    printed: str

    @property
    def years_between(self) -> int:
        """How many years there may be between two years' outcomes; at least 1."""
        return max(1, min(self.months) // 12)

    @property
    def frequency(self) -> Frequency | None:
        """The program's own word, when that is what is printed."""
        return next((one for one in Frequency if one.value == self.printed), None)


def read_recurrence(text: str) -> Recurrence | Fault:
    """Read one or more frequencies in any usual wording."""
    months = _months(text) if len(text) <= _LONGEST else None
    if months is not None:
        return Recurrence((months,), text)
    each = [_months(part) for part in _BETWEEN.split(text.strip())] if len(text) <= _LONGEST else [None]
    known = tuple(part for part in each if part is not None)
    if len(known) == len(each):
        return Recurrence(known, text)
    return Fault(
        "NP118",
        say("Frekvensen ”{text}” går inte att läsa", text=text),
        say(
            "Skriv ett av {words}, eller till exempel vart femte år, två gånger per år, tertial och år.",
            words=tuple(one.value for one in Frequency),
        ),
    )


_LONGEST = 60


def _months(text: str) -> int | None:
    said = _OTHER.sub("var andra ", _AT.sub("", " ".join(text.casefold().rstrip(".").split())))
    if said in _known():
        return _known()[said]
    if every := _EVERY.fullmatch(said):
        count = int(every["digits"]) if every["digits"] else _ORDINALS.index(every["word"]) + 2
        return count * _MONTHS_IN[every["unit"]] if count else None
    if per := _PER.fullmatch(said):
        return int(per["digits"] or 1) * _MONTHS_IN[per["unit"]]
    if times := _TIMES.fullmatch(said):
        count = int(times["count"]) if times["count"].isdecimal() else NUMBER_WORDS[times["count"]]
        return _MONTHS_IN["år"] // count if 1 <= count <= _MOST_TIMES else 0 if count else None
    return None


@cache
def _known() -> dict[str, int]:
    return {
        word: _MONTHS[Frequency(section)]
        for section, words in word_list(__package__, "frequencies").items()
        for word in words
    }
