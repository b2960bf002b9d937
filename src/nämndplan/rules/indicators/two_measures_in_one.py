"""Två mått i en indikator

Vad
    Indikatorn räknar två olika saker i ett tal (”har erbjudit utbildning eller
    informerat”), eller ställer två frågor med ett enda Ja (”översynen är genomförd och
    planen är initierad”).

    En andel som har gjort det ena eller det andra är ett enda villkor, och sägs inte.

    Regeln läser bindeord mellan verb och vet inte om de två sakerna alltid görs
    tillsammans.

Varför
    Av 8 går det inte att se hur mycket som är det ena och det andra. Ett Ja kan inte bli
    halvt när bara det ena är klart.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      kompetens:
        titel: Verka för kommunernas kompetens
        indikatorer:
          utbildning:
            titel: Antal gånger vi har erbjudit utbildning eller informerat  # UPPLYSNING NP421
            målvärde:
              2024: minst 8

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      kompetens:
        titel: Verka för kommunernas kompetens
        indikatorer:
          utbildning:
            titel: Antal utbildningar
            målvärde:
              2024: minst 4
          nöjda:
            titel: Andel deltagare som är nöjda eller mycket nöjda
            målvärde:
              2024: minst 75 %
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Severity, say
from ...model import Indicator, Item, Plan
from ..rule import Rule
from .series import is_measured_in_numbers
from .tautological_indicator import is_tautological

DEED = r"(?:at|it|tt|ts|[gklp]t)\b"
TWO_DEEDS = re.compile(rf"\bhar\s+\w+{DEED}.*?\s(?P<joint>och/eller|eller|samt)\s+\w{{2,}}{DEED}")
TWO_STATES = re.compile(r"\bär\s+\w+.*?\s(?P<joint>och|samt)\s+(?:\w+\s+){1,8}?(?:är|pågår|finns|har)\b")
SHARE = re.compile(r"andel(?:en)?\b", re.IGNORECASE)
"""Andel bränder där någon har släckt eller begränsat branden: those for whom either is true."""
WITHIN_ONE = re.compile(r"\b(?:som|där|att|om|vars)\b")


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """Two deeds counted as one, or two statements, each with its own verb, under one Ja. Not where NP412 speaks."""
    title = indicator.value.title
    is_counted = is_measured_in_numbers(indicator, plan)
    match = (TWO_DEEDS if is_counted else TWO_STATES).search(title)
    if (
        match is None
        or is_tautological(indicator, plan)
        or (match["joint"] == "eller" and SHARE.match(title))
        or (not is_counted and WITHIN_ONE.search(title[: match.start("joint")].split(" är ")[0]))
    ):
        return
    yield Finding(
        "NP421",
        indicator.at("titel").saying(match["joint"]),
        say("”{title}” är två mått i ett", title=title),
        say("två saker i ett tal") if is_counted else say("två frågor med ett svar"),
        hint=say("Dela den i två indikatorer, en för varje sak."),
    )


RULE = Rule("NP421", "two-measures-in-one", Severity.INFO, __doc__, each=Indicator, check=check)
