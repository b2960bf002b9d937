"""En sammanslagning i git är inte färdig

Vad
    Filen har rader som börjar med <<<<<<<, ======= och >>>>>>>. Där har två personer
    ändrat samma rader, och git har lämnat båda versionerna kvar.

Varför
    Någon måste välja vilken version som gäller. Till dess läses inget i filen.

Fel
    # uppdrag/minska-resor.yaml
    <<<<<<< HEAD  # FEL NP113
    titel: Minska resandet i tjänsten
    =======
    titel: Minska resandet med flyg
    >>>>>>> min-ändring
    till: [styrelsen]

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
"""

from __future__ import annotations

from ...diagnostics import Severity
from ..rule import Rule

RULE = Rule("NP113", "merge-conflict-marker", Severity.ERROR, __doc__)
