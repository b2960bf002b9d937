"""Färg som är svår att läsa

Vad
    Färgen i utseende har för liten kontrast mot vit bakgrund. Länkar och rubriker i den
    går då inte att läsa för alla.

Varför
    Text ska ha minst kontrasten 4,5:1 mot bakgrunden (WCAG 1.4.3, som lagen om
    tillgänglighet till digital offentlig service hänvisar till). När färgen inte räcker
    publiceras sidorna med en mörkare variant av den, så att de ändå går att läsa.

Fel
    # plan.yaml
    titel: Plan för Lilla kommunen
    organisation: Lilla kommunen
    år: 2024
    utseende:
      färg: f2a900  # VARNING NP911

Rätt
    # plan.yaml
    titel: Plan för Lilla kommunen
    organisation: Lilla kommunen
    år: 2024
    utseende:
      färg: 8a5a00
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Item, Look, Plan
from ...values import ENOUGH, WHITE
from ..rule import Rule


def check(item: Item[Look], plan: Plan) -> Iterator[Finding]:
    """Only the light pages: on dark ones a lighter variant is used whatever the colour is."""
    color = item.value.color
    if color is None or color.contrast(WHITE) >= ENOUGH:
        return
    yield Finding(
        "NP911",
        item.at("färg"),
        say("Färgen {color} är svår att läsa på vitt", color=color.code),
        label=say("kontrast {contrast}:1", contrast=color.contrast(WHITE)),
        hint=say(
            "Kontrasten ska vara minst {least}:1. Välj en mörkare färg: {nearest} räcker och används tills vidare.",
            least=ENOUGH,
            nearest=color.readable_on(WHITE).code,
        ),
    )


RULE = Rule("NP911", "colour-hard-to-read", Severity.WARNING, __doc__, each=Look, check=check)
