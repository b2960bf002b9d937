"""Ett styrdokument kallas olika saker

Vad
    En text nämner ett styrdokument med nästan samma namn som i listan över styrdokument:
    ett enda ord skiljer, och de två orden börjar likadant.

Varför
    ”Strategi för folkhälsa och funktionsrätt” och ”strategi för folkhälsa och
    funktionhinder” kan vara samma dokument eller två. Läsaren vet inte vilket.
    Böjningar (strategin, strategi) och årtal räknas inte som skillnader.

Fel
    # styrdokument.yaml
    kategorier:
      strategier:
        titel: Strategier
        dokument:
          folkhälsa:
            titel: Strategi för folkhälsa och funktionshinder
            period: 2024–
    # uppdrag/minska-resor.yaml
    titel: Bereda strategi för folkhälsa och funktionsrätt  # VARNING NP805
    till: [styrelsen]

Rätt
    # styrdokument.yaml
    kategorier:
      strategier:
        titel: Strategier
        dokument:
          folkhälsa:
            titel: Strategi för folkhälsa och funktionsrätt
            period: 2024–
    # uppdrag/minska-resor.yaml
    titel: Bereda strategin för folkhälsa och funktionsrätt
    till: [styrelsen]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from ...diagnostics import Finding, Note, Place, Severity, say
from ...model import GoverningDocument, Item, Plan
from ..rule import Rule
from ..vocabulary import texts_with

FEWEST_WORDS = 4
SAME_START = 5
LONGEST_ENDING = 3
_WORD = re.compile(r"\w+(?:-\w+)*-?")
_YEAR = re.compile(r"\b[12]\d{3}\b")


def check(plan: Plan) -> Iterator[Finding]:
    """One finding for each variant of a document's name, at its first place."""
    named = ((item, _name(item)) for item in plan.of(GoverningDocument))
    documents = [(item, name, _starts(name)) for item, name in named if len(name) >= FEWEST_WORDS]
    names = {tuple(word.casefold() for word in name) for _, name, _ in documents}
    files = {document.place.file for document, _, _ in documents}
    found: dict[tuple[Place, str], list[tuple[Item[GoverningDocument], Place, str]]] = {}
    tell_tale = {max(filter(str.isalnum, name_starts), key=len, default="") for _, _, name_starts in documents}
    for text in texts_with(lambda word: "" in tell_tale or word[:SAME_START].casefold() in tell_tale, plan):
        if text.item.place.file in files:
            continue
        starts = _starts(_WORD.findall(text.text))
        for document, name, name_starts in documents:
            for variant, odd in _variants(text.text, name, names) if name_starts <= starts else ():
                key = (document.place, odd.casefold())
                found.setdefault(key, []).append((document, text.place.saying(variant), variant))
    for (document, first, variant), *more in found.values():
        yield Finding(
            "NP805",
            first,
            say("”{variant}” heter ”{title}” i listan över styrdokument", variant=variant, title=document.value.title),
            notes=(
                *(Note(place, say("också här")) for _, place, _ in more[:4]),
                Note(document.at("titel"), say("så här står det i listan")),
            ),
            hint=say(
                "Är det samma dokument: skriv namnet lika på båda ställena. "
                "Är det ett nytt som ersätter det gamla: lägg det i listan med ersätter: {title}.",
                title=document.value.title,
            ),
        )


def _name(document: Item[GoverningDocument]) -> list[str]:
    return _WORD.findall(_YEAR.sub("", document.value.title))


def _starts(words: Iterable[str]) -> set[str]:
    """How the words begin. A variant has the beginnings of every word of the name, which is quick to see."""
    return {word[:SAME_START].casefold() for word in words}


def _variants(text: str, name: list[str], names: set[tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """The stretches of a text that are the name but for one word, each with that word."""
    words = list(_WORD.finditer(text))
    for stretch in zip(*(words[offset:] for offset in range(len(name))), strict=False):
        odd = [(match[0], word) for match, word in zip(stretch, name, strict=True) if not _same_word(match[0], word)]
        is_other_name = tuple(match[0].casefold() for match in stretch) in names
        if len(odd) == 1 and _alike(*odd[0]) and not is_other_name:
            yield text[stretch[0].start() : stretch[-1].end()], odd[0][0]


def _same_word(one: str, other: str) -> bool:
    """True for a word in two of its forms: strategi, strategin."""
    one, other = one.casefold(), other.casefold()
    if one == other:
        return True
    stem = _shared_start(one, other)
    return stem >= SAME_START and max(len(one), len(other)) - stem <= LONGEST_ENDING


def _alike(one: str, other: str) -> bool:
    return _shared_start(one.casefold(), other.casefold()) >= SAME_START


def _shared_start(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


RULE = Rule("NP805", "name-variant", Severity.WARNING, __doc__, check_plan=check)
