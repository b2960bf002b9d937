"""Bild utan text

Vad
    En bild i en löpande text säger inte i ord vad den visar.

Varför
    Den som inte ser bilden får orden upplästa i stället. Utan dem utestängs läsare, och
    lagen kräver dem (WCAG 1.1.1).

Fel
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan 2024
    avsnitt:
      inledning:
        rubrik: Inledning
        text: |
          ![](utseende/karta.png)  # FEL NP134

Rätt
    Orden står inom hakparenteserna, till exempel Kommunens tio tätorter på en karta.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Plan
from ..rule import Rule
from .illustrations import illustrations


def check(plan: Plan) -> Iterator[Finding]:
    """Words of nothing but spaces are none."""
    for text, picture in illustrations(plan):
        if not picture.text:
            yield Finding(
                "NP134",
                text.place.saying(picture.written),
                say("Bilden {file} säger inte i ord vad den visar", file=picture.file),
                hint=say("Skriv det inom hakparenteserna: ![vad bilden visar]({file})", file=picture.file),
            )


RULE = Rule("NP134", "picture-without-words", Severity.ERROR, __doc__, check_plan=check)
