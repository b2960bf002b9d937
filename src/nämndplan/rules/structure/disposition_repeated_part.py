"""Samma del står två gånger i dispositionen

Vad
    En del av planen nämns mer än en gång i `disposition`.

Varför
    Allt står en gång i dokumentet. Delen står där den nämns först, eller där den nämns med
    sitt eget namn, och inte på det andra stället.

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
        innehåll: [mål, uppdrag, finansiella-mål, styrdokument]
      - avsnitt/slutord
      - avsnitt/inledning  # UPPLYSNING NP322

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

from ...diagnostics import Finding, Note, Place, Severity, say
from ...model import Plan
from ..rule import Rule
from .disposed import dispositions


def check(plan: Plan) -> Iterator[Finding]:
    """The same name again; a kind beside one of its own is no repetition: it means the rest."""
    for disposed in dispositions(plan):
        first: dict[tuple[bool, tuple[str, ...]], Place] = {}
        for place, name in disposed.named:
            pieces = disposed.meant_by(name)
            if pieces and (before := first.setdefault(("/" in name, pieces), place)) is not place:
                yield Finding(
                    "NP322",
                    place,
                    say("”{name}” står redan i dispositionen", name=name),
                    notes=(Note(before, say("nämns här först")),),
                    hint=say("Ta bort den ena raden."),
                )


RULE = Rule("NP322", "disposition-repeated-part", Severity.INFO, __doc__, check_plan=check)
