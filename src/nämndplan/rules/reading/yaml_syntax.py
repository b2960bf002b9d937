"""Raden går inte att läsa som YAML

Vad
    En rad är skriven så att den inte kan läsas. Vanligast är ett kolon i texten, ett
    värde som börjar med ett specialtecken (> < * & ! % @ [ {), ett citattecken som aldrig
    avslutas, eller en rad som inte är indragen som raderna den hör ihop med.

Varför
    Det som inte går att läsa kan inte publiceras. Felet anges på raden där det
    uppstår, och resten av filen granskas ändå så långt det går.

Fel
    # uppdrag/minska-resor.yaml
    titel: Resor i tjänsten: färre än förra året  # FEL NP101
    till: [styrelsen]

Rätt
    # uppdrag/minska-resor.yaml
    titel: "Resor i tjänsten: färre än förra året"
    till: [styrelsen]
"""

from __future__ import annotations

from ...diagnostics import Severity
from ..rule import Rule

RULE = Rule("NP101", "yaml-syntax", Severity.ERROR, __doc__)
