"""Indikatorn mäter en aktivitet, inte ett resultat

Vad
    Delmålet säger att något ska öka, minska eller stärkas. Indikatorn frågar bara om
    något är utfört: en utbildning ”är utvecklad”, något ”har erbjudits”.

    Aktiviteter känns igen på en lista av ord (är utvecklad, har erbjudits). Regeln vet inte
    om aktiviteten är det resultat som går att mäta.

Varför
    Aktiviteten kan bli gjord utan att delmålet nås. Indikatorn visar då inte om det blev
    bättre.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      klarspråk:
        titel: Öka användningen av klarspråk
        indikatorer:
          utbildning:
            titel: En digital utbildning i klarspråk är utvecklad  # UPPLYSNING NP414
            målvärde:
              2024: Ja

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      klarspråk:
        titel: Öka användningen av klarspråk
        indikatorer:
          utbildning:
            titel: Andel beslut som klarar klarspråkstestet
            målvärde:
              2024: minst 80 %
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Severity, say
from ...model import Indicator, Item, Plan
from ...word_list import any_phrase, word_list
from ..rule import Rule
from .direction import goal_of
from .direction_words import words_of_change
from .tautological_indicator import is_tautological
from .unmeasurable_wording import vague_phrase


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """Silent where the wording is already questioned by NP412 or NP413."""
    activity = any_phrase(word_list(__package__, "activities")[""]).search(indicator.value.title)
    goal = goal_of(indicator, plan) if activity else None
    change = words_of_change(goal.title) if goal else ""
    if goal is None or not activity or not change:
        return
    if is_tautological(indicator, plan) or vague_phrase(indicator, plan):
        return
    yield Finding(
        "NP414",
        indicator.at("titel").saying(activity[0]),
        say("”{title}” mäter en aktivitet, inte ett resultat", title=indicator.value.title),
        say("visar inte om det blev så"),
        (Note(goal.place.saying(change), say("det här ska uppnås")),),
        say("Lägg till en indikator för resultatet, det som ska bli annorlunda när aktiviteten är utförd."),
    )


RULE = Rule("NP414", "activity-not-result", Severity.INFO, __doc__, each=Indicator, check=check)
