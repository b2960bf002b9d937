"""Värdet går inte att läsa som det ska vara

Vad
    Ett id, ett årtal, ett datum eller ett val har ett värde som det inte kan ha.

Varför
    Sådana värden används för att sortera, räkna och länka. Ett datum som inte finns
    eller ett val som ingen känner till går inte att använda till något av det.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
    klart: 2024-02-30  # FEL NP118

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
    klart: 2024-02-29
"""

from __future__ import annotations

from ...diagnostics import Severity
from ..rule import Rule

RULE = Rule("NP118", "value-not-allowed", Severity.ERROR, __doc__, is_of_form=True)
