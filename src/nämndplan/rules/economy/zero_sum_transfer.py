"""Omfördelningen blir inte noll

Vad
    En ramförändring är märkt omfördelning: ja, men dess belopp eller poster blir inte
    noll.

    Regeln vet inte om pengar har tillkommit utifrån. En skillnad som avrundning bara kunde
    förklara är en varning.

Varför
    En omfördelning flyttar pengar inom ramen. Blir den inte noll ändras ramen, och då
    ska den räknas in i totalen. Skillnader som avrundning kan förklara godtas, se NP601.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
    ramförändringar:
      flytt:
        titel: Omfördelning inom styrelsen
        omfördelning: ja
        belopp: 0
        poster:  # FEL NP606
          kansliet:
            titel: Kansliet
            belopp: -2,3
          servicen:
            titel: Servicen
            belopp: +3,2

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
    ramförändringar:
      flytt:
        titel: Omfördelning inom styrelsen
        omfördelning: ja
        belopp: 0
        poster:
          kansliet:
            titel: Kansliet
            belopp: -2,3
          servicen:
            titel: Servicen
            belopp: +2,3
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from ...diagnostics import Finding, Note, Place, Severity, say
from ...model import FrameChange, Item, Plan, known
from ..rule import Rule
from .mirrors import wrong_mirrors
from .sums import Sum, posts_sum, unit_of, wrong_inner_sums
from .wording import part_notes


def check(change: Item[FrameChange], plan: Plan) -> Iterator[Finding]:
    """The amount must be zero, and so must the posts; when neither is, they are one fault."""
    if not change.value.transfer:
        return
    unit = unit_of(change)
    found = posts_sum(change.value, change.place, unit)
    amount = known(change.value.amount)
    if amount and amount.value:
        place = change.at("belopp")
        yield _finding(change, amount.value, place, part_notes(found) if found else (), unit)
    elif found and not (found.is_right or _told_elsewhere(change, found, unit)):
        at_fault = _finding(change, found.calculated, found.asserted.place, part_notes(found), unit)
        yield replace(at_fault, severity=found.severity)


def _told_elsewhere(change: Item[FrameChange], found: Sum, unit: str) -> bool:
    """True when the inner posts already explain it: NP603 or NP604 says what is wrong."""
    missing = sum((mirror.remainder for mirror in wrong_mirrors(change.value, change.place, unit)), Decimal(0))
    if missing and abs(found.calculated - missing) <= found.allowance:
        return True
    return found.corrected(wrong_inner_sums(change.value, change.place, unit)).is_right


def _finding(change: Item[FrameChange], amount: Decimal, place: Place, notes: tuple[Note, ...], unit: str) -> Finding:
    return Finding(
        "NP606",
        place,
        say(
            "Omfördelningen ”{title}” blir {amount} {unit}, inte noll",
            title=change.value.title,
            amount=amount,
            unit=unit,
        ),
        notes=(*notes, Note(change.at("omfördelning"), say("märkt som omfördelning"))),
        hint=say(
            "Jämför med källan och rätta det belopp som är fel. "
            "Ändrar den nämndens ram: ta bort omfördelning: ja, så räknas den in i totalen."
        ),
    )


RULE = Rule("NP606", "zero-sum-transfer", Severity.ERROR, __doc__, each=FrameChange, check=check, is_sources=True)
