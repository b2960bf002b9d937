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

from ...diagnostics import Finding, Place, Severity, likely, say
from ...model import Plan, is_quantified
from ..rule import Rule
from .recipients import recipient_lists


def check(plan: Plan) -> Iterator[Finding]:
    """Bodies only: "alla nämnder" without a group of that name is NP504's."""
    if not plan.register.complete:
        return
    for recipients in recipient_lists(plan):
        for index, reference in enumerate(recipients.references):
            if not plan.register.find(reference) and not is_quantified(reference):
                yield _unknown(reference, recipients.place, index, plan)


def _unknown(reference: str, place: Place, index: int, plan: Plan) -> Finding:
    several = plan.register.enumerated(reference)
    nearest = "" if several else plan.register.nearest(reference)
    if several:
        way_out = say(
            "Skriv varje mottagare för sig: {key}: [{ids}].", key=str(place.route[-1]), ids=", ".join(several)
        )
    elif nearest:
        way_out = (
            say("Menade du {name} ({id})?", name=name, id=nearest)
            if (name := plan.register.name(nearest)).casefold() != nearest.casefold()
            else say("Menade du {nearest}?", nearest=nearest)
        )
    else:
        way_out = say("Lägg till organet i organisation.yaml, eller välj ett som finns där.")
    return Finding(
        "NP502",
        place.at(index),
        say("Mottagaren ”{name}” finns inte i organisation.yaml", name=reference),
        hint=way_out,
        fix=likely(place.at(index), nearest) if nearest else None,
    )


RULE = Rule("NP502", "unknown-recipient", Severity.ERROR, __doc__, check_plan=check, is_sources=True)
