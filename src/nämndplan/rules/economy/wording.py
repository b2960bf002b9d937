"""How the rules on sums say what they found."""

from __future__ import annotations

from ...diagnostics import Note, Sentence, say
from ...values import write_number
from .sums import Sum, Term

MOST_NOTES = 12
MINUS = "−"


def asserted_label(found: Sum) -> Sentence:
    """How far the asserted amount is from its parts."""
    return say("skillnaden är {difference}", difference=abs(found.difference))


def part_notes(found: Sum) -> tuple[Note, ...]:
    """Each part, by its title."""
    return tuple(_note(part) for part in found.parts[:MOST_NOTES])


def what_to_do(found: Sum) -> Sentence:
    """How to put a sum right, and how much of the difference rounding can explain."""
    if len(found.parts) == 1:
        return say("Det är samma belopp på två ställen. Jämför med källan och rätta det som är fel.")
    return say(
        "{terms} = {calculated}. Jämför med källan och rätta det belopp som är fel. {rounding}",
        terms=_terms(found),
        calculated=found.calculated,
        rounding=_rounding(found),
    )


def _note(part: Term) -> Note:
    return Note(part.place, say("{title}", title=part.title))


def _terms(found: Sum) -> str:
    first, *rest = (part.amount for part in found.parts)
    return write_number(first) + "".join(
        f" {MINUS if amount < 0 else '+'} {write_number(abs(amount))}" for amount in rest
    )


def _rounding(found: Sum) -> Sentence:
    if abs(found.difference) <= found.coarse_allowance and found.coarse_allowance > found.allowance:
        return say("Är något belopp grövre avrundat än de andra: skriv det med lika många decimaler som de.")
    if found.is_possible:
        return say("Så mycket kan avrundning bli, men det är ovanligt.")
    return say("Avrundning kan förklara högst {allowance}.", allowance=found.allowance)
