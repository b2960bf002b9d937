"""Nämndens uppdrag är klart efter fullmäktiges

Vad
    Ett uppdrag som svarar mot ett av fullmäktiges uppdrag (svarar_mot) har ett slutdatum
    som är senare än det som fullmäktige har satt.

    Regeln jämför klart: med klart:. Den vet inte om fullmäktige har gett mer tid.

Varför
    Antingen hinner nämnden inte det som fullmäktige har beslutat, och då behöver planen
    säga det, eller så är ett av datumen fel.

Fel
    # uppdrag/minska-el.yaml
    titel: Minska elanvändningen
    till: [styrelsen]
    klart: 2024-12-31
    # nämnder/styrelsen/uppdrag/minska-el.yaml
    titel: Minska elanvändningen i lokalerna
    till: [kontoret]
    svarar_mot: [minska-el]
    klart: 2025-03-31  # VARNING NP518

Rätt
    # uppdrag/minska-el.yaml
    titel: Minska elanvändningen
    till: [styrelsen]
    klart: 2024-12-31
    # nämnder/styrelsen/uppdrag/minska-el.yaml
    titel: Minska elanvändningen i lokalerna
    till: [kontoret]
    svarar_mot: [minska-el]
    klart: 2024-11-30
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Severity, say
from ...model import Assignment, Item, Plan
from ...values import Due
from ..rule import Rule


def check(assignment: Item[Assignment], plan: Plan) -> Iterator[Finding]:
    """The first of the council's assignments that it hands on and that was to be done before."""
    due = assignment.value.due
    for id in assignment.value.hands_on if assignment.board and due else ():
        source = plan.council_assignments.get(id)
        limit = source.value.due if source else None
        if source and limit and due and _is_after(due, limit):
            yield Finding(
                "NP518",
                assignment.at("klart"),
                say(
                    "”{title}” ska vara klart {due}, men fullmäktiges uppdrag {limit}",
                    title=assignment.value.title,
                    due=due.printed,
                    limit=limit.printed,
                ),
                say("efter fullmäktiges datum"),
                (Note(source.at("klart"), say("så har fullmäktige beslutat")),),
                say("Rätta det datum som är fel. Får det ta längre tid: skriv det och skälet i beskrivningen."),
            )
            return


def _is_after(due: Due, limit: Due) -> bool:
    """True for certain: words for a time within the limit's own year may mean a day before it."""
    if not due.last or not limit.last:
        return False
    return limit.last < due.last if due.day else limit.last.year < due.last.year


RULE = Rule(
    "NP518",
    "due-after-source",
    Severity.WARNING,
    __doc__,
    each=Assignment,
    check=check,
    follows=("NP422", "NP517"),
)
