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

from collections import Counter
from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Edit, Finding, Fix, Note, Sentence, Severity, say
from ...model import Economy, Item, Plan
from ..rule import Rule
from .printed import PrintedValue, printed_amounts

_SIGN = re.compile(r"(?P<sign>[+\-−–±]+|minus|plus)(?P<space>\s*)", re.IGNORECASE)
_MINUS = ("-", "−", "–")
_ONE_SIGN = ("+", *_MINUS)
SHOWN = 3


def check(economy: Item[Economy], plan: Plan) -> Iterator[Finding]:
    """One finding for the file: the amounts whose sign is not written close to them, or as the others."""
    signed = [value for value in printed_amounts(economy) if _SIGN.match(value.printed)]
    minus = _usual_minus(signed)
    is_mixed = len({_space(value) for value in signed if _sign(value) in _ONE_SIGN}) > 1
    odd = [value for value in signed if _is_odd(value, minus, is_mixed)]
    if not odd:
        return
    usual = next((value.printed for value in signed if value not in odd), "")
    yield Finding(
        "NP207",
        odd[0].place,
        _headline(odd, signed),
        say("på andra ställen {usual}", usual=usual) if usual else None,
        tuple(Note(value.place, say("också här")) for value in odd[1 : SHOWN + 1]),
        say("Skriv tecknet på samma sätt överallt, intill talet: {right}", right=_right(odd[0], minus)),
        Fix(tuple(Edit(value.place.saying(value.printed), _right(value, minus)) for value in odd), is_safe=True),
    )


def _headline(odd: list[PrintedValue], signed: list[PrintedValue]) -> Sentence:
    if len(odd) == 1:
        return say("Tecknet i beloppet {printed} är skrivet på ett eget sätt", printed=odd[0].printed)
    return say("Tecknen i {odd} av {signed} belopp är skrivna på egna sätt", odd=len(odd), signed=len(signed))


def _is_odd(value: PrintedValue, minus: str, is_mixed: bool) -> bool:
    sign = _sign(value)
    is_apart = is_mixed and sign in _ONE_SIGN and _space(value)
    return len(sign) == 2 or (sign in _MINUS and sign != minus) or bool(is_apart)


def _sign(value: PrintedValue) -> str:
    match = _SIGN.match(value.printed)
    return match["sign"] if match else ""


def _space(value: PrintedValue) -> str:
    match = _SIGN.match(value.printed)
    return " " if match and match["space"] else ""


def _usual_minus(signed: list[PrintedValue]) -> str:
    signs = Counter(sign for value in signed if (sign := _sign(value)) in _MINUS)
    return signs.most_common(1)[0][0] if signs else _MINUS[0]


def _right(value: PrintedValue, minus: str) -> str:
    """The amount with its sign close to it; +- is written ±."""
    sign = _sign(value)
    right = "±" if len(sign) == 2 else minus if sign in _MINUS else sign
    return _SIGN.sub(right, value.printed, count=1)


RULE = Rule("NP207", "sign-format", Severity.INFO, __doc__, each=Economy, check=check)
