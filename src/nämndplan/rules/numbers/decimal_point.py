"""Decimalpunkt i svensk text

Vad
    Ett tal i en svensk plan har decimalpunkt i stället för decimalkomma. Är de flera sägs det
    en gång, med varje ställe för sig i listan.

Varför
    På svenska skrivs decimaler med komma. En punkt kan läsas som tusental.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          samtal:
            titel: Antal samtal till trygghetsjouren
            utfall:
              2023: 101.3  # VARNING NP204
            målvärde: 97,1

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          samtal:
            titel: Antal samtal till trygghetsjouren
            utfall:
              2023: 101,3
            målvärde: 97,1
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Place, Severity, likely, say
from ...model import Plan
from ...values import UNIT_PATTERN
from ..many import of_boards
from ..rule import Rule
from ..vocabulary import texts_with
from .printed import printed_values

_DIGITS = re.compile("[0-9]+")
_IN_VALUE = re.compile(r"[0-9]+\.[0-9]+")
_IN_TEXT = re.compile(rf"(?<![\w.,–-])[0-9]+\.[0-9]+(?=\s*(?:{UNIT_PATTERN})(?!\w))", re.IGNORECASE)


def check(plan: Plan) -> Iterator[Finding]:
    """Values, and numbers before a unit in texts; elsewhere 1.4 may be a section and 10.30 a time."""
    if plan.settings is None or plan.settings.language != "sv":
        return
    for value in printed_values(plan):
        if match := _IN_VALUE.search(value.printed):
            yield _finding(value.place, match[0])
    for text in texts_with(_DIGITS.fullmatch, plan):
        for number in dict.fromkeys(_IN_TEXT.findall(text.text)):
            yield _finding(text.place, number)


def _finding(place: Place, number: str) -> Finding:
    right = number.replace(".", ",")
    return Finding(
        "NP204",
        place.saying(number),
        say("Talet {number} har decimalpunkt", number=number),
        hint=say("Skriv {right}", right=right),
        fix=likely(place.saying(number), right),
        shared=of_boards("", place, say("{count} tal har decimalpunkt"), say("Skriv decimalkomma.")),
    )


RULE = Rule("NP204", "decimal-point", Severity.WARNING, __doc__, check_plan=check, follows=("NP411",))
