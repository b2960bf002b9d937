"""Fel form på Kolada-id

Vad
    Ett id i Kolada är bokstaven N (nyckeltal för kommuner och regioner) eller U (för
    enheter) och fem siffror. Om nyckeltalet finns kontrolleras inte.

Varför
    Med rätt id går utfallet att hämta och jämföra med andra.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            kolada: N945  # VARNING NP420
            målvärde:
              2024: minst 75 %

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            kolada: N00945
            målvärde:
              2024: minst 75 %
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...diagnostics import Finding, Sentence, Severity, say
from ...model import Indicator, Item, Plan
from ..rule import Rule

FORM = re.compile(r"[NU][0-9]{5}")


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """Only the form: there is no list of Kolada's numbers here."""
    id = indicator.value.kolada
    if not id or FORM.fullmatch(id):
        return
    yield Finding(
        "NP420",
        indicator.at("kolada"),
        say("”{id}” är inte ett id i Kolada", id=id),
        say("ska vara N eller U och fem siffror"),
        hint=_hint(id),
    )


def _hint(id: str) -> Sentence:
    tidied = re.sub(r"[\s\-]", "", id).upper()
    if FORM.fullmatch(tidied):
        return say("Menade du {id}?", id=tidied)
    return say("Sök upp nyckeltalet på kolada.se och skriv dess id, till exempel N79048.")


RULE = Rule("NP420", "kolada-id-format", Severity.WARNING, __doc__, each=Indicator, check=check)
