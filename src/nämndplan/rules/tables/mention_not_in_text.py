"""Texten nämner inte beloppet

Vad
    Under nämns: står ett belopp som texten bredvid inte har, så som det är skrivet där.

Varför
    nämns knyter ett belopp i texten till en ruta i en tabell, så att de jämförs. Står
    beloppet inte i texten jämförs ingenting, och en ändring i texten märks inte.

Fel
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan
    avsnitt:
      pengarna:
        rubrik: Pengarna
        text: Ramen är 44,0 miljoner kronor.
        tabeller:
          ramar:
            enhet: mnkr
            rutor: |
              Post | 2024
              Ram | 44,0
        nämns:
          44 mnkr: ramar/Ram/2024  # FEL NP623

Rätt
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan
    avsnitt:
      pengarna:
        rubrik: Pengarna
        text: Ramen är 44,0 miljoner kronor.
        tabeller:
          ramar:
            enhet: mnkr
            rutor: |
              Post | 2024
              Ram | 44,0
        nämns:
          44,0 miljoner kronor: ramar/Ram/2024
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Severity, say
from ...model import Plan
from ..published_text import texts_in
from ..rule import Rule
from .mentions import mentioning

_SPACES = re.compile(r"\s+")


def check(plan: Plan) -> Iterator[Finding]:
    """Whatever the spaces, and not as a part of a longer number, in any text of the same thing."""
    for item in mentioning(plan):
        if plan.unsure(item.place):
            continue
        text = _SPACES.sub(" ", "\n".join(text for text, _ in texts_in(item.value)))
        for printed in item.value.mentions:
            said = re.escape(_SPACES.sub(" ", printed).strip())
            alone = rf"(?<![0-9,.])(?<![0-9] ){said}(?![0-9])(?!,[0-9])(?! [0-9]{{3}}(?![0-9]))"
            if not re.search(alone, text, re.IGNORECASE):
                yield Finding(
                    "NP623",
                    item.at("nämns", printed).key(),
                    say("Texten nämner inte {printed}", printed=printed),
                    hint=say("Skriv beloppet precis så som det står i texten."),
                )


RULE = Rule("NP623", "mention-not-in-text", Severity.ERROR, __doc__, check_plan=check)
