"""Lucka eller dubblett i numreringen

Vad
    Fullmäktiges mål eller uppdrag är numrerade, men ett nummer är överhoppat. Eller så har
    två uppdrag till samma mottagare samma nummer (ordning).

    Börjar numreringen om för varje mottagare är det var sin lista. Regeln vet inte om
    numren i planen börjar om av något annat skäl.

Varför
    En lucka betyder ofta att ett mål eller ett uppdrag har fallit bort på vägen, och två
    lika nummer att det ena är felskrivet.

Fel
    # mål/3-skola.yaml
    titel: En skola att lita på  # UPPLYSNING NP310

Rätt
    # mål/2-skola.yaml
    titel: En skola att lita på
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Place, Sentence, Severity, say
from ...model import Assignment, Item, Plan
from ..rule import Rule
from .numbered import goal_number


def check(plan: Plan) -> Iterator[Finding]:
    """The goals by their files' names, the assignments by ``ordning``."""
    files = {goal_number(file.removeprefix("mål/").removesuffix(".yaml")): file for file in plan.files_below("mål/")}
    if all(number.isdecimal() for number in files if number):
        yield from _gaps({int(number): Place(files[number]) for number in files if number}, say("fullmäktiges mål"))
    if plan.unsure_below("uppdrag/"):
        return
    given = [item for item in plan.council_assignments.values() if item.value.order]
    starts_over = len({item.value.order for item in given}) < len(given)
    lists: dict[tuple[str, ...], list[Item[Assignment]]] = {}
    for item in given:
        lists.setdefault(item.value.to if starts_over else (), []).append(item)
    for numbered in lists.values():
        yield from _twice(numbered)
        yield from _gaps(
            {item.value.order or 0: item.at("ordning") for item in reversed(numbered)}, say("fullmäktiges uppdrag")
        )


def _twice(numbered: list[Item[Assignment]]) -> Iterator[Finding]:
    first: dict[int, Item[Assignment]] = {}
    for item in numbered:
        order = item.value.order or 0
        earlier = first.setdefault(order, item)
        if earlier is not item:
            yield Finding(
                "NP310",
                item.at("ordning"),
                say("Två uppdrag till samma mottagare har nummer {number}", number=order),
                say("en gång till här"),
                (Note(earlier.at("ordning"), say("först här")),),
                say("Rätta det ena, eller ta bort ordning: om listan inte är numrerad."),
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
