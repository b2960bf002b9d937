"""Tecken vid belopp är skrivna på olika sätt

Vad
    Beloppen i en nämnds ekonomi har tecken som är skrivna på olika sätt: med och utan
    mellanslag (+ 51,6 och +51,6), med olika minustecken, eller +- i stället för ±.

Varför
    Samma skrivsätt överallt gör tabellen lättare att läsa och att kontrollera.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
    ramförändringar:
      löner:
        titel: Löner
        belopp: +2,0
      hyror:
        titel: Hyror
        belopp: +1,0
      lokaler:
        titel: Lokaler
        belopp: + 0,5  # UPPLYSNING NP207

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
    ramförändringar:
      löner:
        titel: Löner
        belopp: +2,0
      hyror:
        titel: Hyror
        belopp: +1,0
      lokaler:
        titel: Lokaler
        belopp: +0,5
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ...diagnostics import Finding, Note, Sentence, Severity, say
from ...model import Economy, Item, Plan
from ..rule import Rule
from .printed import PrintedValue, printed_amounts

_SIGN = re.compile(r"(?P<sign>[+\-−–±]+|minus|plus)(?P<space>\s*)", re.IGNORECASE)
SHOWN = 3


def check(economy: Item[Economy], plan: Plan) -> Iterator[Finding]:
    """One finding for the file: the amounts that are not written as most of them."""
    signed = [value for value in printed_amounts(economy) if _SIGN.match(value.printed)]
    if not signed:
        return
    usual_minus = _most_common(value.printed[0] for value in signed if value.printed[0] in "-−–")
    usual_space = _most_common(_space(value) for value in signed)
    odd = [value for value in signed if _is_odd(value, usual_minus, usual_space)]
    if not odd:
        return
    usual = next((value.printed for value in signed if value not in odd), "")
    yield Finding(
        "NP207",
        odd[0].place,
        say(
            "{count} av {all} belopp har tecken som är skrivna på annat sätt än de andra",
            count=len(odd),
            all=len(signed),
        )
        if len(odd) > 1
        else say("Ett av {all} belopp har tecken som är skrivet på annat sätt än de andra", all=len(signed)),
        say("här {printed}, på andra ställen {usual}", printed=odd[0].printed, usual=usual) if usual else None,
        tuple(Note(value.place, say("också här")) for value in odd[1 : SHOWN + 1]),
        say("Skriv tecknet på samma sätt överallt, utan mellanslag: {right}", right=_right(odd[0].printed)),
    )


def _headline(odd: int, signed: int) -> Sentence:
    if odd == 1:
        return say("Tecknet vid ett av {signed} belopp är skrivet på annat sätt än de andra", signed=signed)
    return say("Tecknen vid {odd} av {signed} belopp är skrivna på annat sätt än de andra", odd=odd, signed=signed)


def _is_odd(value: PrintedValue, usual_minus: str, usual_space: str) -> bool:
    sign = _sign(value)
    other_minus = len(sign) == 1 and sign in "-−–" and sign != usual_minus
    return len(sign) == 2 or other_minus or _space(value) != usual_space


def _sign(value: PrintedValue) -> str:
    match = _SIGN.match(value.printed)
    return match["sign"] if match else ""


def _space(value: PrintedValue) -> str:
    match = _SIGN.match(value.printed)
    return " " if match and match["space"] and len(match["sign"]) == 1 else ""


def _most_common(signs: Iterator[str]) -> str:
    return max(Counter(signs).items(), key=lambda pair: pair[1], default=("", 0))[0]


def _right(printed: str) -> str:
    """The amount with its sign close to it; +- is written ±."""
    return _SIGN.sub(lambda match: "±" if len(match["sign"]) == 2 else match["sign"], printed, count=1)


RULE = Rule("NP207", "sign-format", Severity.INFO, __doc__, each=Economy, check=check)
