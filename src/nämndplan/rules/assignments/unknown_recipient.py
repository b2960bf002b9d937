"""Okänd mottagare

Vad
    Ett uppdrag riktas till ett organ eller en grupp som inte finns i organisation.yaml.

Varför
    En felstavad mottagare får inget uppdrag. Registret håller reda på namnen, så att
    samma organ heter likadant överallt.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrlesen]  # FEL NP502

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Place, Severity, say
from ...model import Assignment, CouncilGoal, Item, Plan, ReceivedAssignment
from ..rule import Rule


def check(plan: Plan) -> Iterator[Finding]:
    """Every list of recipients, in assignments, in the boards' rewordings of them, and in goals."""
    if not plan.register.complete:
        return
    assignments: list[Item[Assignment] | Item[ReceivedAssignment]] = [
        *plan.of(Assignment),
        *plan.of(ReceivedAssignment),
    ]
    for item in assignments:
        yield from _unknown(item.value.to, item.at("till"), plan)
    for goal in plan.of(CouncilGoal):
        yield from _unknown(goal.value.directed_to, goal.at("riktas_till"), plan)


def _unknown(recipients: tuple[str, ...], place: Place, plan: Plan) -> Iterator[Finding]:
    for index, recipient in enumerate(recipients):
        if plan.register.find(recipient):
            continue
        nearest = plan.register.nearest(recipient)
        yield Finding(
            "NP502",
            place.at(index),
            say("Mottagaren ”{name}” finns inte i organisation.yaml", name=recipient),
            hint=say("Menade du {nearest}?", nearest=nearest)
            if nearest
            else say("Lägg till organet i organisation.yaml, eller välj ett som finns där."),
        )


RULE = Rule("NP502", "unknown-recipient", Severity.ERROR, __doc__, check_plan=check)
