"""Bild som inte finns eller inte går att visa

Vad
    En bild i en löpande text finns inte i planens mapp utseende, eller är skadad, större än
    40 000 byte eller av en annan sort än namnet säger.

Varför
    Det som skulle visas saknas när planen publiceras.

Fel
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan 2024
    avsnitt:
      inledning:
        rubrik: Inledning
        text: |
          ![Karta över kommunen](utseende/karta.png)  # FEL NP133

Rätt
    Filen karta.png ligger i planens mapp utseende, med namnet bokstav för bokstav som i
    texten.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import PICTURE_FOLDER, Plan
from ..rule import Rule
from .illustrations import illustrations, may_be_shown


def check(plan: Plan) -> Iterator[Finding]:
    """A picture without words has a finding already."""
    there = plan.common.pictures
    for text, picture in illustrations(plan):
        if not picture.text or not may_be_shown(picture.file):
            continue
        place = text.place.saying(picture.written)
        if picture.file not in there:
            hint = (
                say("Menade du {files}?", files=tuple(sorted(there))[:3])
                if there
                else say("Lägg bilden i planens mapp {folder} och skriv dess namn här.", folder=PICTURE_FOLDER)
            )
            yield Finding("NP133", place, say("Bilden {file} finns inte i planen", file=picture.file), hint=hint)
        elif reason := there[picture.file]:
            yield Finding(
                "NP133",
                place,
                say("Bilden {file} går inte att visa: {reason}", file=picture.file, reason=reason),
                hint=say("Spara bilden på nytt som SVG, PNG eller JPEG, högst 40 000 byte, och lägg den i utseende."),
            )


RULE = Rule("NP133", "picture-missing", Severity.ERROR, __doc__, check_plan=check)
