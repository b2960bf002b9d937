"""En del av planen läses inte, för att dess mapp eller fil är felstavad

Vad
    En fil är skriven för planen, men dess namn eller mapp är ett annat än det som planen
    läser: mal i stället för mål, nämnd i stället för nämnder, eller en fil på fel ställe.

Varför
    Utan felet skulle planen publiceras utan målet, uppdraget eller hela nämnden, och ingen
    skulle märka det. En fil som slutar på .yml, eller som inte ser ut att höra till planen,
    är bara en varning (NP116).

Fel
    # mal/2-hälsa.yaml
    titel: Alla ska må bra  # FEL NP120

Rätt
    # mål/2-hälsa.yaml
    titel: Alla ska må bra
    riktas_till: [styrelsen]
"""

from __future__ import annotations

from ...diagnostics import Severity
from ..rule import Rule

RULE = Rule("NP120", "lost-file", Severity.ERROR, __doc__)
