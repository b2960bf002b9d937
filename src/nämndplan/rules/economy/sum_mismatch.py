"""Posterna stämmer inte med ramförändringens belopp

Vad
    Posterna i en ramförändring blir inte det belopp som ramförändringen själv anger. Blir
    de samma belopp med omvänt tecken, i hela filen, är det en upplysning: då är kostnader
    skrivna utan minus. Är det bara en av flera är det ett fel.

Varför
    Den som läser planen räknar efter, och undrar vilket belopp som gäller. Eftersom
    tryckta belopp är avrundade godtas en skillnad på omkring en enhet i den sista tryckta
    siffran, och lite mer ju fler posterna är (0,6 gånger roten ur antalet poster + 1). Är den
    större, men inte större än avrundning alls kan bli, (antalet poster + 1) / 2, är det en
    varning. Regeln vet inte hur beloppen är avrundade. Ett belopp som inte går att läsa (tryckt:)
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

from ...diagnostics import Finding, Note, Severity, Shared, say
from ...model import Economy, FrameChange, Item, Plan
from ..rule import Rule
from .sums import Sum, counts_turned, posts_sum, total_sum, unit_of, wrong_inner_sums
from .wording import asserted_label, part_notes, what_to_do


def check(change: Item[FrameChange], plan: Plan) -> Iterator[Finding]:
    """A wrong post that its own inner posts put right is told by NP604 alone."""
    unit = unit_of(change)
    found = None if change.value.transfer else posts_sum(change.value, change.place, unit)
    if found is None or found.is_right:
        return
    economy = change.above(Economy)
    if economy and found.is_turned and counts_turned(economy):
        yield _turned(change, found, economy)
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
        severity=found.severity,
    )


def _turned(change: Item[FrameChange], found: Sum, economy: Item[Economy]) -> Finding:
    """Costs written without a minus, all through the file: a surplus is then the sum with its sign turned."""
    unit = economy.value.unit
    return Finding(
        "NP601",
        found.asserted.place,
        say(
            "Posterna i ”{title}” blir {calculated} {unit}, med omvänt tecken mot {asserted} {unit}",
            title=change.value.title,
            calculated=found.calculated,
            asserted=found.asserted.amount,
            unit=unit,
        ),
        notes=part_notes(found),
        hint=say("Är kostnader skrivna utan minus: säg det i en notering, så vet läsaren hur beloppen ska räknas."),
        shared=Shared(
            len(economy.value.changes),
            economy.at("ramförändringar").key(),
            say("I {count} av {all} ramförändringar blir posterna beloppet med omvänt tecken"),
            say("I alla {count} ramförändringar blir posterna beloppet med omvänt tecken"),
        ),
        severity=Severity.INFO,
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


RULE = Rule("NP601", "sum-mismatch", Severity.ERROR, __doc__, each=FrameChange, check=check, is_sources=True)
