"""Filen hör inte till planen

Vad
    En fil ligger på ett ställe eller har ett namn som ingen del av planen har. Den
    läses inte. Anteckningar kan ligga som .md eller .txt var som helst i mappen.

Varför
    Den som har lagt filen där tror kanske att den läses.

Fel
    # bilagor/hälsa.yaml
    titel: Alla ska må bra  # VARNING NP116

Rätt
    # mål/2-hälsa.yaml
    titel: Alla ska må bra
    riktas_till: [styrelsen]
"""

from __future__ import annotations

from ...diagnostics import Severity
from ..rule import Rule

RULE = Rule("NP116", "unknown-file", Severity.WARNING, __doc__)
