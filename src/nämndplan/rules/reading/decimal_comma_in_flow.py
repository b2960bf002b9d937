"""Decimalkomma inom klamrar

Vad
    Ett tal med decimalkomma står inom { } eller [ ]. Där skiljer kommat värden åt, så
    11,11 läses som 11 och 11.

Varför
    Talet förlorar sina decimaler utan att det syns.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            enhet: "%"
            utfall: {2022: 70, 2023: 71,5}  # FEL NP111
            målvärde: minst 75

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            enhet: "%"
            utfall:
              2022: 70
              2023: 71,5
            målvärde: minst 75
"""

from __future__ import annotations

from ...diagnostics import Severity
from ..rule import Rule

RULE = Rule("NP111", "decimal-comma-in-flow", Severity.ERROR, __doc__)
