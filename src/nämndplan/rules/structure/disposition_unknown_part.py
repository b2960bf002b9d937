"""Dispositionen nämner något som inte finns

Vad
    `disposition` säger i vilken ordning dokumentet har sina delar, och en av delarna finns
    inte i planen: namnet är felstavat, eller så är filen borta.

Varför
    Det som skulle stå där kommer annars inte med på sin plats, och ingen märker det.

Fel
    # plan.yaml
    titel: Plan för Lilla kommunen
    organisation: Lilla kommunen
    år: 2024
    avsnitt:
      inledning: {rubrik: Inledning, text: Planen gäller hela året.}
      slutord: {rubrik: Slutord, text: Tack.}
    disposition:
      - avsnitt/inledning
      - rubrik: Mål och uppdrag
        nummer: "2"
        innehåll: [mål, uppdragen, finansiella-mål, styrdokument]  # FEL NP321
      - avsnitt/slutord

Rätt
    # plan.yaml
    titel: Plan för Lilla kommunen
    organisation: Lilla kommunen
    år: 2024
    avsnitt:
      inledning: {rubrik: Inledning, text: Planen gäller hela året.}
      slutord: {rubrik: Slutord, text: Tack.}
    disposition:
      - avsnitt/inledning
      - rubrik: Mål och uppdrag
        nummer: "2"
        innehåll: [mål, uppdrag, finansiella-mål, styrdokument]
      - avsnitt/slutord
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Plan
from ..rule import Rule
from .disposed import dispositions


def check(plan: Plan) -> Iterator[Finding]:
    """Every name that nothing has."""
    for disposed in dispositions(plan):
        for place, name in disposed.named:
            if disposed.meant_by(name) is not None or name in _ALWAYS:
                continue
            near = difflib.get_close_matches(name, [*disposed.pieces, *_ALWAYS], 1)
            yield Finding(
                "NP321",
                place,
                say("Dispositionen nämner ”{name}”, som inte finns i planen", name=name),
                hint=say("Menade du {near}?", near=near[0])
                if near
                else say("Här kan stå: {known}.", known=(*disposed.pieces,)[:MOST_NAMES]),
            )


_ALWAYS = ("mål", "uppdrag", "avsnitt", "ekonomi", "nämnder", "organ", "ordlista")
"""Kinds that may be named also where the plan has none yet."""
MOST_NAMES = 12

RULE = Rule("NP321", "disposition-unknown-part", Severity.ERROR, __doc__, check_plan=check)
