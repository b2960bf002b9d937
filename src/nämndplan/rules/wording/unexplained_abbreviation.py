"""Förkortning som inte förklaras

Vad
    En text har en förkortning med stora bokstäver som inte förklaras någonstans i
    planen. Ett fynd per förkortning, vid första stället.

Varför
    Planen läses av invånare, politiker och revisorer. Vad VHU eller BRO betyder vet
    bara den som redan vet. Förklaringen kan stå i texten, Förklaring (FÖRK), i
    plan.yaml under ordlista, eller som kortnamn i organisation.yaml. Förkortningar som
    alla känner till (EU, IT), romerska siffror och namn på organisationer
    (SOM-institutet) räknas inte.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet med BRO  # VARNING NP901
    till: [styrelsen]

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet med beredskap och operativ resurs (BRO)
    till: [styrelsen]
    beskrivning: KS redovisar hur BRO och IT används.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...diagnostics import Finding, Note, Place, Severity, say
from ...model import Plan, names_of
from ..rule import Rule
from ..vocabulary import texts_with
from ..word_list import word_list

_CAPITALS = re.compile(r"[A-ZÅÄÖ]{2,6}")
_ABBREVIATION = re.compile(rf"(?<!\w){_CAPITALS.pattern}(?!\w)")
_NAME = re.compile(
    rf"(?<!\w){_CAPITALS.pattern}-(?:bolag|förbund|förening|institut|stiftelse|universitet)(?:e[nt]|n)?s?\b"
)
"""SOM-institutet is called so; FVIS-arbetet is work with an abbreviation."""
_ROMAN = re.compile(r"X{0,3}(IX|IV|V?I{0,3})")
_ADDRESS = re.compile(r"https?://\S+|\]\([^)]*\)|\S+@\S+")
_EXPLAINED = re.compile(r"(?P<before>[^().;:]*)\((?P<inside>[A-ZÅÄÖ]{2,6})\)")
_EXPLAINS = re.compile(r"(?P<short>[A-ZÅÄÖ]{2,6})\s*\((?!se\b)(?P<words>[^)]*[a-zåäö]{3}[^)]*)\)")


def check(plan: Plan) -> Iterator[Finding]:
    """Silent when the register or plan.yaml could not be read: the explanations may stand there."""
    settings = plan.settings
    if settings is None or not plan.register.complete or plan.unsure(Place("plan.yaml", ("ordlista",))):
        return
    texts = [
        (_NAME.sub(" ", _ADDRESS.sub(" ", text.text)), text.place) for text in texts_with(_CAPITALS.fullmatch, plan)
    ]
    explained = {short for text, _ in texts for short in _explained_in(text)}
    explained |= {short for word in settings.word_list for short in _ABBREVIATION.findall(word)}
    explained |= {
        short for entry in plan.register.entries() for name in names_of(entry) for short in _ABBREVIATION.findall(name)
    }
    explained |= set(word_list(__package__, "common_abbreviations")[""])
    places: dict[str, list[Place]] = {}
    for text, place in texts:
        for short in [] if _all_capitals(text) else _ABBREVIATION.findall(text):
            if short not in explained and not _ROMAN.fullmatch(short):
                places.setdefault(short, []).append(place.saying(short))
    for short, found in places.items():
        yield _finding(short, found)


def _explained_in(text: str) -> Iterator[str]:
    if "(" not in text:
        return
    for match in _EXPLAINED.finditer(text):
        if _spells(match["inside"], match["before"]):
            yield match["inside"]
    for match in _EXPLAINS.finditer(text):
        yield match["short"]


def _spells(short: str, words: str) -> bool:
    """True when the words have the abbreviation's letters, in its order."""
    letters = iter(words.casefold())
    return all(letter in letters for letter in short.casefold())


def _all_capitals(text: str) -> bool:
    """A heading in capitals shows no abbreviations."""
    return text.isupper() and len(text.split()) > 1


def _finding(short: str, places: list[Place]) -> Finding:
    others = list(dict.fromkeys(places[1:]))
    return Finding(
        "NP901",
        places[0],
        say("Förkortningen {short} förklaras inte i planen", short=short),
        label=say("första stället av {count}", count=len(places)) if len(places) > 1 else None,
        notes=tuple(Note(place, say("också här")) for place in others[:2]),
        hint=say(
            "Skriv ut den första gången, Förklaring ({short}), eller lägg den i plan.yaml under ordlista: {short}: …",
            short=short,
        ),
    )


RULE = Rule("NP901", "unexplained-abbreviation", Severity.WARNING, __doc__, check_plan=check)
