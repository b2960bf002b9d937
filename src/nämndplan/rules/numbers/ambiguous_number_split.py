"""Två värden har hamnat intill varandra

Vad
    Ett utfall eller målvärde ser ut att vara två värden som står efter varandra, till
    exempel utfallet och målvärdet ur samma tabellrad. Flera år av samma sak sägs en gång.

Varför
    När en tabell klistras in försvinner gränsen mellan spalterna. ”235 241 276 230” kan
    vara ett enda tal, eller 235 241 och 276 230. Bara källan kan säga vilket.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          samtal:
            titel: Antal samtal till trygghetsjouren
            utfall:
              2023: 235 241 276 230  # FEL NP202

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          samtal:
            titel: Antal samtal till trygghetsjouren
            utfall:
              2023: 235 241
            målvärde:
              2024: 276 230
"""

from __future__ import annotations

from ...diagnostics import Severity
from ..rule import Rule

RULE = Rule("NP202", "ambiguous-number-split", Severity.ERROR, __doc__, is_of_form=True)
