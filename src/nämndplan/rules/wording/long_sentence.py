"""Lång mening

Vad
    En mening i den löpande texten har fler än 31 ord; riktmärket är 30, och ett ord till är
    ingen skillnad. En lags nummer (2010:800) räknas inte. Ett mål eller ett dokument som nämns
    vid namn inom citattecken är ett ord, och minst fyra namn som räknas upp (Bergs kommun,
    Bräcke kommun …) är ett, liksom minst fyra saker med ett eller två ord var (gator, parker,
    torg och broar). Det som står efter ett kolon eller ett semikolon räknas för sig. En mening
    på åtta får ha upp till 40 ord. Är meningarna flera sägs det en gång, med antalet ord vid
    varje.

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

from collections.abc import Iterable, Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Severity, say
from ...model import Plan
from ..many import of_boards
from ..published_text import PublishedText, published_texts
from ..rule import Rule
from .prose import sentences, stretches

MOST_WORDS = 30
"""What klarspråk asks for; a single word more is no finding."""
_VERY_LONG, _ONE_IN = 40, 8
"""One in eight that is no longer than that makes a text no harder to read."""
_WORD = re.compile(r"\w[\w\-–:.,/]*")
_NAMED = re.compile(r"[”\"][^”\"]+[”\"]|»[^»«]+[»«]")
_ONE_NAME = r"[A-ZÅÄÖ][\w-]+(?: [\w-]+)?"
_ONE_THING = r"[\w-]+(?: [\w-]+)?"
_LISTED = re.compile(
    rf"(?:{_ONE_NAME}, ){{2,}}{_ONE_NAME},? (?:och|samt) {_ONE_NAME}"
    rf"|(?:{_ONE_THING}, ){{2,}}{_ONE_THING},? (?:och|samt|eller) [\w-]+"
)
_LAW_NUMBER = re.compile(r"\([0-9]{4}:[0-9]+\)")
_GROUPED = re.compile(r"(?<=[0-9])[ \u00a0](?=[0-9]{3}(?![0-9]))")
_PAUSE = re.compile(r"[;:]\s")


def check(plan: Plan) -> Iterator[Finding]:
    """Each sentence by its first words, unless they are few among many and none is very long."""
    prose = [text for text in published_texts(plan) if text.is_prose]
    found: list[tuple[PublishedText, int, str]] = []
    for text in prose:
        if any(_is_long(_words(part)) for part in stretches(text.text)):
            counted = ((_words(sentence), sentence) for sentence in sentences(text.text))
            found += [(text, count, sentence) for count, sentence in counted if _is_long(count)]
    if not found:
        return
    if any(count > _VERY_LONG for _, count, _ in found) or len(found) * _ONE_IN > _sentences_in(prose):
        yield from (_finding(*each) for each in found)


def _sentences_in(prose: Iterable[PublishedText]) -> int:
    return sum(1 for text in prose for _ in sentences(text.text))


def _finding(text: PublishedText, count: int, sentence: str) -> Finding:
    beginning = " ".join(sentence.split()[:4])
    place = text.place.saying(beginning)
    return Finding(
        "NP903",
        place,
        say("Meningen som börjar ”{beginning} …” har {count} ord", beginning=beginning, count=count),
        say("{count} ord", count=count),
        hint=say("Dela den i två eller flera. Sikta på högst {most} ord.", most=MOST_WORDS),
        shared=of_boards(
            text.item.board,
            place,
            say("{count} meningar har fler än {most} ord", most=MOST_WORDS + 1),
            say("Dela dem, de längsta först. Sikta på högst {most} ord.", most=MOST_WORDS),
        ),
    )


def _is_long(words: int) -> bool:
    return words > MOST_WORDS + 1


def _words(text: str) -> int:
    """What is quoted, names in a row and things in a row are one word; asked after only where there may be too many."""
    at_most = len(_WORD.findall(text)) + sum(map(text.count, '”"»'))
    if not _is_long(at_most):
        return at_most
    plain = _GROUPED.sub("", _LAW_NUMBER.sub(" ", text))
    return max(len(_WORD.findall(part)) for part in _PAUSE.split(_LISTED.sub(" namn ", _NAMED.sub(" namn ", plain))))


RULE = Rule("NP903", "long-sentence", Severity.INFO, __doc__, check_plan=check)
