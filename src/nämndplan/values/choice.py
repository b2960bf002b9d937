"""Small values: yes or no, and whole numbers that count or order."""

from __future__ import annotations

from .. import lazy_re as re
from ..diagnostics import say
from .fault import Fault

_YES = {"ja": True, "nej": False}
_MEANT = {
    "true": "ja",
    "yes": "ja",
    "j": "ja",
    "x": "ja",
    "1": "ja",
    "false": "nej",
    "no": "nej",
    "n": "nej",
    "0": "nej",
}


def read_yes(text: str) -> bool | Fault:
    """Read ja or nej."""
    if (yes := _YES.get(text.casefold())) is not None:
        return yes
    meant = _MEANT.get(text.casefold())
    hint = say("Skriv {word}", word=meant) if meant else say("Skriv ja eller nej.")
    return Fault("NP118", say("”{text}” är varken ja eller nej", text=text), hint)


def read_count(text: str) -> int | Fault:
    """Read a whole number that counts or orders: 3."""
    if re.fullmatch(r"[0-9]{1,6}", text):
        return int(text)
    hint = say("Skriv ett heltal med siffror, till exempel 3.")
    return Fault("NP118", say("”{text}” är inte ett heltal", text=text), hint)


EDITIONS = ("1", "2")
"""The editions of the format that can be read, the newest last."""


def read_edition(text: str) -> str | Fault:
    """Read which edition of the format a plan is written in."""
    if text in EDITIONS:
        return text
    hint = (
        say("Den här versionen av nplan läser utgåva 1 och 2. Uppdatera nplan, eller skriv 2.")
        if text.isdecimal()
        else say("Skriv utgåva: 2")
    )
    return Fault("NP118", say("Det finns ingen utgåva {text} av formatet här", text=text), hint)
