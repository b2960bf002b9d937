"""Logotyp som inte går att visa

Vad
    Logotypen i utseende är en fil som inte går att visa som bild: den är skadad eller av en
    annan sort än namnet säger, större än 40 000 byte, eller har för många bildpunkter.

Varför
    Läsaren skulle se en trasig bild överst på varje sida. Planen publiceras därför utan
    logotyp tills bilden går att visa.

Fel
    utseende/logotyp.png är en SVG-bild som har bytt namn.

Rätt
    utseende/logotyp.png är bilden så som den sparades av ett bildprogram.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Item, Look, Plan
from ..rule import Rule


def check(item: Item[Look], plan: Plan) -> Iterator[Finding]:
    """One that is not there is another matter."""
    logo = item.value.logo
    fault = plan.pictures.get(logo) if logo is not None else None
    if logo is None or fault is None:
        return
    yield Finding(
        "NP119",
        item.at("logotyp"),
        say("Logotypen {file} går inte att visa: {reason}", file=logo, reason=fault),
        hint=say("Spara bilden på nytt som SVG, PNG eller JPEG, högst 40 000 byte, och lägg den i utseende."),
    )


RULE = Rule("NP119", "logo-unusable", Severity.WARNING, __doc__, each=Look, check=check)
