"""Ramförändringarna stämmer inte med totalen

Vad
    Ramförändringarna blir inte det belopp som står under totalt. Omfördelningar inom
    ramen räknas inte med.

Varför
    Totalen är det som nämnden får att röra sig med, och den siffra som andra
    dokument hämtar. Skillnader som avrundning kan förklara godtas, se NP601.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
    ramförändringar:
      tillskott:
        titel: Tillskott
        belopp: +3,0
      besparing:
        titel: Besparing
        belopp: -1,0
    totalt:
      belopp: +4,0  # FEL NP602

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
    ramförändringar:
      tillskott:
        titel: Tillskott
        belopp: +3,0
      besparing:
        titel: Besparing
        belopp: -1,0
    totalt:
      belopp: +2,0
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Economy, Item, Plan
from ..rule import Rule
from .sums import Sum, posts_sum, total_sum
from .wording import asserted_label, part_notes, what_to_do


def check(economy: Item[Economy], plan: Plan) -> Iterator[Finding]:
    """A wrong frame change that its own posts put right is told by NP601 alone."""
    found = total_sum(economy)
    if found is None or found.is_right or found.corrected(_wrong_changes(economy)).is_right:
        return
    yield Finding(
        "NP602",
        found.asserted.place,
        say(
            "Ramförändringarna blir {calculated} {unit} totalt, inte {asserted} {unit}",
            calculated=found.calculated,
            asserted=found.asserted.amount,
            unit=economy.value.unit,
        ),
        label=asserted_label(found),
        notes=part_notes(found),
        hint=what_to_do(found),
        severity=found.severity,
    )


def _wrong_changes(economy: Item[Economy]) -> Iterator[Sum]:
    for id, change in economy.value.changes.items():
        found = posts_sum(change, economy.at("ramförändringar", id), economy.value.unit)
        if found and not found.is_right:
            yield found


RULE = Rule("NP602", "total-mismatch", Severity.ERROR, __doc__, each=Economy, check=check, is_sources=True)
