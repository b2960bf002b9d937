"""Fotnot utan märke

Vad
    I en löpande text står en fotnot, en rad som börjar med till exempel [^1]:, men
    ingenstans i samma text finns märket [^1]. Eller så står två fotnoter med samma märke.

Varför
    En fotnot visas där märket leder till den. Utan märke kommer den inte med när planen
    publiceras.

Fel
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan 2024
    avsnitt:
      inledning:
        rubrik: Inledning
        text: |
          Ramen ökar med 2 procent.

          [^1]: Enligt budgeten för 2024.  # FEL NP131

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
from .footnotes import texts_twice, texts_without_mark


def check(plan: Plan) -> Iterator[Finding]:
    """Each footnote where it stands."""
    for text, mark in texts_without_mark(plan):
        yield Finding(
            "NP131",
            text.place.saying(f"{mark}:"),
            say("Fotnoten {mark} har inget märke i texten", mark=mark),
            hint=say("Sätt {mark} efter det som noten gäller, eller skriv noten som vanlig text.", mark=mark),
        )
    for text, mark in texts_twice(plan):
        yield Finding(
            "NP131",
            text.place.saying(f"{mark}:"),
            say("Fotnoten {mark} står två gånger", mark=mark),
            hint=say("Ge noterna var sitt märke, eller skriv dem som en."),
        )


RULE = Rule("NP131", "footnote-without-mark", Severity.ERROR, __doc__, check_plan=check, is_fixed=True)
