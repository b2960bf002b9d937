"""En del av planen har ingen plats i dispositionen

Vad
    `disposition` säger i vilken ordning dokumentet har sina delar, och en del av planen
    nämns inte där.

Varför
    Det som inte har någon plats står sist i dokumentet, där ingen letar efter det.

Fel
    # plan.yaml
    titel: Plan för Lilla kommunen
    organisation: Lilla kommunen
    år: 2024
    avsnitt:
      inledning: {rubrik: Inledning, text: Planen gäller hela året.}
      slutord: {rubrik: Slutord, text: Tack.}
    disposition:  # UPPLYSNING NP323
      - avsnitt/inledning
      - rubrik: Mål och uppdrag
        nummer: "2"
        innehåll: [mål, uppdrag, finansiella-mål, styrdokument]

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

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Plan
from ..rule import Rule
from .disposed import dispositions


def check(plan: Plan) -> Iterator[Finding]:
    """All that has no place, in one finding; what the program adds of itself needs none."""
    for disposed in dispositions(plan):
        placed = {piece for _, name in disposed.named for piece in disposed.meant_by(name) or ()}
        placed |= {"organ", "ordlista"}
        missing = {piece for pieces in disposed.pieces.values() for piece in pieces} - placed
        # A section's tables come along with it, and boards follow in their order.
        there = {piece.removeprefix("avsnitt/") for piece in placed}
        left = [
            name
            for name, pieces in disposed.pieces.items()
            if pieces == (name,) and name in missing and not name.startswith("nämnder/")
            if not (name.startswith("tabell/") and name.split("/")[1] in there)
        ]
        if left:
            shown = tuple(left[:MOST_NAMES]) + (("…",) if len(left) > MOST_NAMES else ())
            yield Finding(
                "NP323",
                disposed.place,
                say("{names} har ingen plats i dispositionen", names=shown),
                hint=say("Lägg till en rad där det ska stå. Annars står det sist."),
            )


MOST_NAMES = 6

RULE = Rule("NP323", "disposition-unplaced-part", Severity.INFO, __doc__, check_plan=check)
