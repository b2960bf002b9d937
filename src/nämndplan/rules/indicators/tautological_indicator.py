"""Indikatorn upprepar delmålet

Vad
    Indikatorn har samma ord som delmålet, eller nästan, och inget tal att mäta med.

    Regeln jämför ordens stammar. Den vet inte om indikatorn mäts på ett sätt som ändå säger
    något.

Varför
    En indikator ska visa hur man märker att delmålet är nått. Står samma sak två gånger
    går det inte att pröva: delmålet är nått när delmålet är nått.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      styrning:
        titel: Gemensam verksamhetsstyrning är tydliggjord och förankrad
        indikatorer:
          styrningen:
            titel: Verksamhetsstyrningen är tydliggjord och förankrad  # VARNING NP412
            målvärde:
              2024: Ja

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      styrning:
        titel: Gemensam verksamhetsstyrning är tydliggjord och förankrad
        indikatorer:
          styrningen:
            titel: Andel chefer som uppger att styrningen är tydlig
            målvärde:
              2024: minst 80 %
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from ...diagnostics import Finding, Note, Severity, say
from ...model import Indicator, Item, Plan
from ..memo import once_for_each
from ..rule import Rule
from .direction import goal_of
from .kinship import stem, words
from .series import is_measured_in_numbers

NEARLY = 0.85


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """An indicator that is counted may bear the goal's name: the number is what it adds."""
    goal = goal_of(indicator, plan)
    if goal is None or not is_tautological(indicator, plan):
        return
    title = indicator.value.title
    yield Finding(
        "NP412",
        indicator.at("titel"),
        say("Indikatorn ”{title}” upprepar {goal}", title=title, goal=goal.name)
        if _likeness(title, goal.title) == 1
        else say("Indikatorn ”{title}” upprepar {goal} nästan ordagrant", title=title, goal=goal.name),
        say("samma ord") if _likeness(title, goal.title) == 1 else say("nästan samma ord"),
        (Note(goal.place, goal.name),),
        say("Skriv i stället vad som ska gå att mäta eller se när det är nått."),
    )


@once_for_each
def is_tautological(indicator: Item[Indicator], plan: Plan) -> bool:
    """True when an indicator without numbers says what its goal says."""
    goal = goal_of(indicator, plan)
    if goal is None or is_measured_in_numbers(indicator, plan):
        return False
    return _likeness(indicator.value.title, goal.title) >= NEARLY


def _likeness(one: str, other: str) -> float:
    """1 for the same words, whatever their order, their endings and the marks between them."""
    a, b = ([stem(word) for word in words(text)] for text in (one, other))
    if set(a) == set(b):
        return 1.0
    return 0.0 if set(a).isdisjoint(b) else SequenceMatcher(None, a, b, autojunk=False).ratio()


RULE = Rule("NP412", "tautological-indicator", Severity.WARNING, __doc__, each=Indicator, check=check)
