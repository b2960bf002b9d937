"""Lucka i numreringen

Vad
    Fullmäktiges mål eller uppdrag är numrerade, men ett nummer är överhoppat.

Varför
    En lucka betyder ofta att ett mål eller ett uppdrag har fallit bort på vägen.

Fel
    # mål/3-skola.yaml
    titel: En skola att lita på  # UPPLYSNING NP310

Rätt
    # mål/2-skola.yaml
    titel: En skola att lita på
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Place, Sentence, Severity, say
from ...model import Plan
from ..rule import Rule
from .numbered import goal_number


def check(plan: Plan) -> Iterator[Finding]:
    """The goals by their files' names, the assignments by ``ordning``."""
    files = {goal_number(file.removeprefix("mål/").removesuffix(".yaml")): file for file in plan.files_below("mål/")}
    if all(number.isdecimal() for number in files if number):
        yield from _gaps({int(number): Place(files[number]) for number in files if number}, say("fullmäktiges mål"))
    if not plan.unsure_below("uppdrag/"):
        given = plan.council_assignments.values()
        yield from _gaps(
            {item.value.order: item.at("ordning") for item in given if item.value.order}, say("fullmäktiges uppdrag")
        )


def _gaps(numbered: dict[int, Place], things: Sentence) -> Iterator[Finding]:
    """One finding per list. Numbering that leaps more than it counts (10, 20, 30) is not in sequence at all."""
    present = sorted(numbered)
    missing = [number for number in range(1, max(present, default=0)) if number not in numbered]
    if missing and len(missing) < len(present):
        after = next(number for number in present if number > missing[0])
        yield Finding(
            "NP310",
            numbered[after],
            say("Nummer {numbers} saknas bland {things}", numbers=tuple(map(str, missing)), things=things),
            say("det här är nummer {number}", number=after),
            hint=say("Lägg till det som saknas, eller numrera om."),
        )


RULE = Rule("NP310", "sequence-gap", Severity.INFO, __doc__, check_council=check)
