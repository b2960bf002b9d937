"""Uppdraget skulle vara klart före planens år

Vad
    Ett uppdrag har ett slutdatum, eller en period, som ligger helt före planens år.

Varför
    Uppdraget är antingen klart och ska bort, eller försenat och behöver ett nytt datum. Ofta
    har det följt med från förra årets plan. Regeln vet inte om det har rapporterats.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
    klart: 2022-12-31  # VARNING NP517

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
    klart: 2024-12-31
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Place, Severity, say
from ...model import Assignment, Item, Plan
from ..many import among
from ..rule import Rule


def check(assignment: Item[Assignment], plan: Plan) -> Iterator[Finding]:
    """By the date, else by the last year of the period."""
    value, year = assignment.value, plan.year
    ends = value.due.year if value.due else value.period.end if value.period else None
    if year is None or ends is None or ends >= year:
        return
    many = among(assignment, plan)
    yield from many.told(
        [
            Finding(
                "NP517",
                assignment.at("klart" if value.due else "period"),
                say("Uppdraget ”{title}” skulle vara klart {ends}, före planens år", title=value.title, ends=str(ends)),
                say("före planens år"),
                (Note(Place("plan.yaml", ("år",)), say("planens år")),),
                say("Ta bort uppdraget om det är klart, eller skriv det nya datumet."),
            )
        ],
        say("{count} av {all} uppdrag skulle vara klara före planens år"),
        say("Alla {count} uppdrag skulle vara klara före planens år"),
    )


RULE = Rule("NP517", "due-before-plan", Severity.WARNING, __doc__, each=Assignment, check=check)
