"""Talet går inte att läsa

Vad
    Ett tal är skrivet så att det kan betyda flera saker: siffrorna är inte grupperade
    tre och tre, eller en punkt kan vara både tusental och decimaler.

Varför
    Ett tal som läses fel ger fel slutsats om målet är nått. Hellre en fråga till källan
    än en gissning: ”212 44” kan vara 21 244, 212,44 eller ett tal där en siffra fattas.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          samtal:
            titel: Antal samtal till trygghetsjouren
            utfall:
              2023: 212 44  # FEL NP201
            målvärde: 25 000

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          samtal:
            titel: Antal samtal till trygghetsjouren
            utfall:
              2023:
                tryckt: 212 44
                notering: Källan trycker 212 44. Frågan är ställd till jouren.
            målvärde: 25 000
"""

from __future__ import annotations

from ...diagnostics import Severity
from ..rule import Rule

RULE = Rule("NP201", "malformed-number", Severity.ERROR, __doc__)
