"""Logotyp som inte finns

Vad
    Logotypen i utseende är ingen bild i planens mapp utseende. Bilder slutar på .svg, .png,
    .jpg eller .jpeg.

Varför
    Sidorna publiceras då utan logotyp, med organisationens namn i stället. Bilden ska ligga
    i planens egen mapp, så att den publicerade planen inte behöver hämta något utifrån.

Fel
    # plan.yaml
    titel: Plan för Lilla kommunen
    organisation: Lilla kommunen
    år: 2024
    utseende:
      logotyp: https://www.kommunen.se/logotyp.svg  # VARNING NP912

Rätt
    Bilden ligger i planens mapp utseende, till exempel utseende/logotyp.svg. I plan.yaml
    står logotyp: utseende/logotyp.svg under utseende.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import PICTURE_FOLDER, Item, Look, Plan
from ..rule import Rule


def check(item: Item[Look], plan: Plan) -> Iterator[Finding]:
    """Whether the picture itself can be shown is another matter (NP119)."""
    logo = item.value.logo
    if logo is None or logo in plan.pictures:
        return
    there = tuple(sorted(plan.pictures))
    hint = (
        say("Menade du {files}?", files=there[:3])
        if there
        else say("Lägg bilden i planens mapp {folder} och skriv dess namn här.", folder=PICTURE_FOLDER)
    )
    yield Finding("NP912", item.at("logotyp"), say("Logotypen ”{file}” finns inte i planen", file=logo), hint=hint)


RULE = Rule("NP912", "logo-missing", Severity.WARNING, __doc__, each=Look, check=check)
