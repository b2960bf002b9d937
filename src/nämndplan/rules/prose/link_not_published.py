"""Länk som inte går att publicera

Vad
    En länk i en löpande text leder till något annat än en webbadress (http, https), en
    e-postadress (mailto) eller en fil: till exempel tel: eller file:. Eller så ligger en bild
    i själva texten (data:).

Varför
    Den publicerade planen leder bara dit som är tryggt att öppna. Länken skulle stå som de
    tecken den är skriven med, i alla format.

Fel
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan 2024
    avsnitt:
      inledning:
        rubrik: Inledning
        text: |
          Ring [kommunen](tel:0123-45678).  # FEL NP137

Rätt
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan 2024
    avsnitt:
      inledning:
        rubrik: Inledning
        text: |
          Ring kommunen, 0123-456 78.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Plan
from ...values import unread_links
from ..published_text import published_texts
from ..rule import Rule


def check(plan: Plan) -> Iterator[Finding]:
    """Each as written."""
    for text in published_texts(plan):
        for link in unread_links(text.text) if text.is_prose else ():
            yield Finding(
                "NP137",
                text.place.saying(link),
                say("Bilden är inte en fil i planen: {link}", link=_short(link))
                if link.startswith("!")
                else say("Länken går inte att publicera: {link}", link=_short(link)),
                hint=say("Lägg bilden i planens mapp utseende, och skriv dess plats där: utseende/karta.png.")
                if link.startswith("!")
                else say("Skriv en adress som börjar med https:// eller mailto:, eller orden som vanlig text."),
            )


def _short(link: str) -> str:
    return link if len(link) <= _MOST else f"{link[:_MOST]}…"


_MOST = 60

RULE = Rule("NP137", "link-not-published", Severity.ERROR, __doc__, check_plan=check)
