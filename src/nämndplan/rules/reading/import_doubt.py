"""Importen är osäker på något

Vad
    En kommentar som börjar med ”tvivel” står kvar efter nplan import. Den säger var i
    källan något står som går att läsa på flera sätt, och hur.

Varför
    Importen gissar aldrig utan att säga det. Till dess någon har sett efter i källan
    är det inte säkert att planen säger det som beslutades.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    # tvivel I109, bild 4, tabell 1, rad 2, kolumn 2: ”styrelsen m.fl.”  # VARNING NP123
    till: [styrelsen]

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
"""

from __future__ import annotations

from ...diagnostics import Severity
from ..rule import Rule

RULE = Rule("NP123", "import-doubt", Severity.WARNING, __doc__)
