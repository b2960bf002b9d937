"""Samma nyckel står två gånger

Vad
    En nyckel står två gånger i samma grupp. Den andra publiceras inte, men det som är fel i
    den sägs ändå.

Varför
    Ingen kan veta vilket av värdena som gäller. Det händer lätt när en rad
    kopieras för att ändras.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    titel: Minska resandet med flyg  # FEL NP102
    till: [styrelsen]

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
"""

from __future__ import annotations

from ...diagnostics import Severity
from ..rule import Rule

RULE = Rule("NP102", "duplicate-key", Severity.ERROR, __doc__)
