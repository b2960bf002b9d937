"""Two values run together, as when a table row is pasted: ``235 241 276 230``, ``50 % 60 %``."""

from __future__ import annotations

import re
from decimal import Decimal

from ..diagnostics import say
from .fault import Fault
from .number import SPACES, Number, looks_like_number, read_number
from .quantity import Quantity, read_quantity

MANY_DIGITS = 12
"""A number of so many digits, in groups, is rather two numbers side by side; malformed ones from eight on."""

_GAP = re.compile(f"[{SPACES}]+")


def two_values(text: str) -> Fault | None:
    """A fault when a text is more likely two values than one; its hint shows how they may be divided."""
    if len(_GAP.findall(text)) < 1:
        return None
    halves = _halves(text)
    if not halves or not _is_unlikely_as_one(text):
        return None
    readings = " / ".join(f"{first} och {second}" for first, second in halves)
    return Fault(
        "NP202",
        say("”{text}” ser ut att vara två värden", text=text),
        say(
            "Det kan vara {readings}. Skriv varje värde för sig, till exempel ett som utfall och ett som målvärde. Är "
            "det ett enda tal: skriv det utan mellanslag.",
            readings=readings,
        ),
    )


def _is_unlikely_as_one(text: str) -> bool:
    if not looks_like_number(text):
        return isinstance(read_quantity(text), Fault) or read_quantity(text) is None
    digits = sum(sign.isdigit() for sign in text)
    if isinstance(read_number(text), Number):
        return digits >= MANY_DIGITS
    return digits >= 8 or bool(re.search(rf",[0-9]+[{SPACES}]", text))


def _halves(text: str) -> list[tuple[str, str]]:
    """The ways to divide a text into two values of the same sort, those of like size first."""
    gaps = [match.span() for match in _GAP.finditer(text)]
    pairs = [(text[:start], text[end:]) for start, end in gaps]
    readable = [(first, second, a, b) for first, second in pairs if (a := _value(first)) and (b := _value(second))]
    same_sort = [pair for pair in readable if pair[2].unit in {"", pair[3].unit} and not pair[2].per]
    return [(first, second) for first, second, _, _ in sorted(same_sort, key=lambda pair: _unlikeness(*pair[2:]))]


def _value(text: str) -> Quantity | None:
    read = read_quantity(text)
    return read if isinstance(read, Quantity) else None


def _unlikeness(first: Quantity, second: Quantity) -> Decimal:
    small, large = sorted((abs(first.value), abs(second.value)))
    return large / small if small else large
