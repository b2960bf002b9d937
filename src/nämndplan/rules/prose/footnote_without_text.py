"""Fotnotsmärke utan text

Vad
    I en löpande text står ett märke, till exempel [^1], men ingen rad i samma text
    börjar med märket och ett kolon. Eller så står inget efter kolonet.

Varför
    Läsaren letar efter den not som märket lovar, och märket skulle publiceras som
    rena tecken.

Fel
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan 2024
    avsnitt:
      inledning:
        rubrik: Inledning
        text: |
          Ramen ökar med 2 procent[^1].  # FEL NP130

Rätt
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan 2024
    avsnitt:
      inledning:
        rubrik: Inledning
        text: |
          Ramen ökar med 2 procent[^1].

          [^1]: Enligt budgeten för 2024.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Plan
from ..rule import Rule
from .footnotes import marks_without_text, texts_without_words


def check(plan: Plan) -> Iterator[Finding]:
    """Each label once, at its first mark."""
    for text, mark in marks_without_text(plan):
        yield Finding(
            "NP130",
            text.place.saying(mark),
            say("Märket {mark} har ingen fotnot i texten", mark=mark),
            hint=say(
                "Skriv fotnoten sist i samma text, på en egen rad: {mark}: … Har planen ingen: skriv märket som vanlig "
                "text.",
                mark=mark,
            ),
        )
    for text, mark in texts_without_words(plan):
        yield Finding(
            "NP130",
            text.place.saying(f"{mark}:"),
            say("Fotnoten {mark} har ingen text", mark=mark),
            hint=say("Skriv noten efter kolonet, eller ta bort märket och raden."),
        )


RULE = Rule("NP130", "footnote-without-text", Severity.ERROR, __doc__, check_plan=check, is_fixed=True)
