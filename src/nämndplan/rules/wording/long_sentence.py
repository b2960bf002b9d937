"""Lång mening

Vad
    En mening i den löpande texten har fler än 31 ord; riktmärket är 30, och ett ord till är
    ingen skillnad. En lags nummer (2010:800) räknas inte. Ett mål eller ett dokument som nämns
    vid namn inom citattecken är ett ord, och minst fyra namn som räknas upp (Bergs kommun,
    Bräcke kommun …) är ett.

Varför
    Klarspråk är enkla och begripliga meningar. En mening på mer än 30 ord går nästan
    alltid att dela i två som är lättare att läsa. Titlar, punkter i tabeller och
    uppdragens ordalydelse prövas inte. Passiv form prövas inte heller: den är ibland
    rätt, och ett program kan inte skilja fallen åt.

Fel
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan 2024
    avsnitt:
      inledning:
        rubrik: Inledning
        text: >
          Styrelsen leder arbetet,  # UPPLYSNING NP903
          samordnar nämnderna, följer upp deras verksamhet och ekonomi varje tertial,
          bereder ärenden till fullmäktige, företräder kommunen som arbetsgivare, sköter avtal och upphandling,
          och ansvarar dessutom för beredskap, arkiv och säkerhet i alla delar av den kommunala verksamheten.

Rätt
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan 2024
    avsnitt:
      inledning:
        rubrik: Inledning
        text: >
          Styrelsen leder arbetet och samordnar nämnderna.
          Den följer upp deras verksamhet och ekonomi varje tertial.
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Severity, say
from ...model import Plan
from ..published_text import published_texts
from ..rule import Rule
from .prose import sentences, stretches

MOST_WORDS = 30
"""What klarspråk asks for; a single word more is no finding."""
_WORD = re.compile(r"\w[\w\-–:.,/]*")
_NAMED = re.compile(r"[”\"][^”\"]+[”\"]|»[^»«]+[»«]")
_ONE_NAME = r"[A-ZÅÄÖ][\w-]+(?: [\w-]+)?"
_NAMES = re.compile(rf"(?:{_ONE_NAME}, ){{2,}}{_ONE_NAME},? (?:och|samt) {_ONE_NAME}")
_LAW_NUMBER = re.compile(r"\([0-9]{4}:[0-9]+\)")


def check(plan: Plan) -> Iterator[Finding]:
    """Each sentence by its first words."""
    for text in published_texts(plan):
        if not text.is_prose or not any(_is_long(_words(part)) for part in stretches(text.text)):
            continue
        for sentence in sentences(text.text):
            count = _words(sentence)
            if _is_long(count):
                beginning = " ".join(sentence.split()[:4])
                yield Finding(
                    "NP903",
                    text.place.saying(beginning),
                    say("Meningen som börjar ”{beginning} …” har {count} ord", beginning=beginning, count=count),
                    hint=say("Dela den i två eller flera. Sikta på högst {most} ord.", most=MOST_WORDS),
                )


def _is_long(words: int) -> bool:
    return words > MOST_WORDS + 1


def _words(text: str) -> int:
    """What is quoted, and names in a row, are one word; asked after only where there may be too many."""
    at_most = len(_WORD.findall(text)) + sum(map(text.count, '”"»'))
    if not _is_long(at_most):
        return at_most
    return len(_WORD.findall(_NAMES.sub(" namn ", _NAMED.sub(" namn ", _LAW_NUMBER.sub(" ", text)))))


RULE = Rule("NP903", "long-sentence", Severity.INFO, __doc__, check_plan=check)
