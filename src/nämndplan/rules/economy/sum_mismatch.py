"""Posterna stämmer inte med ramförändringens belopp

Vad
    Posterna i en ramförändring blir inte det belopp som ramförändringen själv anger.

Varför
    Den som läser planen räknar efter, och undrar vilket belopp som gäller. Eftersom
    tryckta belopp är avrundade godtas en skillnad på upp till (antalet poster + 1) / 2
    enheter i den sista tryckta siffran. Ett belopp som inte går att läsa (tryckt:)
    gör summan okänd, och då sägs inget. Omfördelningar prövas av NP606.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
    ramförändringar:
      tillskott:
        titel: Tillskott
        belopp: +4,0  # FEL NP601
        poster:
          löner:
            titel: Löner
            belopp: +2,0
          hyror:
            titel: Hyror
            belopp: +1,0

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
    ramförändringar:
      tillskott:
        titel: Tillskott
        belopp: +3,0
        poster:
          löner:
            titel: Löner
            belopp: +2,0
          hyror:
            titel: Hyror
            belopp: +1,0
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Severity, say
from ...model import Economy, FrameChange, Item, Plan
from ..rule import Rule
from .sums import Sum, posts_sum, total_sum, unit_of, wrong_inner_sums
from .wording import asserted_label, part_notes, what_to_do


def check(change: Item[FrameChange], plan: Plan) -> Iterator[Finding]:
    """A wrong post that its own inner posts put right is told by NP604 alone."""
    unit = unit_of(change)
    found = None if change.value.transfer else posts_sum(change.value, change.place, unit)
    if found is None or found.is_right:
        return
    if found.corrected(wrong_inner_sums(change.value, change.place, unit)).is_right:
        return
    yield Finding(
        "NP601",
        found.asserted.place,
        say(
            "Posterna i ”{title}” blir {calculated} {unit}, inte {asserted} {unit}",
            title=change.value.title,
            calculated=found.calculated,
            asserted=found.asserted.amount,
            unit=unit,
        ),
        label=asserted_label(found),
        notes=(*part_notes(found), *_what_the_total_says(change, found)),
        hint=what_to_do(found),
    )


def _what_the_total_says(change: Item[FrameChange], found: Sum) -> Iterator[Note]:
    """The total is a witness: it fits either the posts or the amount."""
    economy = change.above(Economy)
    total = total_sum(economy) if economy else None
    if total is None:
        return
    if total.is_right:
        yield Note(total.asserted.place, say("totalen stämmer med beloppet, inte med posterna"))
    elif total.corrected([found]).is_right:
        yield Note(total.asserted.place, say("totalen stämmer med posterna, inte med beloppet"))


RULE = Rule("NP601", "sum-mismatch", Severity.ERROR, __doc__, each=FrameChange, check=check)
