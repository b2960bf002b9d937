"""Bild som inte ligger i planens mapp för bilder

Vad
    En bild i en löpande text hämtas från en webbadress eller en annan mapp, eller är av ett
    slag som inte kan publiceras. Bilder ligger i planens mapp utseende och slutar på .svg,
    .png, .jpg eller .jpeg.

Varför
    Den publicerade planen hämtar ingenting utifrån och innehåller bara det som ligger i
    planen. En sådan bild kan inte visas.

Fel
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan 2024
    avsnitt:
      inledning:
        rubrik: Inledning
        text: |
          ![Karta över kommunen](https://www.kommunen.se/karta.png)  # FEL NP132

Rätt
    Bilden ligger i planens mapp utseende, till exempel utseende/karta.png. I texten står
    utseende/karta.png inom parenteserna.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import PICTURE_FOLDER, Plan
from ..rule import Rule
from .illustrations import illustrations, may_be_shown


def check(plan: Plan) -> Iterator[Finding]:
    """Each by what it leads to."""
    for text, picture in illustrations(plan):
        if not may_be_shown(picture.file):
            yield Finding(
                "NP132",
                text.place.saying(picture.written),
                say("Bilden {file} ligger inte i planens mapp för bilder", file=picture.file),
                hint=say(
                    "Lägg bilden i planens mapp {folder} som .svg, .png, .jpg eller .jpeg, och skriv dess plats där: "
                    "utseende/karta.png.",
                    folder=PICTURE_FOLDER,
                ),
            )


RULE = Rule("NP132", "picture-outside-plan", Severity.ERROR, __doc__, check_plan=check)
