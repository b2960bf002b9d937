"""Det är oklart vad flera mål på en nivå heter

Vad
    En nivå under `nivåer` har ett namn som nplan inte säkert kan böja, och inget flertal.

Varför
    Dokumenten räknar och grupperar med planens egna ord: 4 målsättningar, 14 effektmål.
    Utan flertal står namnet oböjt, och det kan bli fel svenska på varje sida.

Fel
    # plan.yaml
    titel: Plan för Lilla kommunen
    organisation: Lilla kommunen
    år: 2024
    nivåer: [Ledstjärna, Delmål]  # UPPLYSNING NP913

Rätt
    # plan.yaml
    titel: Plan för Lilla kommunen
    organisation: Lilla kommunen
    år: 2024
    nivåer: [{namn: Ledstjärna, flertal: Ledstjärnor}, Delmål]
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Item, Plan, PlanSettings
from ..rule import Rule


def check(item: Item[PlanSettings], plan: Plan) -> Iterator[Finding]:
    """Every name whose plural is neither written nor certain."""
    for number, level in enumerate(item.value.levels):
        if level.name and not level.several:
            yield Finding(
                "NP913",
                item.at("nivåer", number),
                say("Det är oklart vad flera ”{name}” heter", name=level.name),
                hint=say("Skriv namn: {name} och flertal: på var sin rad.", name=level.name),
            )


RULE = Rule("NP913", "level-without-plural", Severity.INFO, __doc__, PlanSettings, check)
