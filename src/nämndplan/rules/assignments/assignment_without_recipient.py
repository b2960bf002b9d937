"""Uppdrag utan mottagare

Vad
    Ett uppdrag säger inte vem det riktas till.

Varför
    Ett uppdrag som ingen har fått blir inte gjort, och ingen kan svara för det.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten  # FEL NP501

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Assignment, BodyType, Item, Plan
from ..rule import Rule


def check(assignment: Item[Assignment], plan: Plan) -> Iterator[Finding]:
    """An absent list and an empty one are the same fault."""
    if assignment.value.recipients:
        return
    yield Finding(
        "NP501",
        assignment.at("till"),
        say("Uppdraget ”{title}” har ingen mottagare", title=assignment.value.title),
        hint=say(
            "Skriv till: och en lista med organ eller grupper ur organisation.yaml, till exempel till: [{example}].",
            example=_example(plan),
        ),
    )


def _example(plan: Plan) -> str:
    bodies = plan.register.bodies
    boards = (id for id, body in bodies.items() if body.value.type in {BodyType.BOARD, BodyType.EXECUTIVE_BOARD})
    return next(boards, "") or next(iter(bodies), "styrelsen")


RULE = Rule(
    "NP501", "assignment-without-recipient", Severity.ERROR, __doc__, each=Assignment, check=check, is_sources=True
)
