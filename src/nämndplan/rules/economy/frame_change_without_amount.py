"""Ramförändring utan belopp

Vad
    En ramförändring har varken belopp eller poster.

Varför
    Läsaren ser en rubrik i tabellen men inte hur mycket ramen ändras, och totalen går
    inte att räkna efter.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
    ramförändringar:
      löner:
        titel: Löner  # FEL NP609

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
    ramförändringar:
      löner:
        titel: Löner
        belopp: +2,0
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import FrameChange, Item, Plan
from ..rule import Rule


def check(change: Item[FrameChange], plan: Plan) -> Iterator[Finding]:
    """An amount that is kept as printed is one too."""
    if change.value.amount is None and not change.value.posts:
        yield Finding(
            "NP609",
            change.at("titel"),
            say("Ramförändringen ”{title}” har inget belopp", title=change.value.title),
            hint=say(
                "Lägg till belopp: under titeln, eller poster: med ett belopp för var och en. Saknas beloppet i "
                "källan: skriv belopp: och under det tryckt: med det som står där, och notering: med skälet."
            ),
        )


RULE = Rule("NP609", "frame-change-without-amount", Severity.ERROR, __doc__, each=FrameChange, check=check)
