"""Two values run together, as when a table row is pasted: ``235 241 276 230``, ``50 % 60 %``."""

from __future__ import annotations

from decimal import Decimal

from .. import lazy_re as re
from ..diagnostics import say
from .fault import Fault, pair, side_by_side
from .number import SPACES, looks_like_number
from .quantity import Quantity, read_quantity

MANY_DIGITS = 12
"""A number of so many digits, in groups, is rather two numbers side by side."""

SOME_DIGITS = 8
"""The same, when the groups do not fit one number."""

MOST_GAPS = 12
"""Two values have no more spaces in them than this; each is a place to divide at, and tried."""

_TWO_NUMBERS = re.compile("[0-9][^0-9]+[0-9]")
_GAP = re.compile(f"[{SPACES}]+")


def two_values(text: str) -> Fault | None:
    """A fault when a text is more likely two values than one; its hint shows how they may be divided."""
    if not _TWO_NUMBERS.search(text):
        return None
    halves = _halves(text)
    if not halves:
        return _with_slash(text)
    is_unit_said_twice = any(first.unit for first, _ in halves)
    if not is_unit_said_twice and not _is_unlikely_as_one(text):
        return None
    readings = side_by_side([pair(first.printed, second.printed) for first, second in halves])
    return Fault(
        "NP202",
        say("”{text}” ser ut att vara två värden", text=text),
        say(
            "Det kan vara {readings}. Skriv varje värde för sig, till exempel ett som utfall och ett som målvärde. Är "
            "det ett enda tal: skriv det utan mellanslag.",
            readings=readings,
        )
        if looks_like_number(text)
        else say("Skriv {readings} var för sig, till exempel ett som utfall och ett som målvärde.", readings=readings),
    )


def _with_slash(text: str) -> Fault | None:
    """85 % / 80 % and 85/80: two values, unless the slash stands for per (kr/invånare)."""
    one, slash, other = text.partition("/")
    first, second = (_value(one), _value(other)) if slash and read_quantity(text) is None else (None, None)
    if first is None or second is None:
        return None
    return Fault(
        "NP202",
        say("”{text}” ser ut att vara två värden", text=text),
        say(
            "Skriv {readings} var för sig: som utfall och målvärde, som två år, eller som delar under uppdelning.",
            readings=pair(first.printed, second.printed),
        )
        if first.unit
        else say(
            "Är det så många av så många: skriv {first} av {second}. Är det två värden: skriv dem var för sig, som "
            "utfall och målvärde, som två år, eller som delar under uppdelning.",
            first=first.printed,
            second=second.printed,
        ),
    )


def _is_unlikely_as_one(text: str) -> bool:
    digits = sum(sign.isdigit() for sign in text)
    if isinstance(read_quantity(text), Quantity):
        return digits >= MANY_DIGITS
    return digits >= SOME_DIGITS or re.search(rf",[0-9]+[{SPACES}]", text) is not None


def _halves(text: str) -> list[tuple[Quantity, Quantity]]:
    """The ways to divide a text into two values of the same sort, those of like size first."""
    gaps = [match.span() for match in _GAP.finditer(text)]
    if len(gaps) > MOST_GAPS:
        return []
    pairs = [(_value(text[:start]), _value(text[end:])) for start, end in gaps]
    readable = [(first, second) for first, second in pairs if first and second]
    same_sort = [(first, second) for first, second in readable if first.unit in {"", second.unit} and not first.per]
    return sorted(same_sort, key=_unlikeness)


def _value(text: str) -> Quantity | None:
    read = read_quantity(text)
    return read if isinstance(read, Quantity) else None


def _unlikeness(pair: tuple[Quantity, Quantity]) -> Decimal:
    small, large = sorted(abs(quantity.value) for quantity in pair)
    return large / small if small else large
