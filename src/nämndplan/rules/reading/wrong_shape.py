"""Text, lista och grupp är förväxlade

Vad
    Det står en text där det ska vara en lista eller en grupp av nycklar, eller tvärtom.

Varför
    Fel form gör att innehållet inte kan läsas. En text där det ska vara en lista kan
    till exempel betyda en mottagare eller flera.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: styrelsen  # FEL NP117

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
"""

from __future__ import annotations

from ...diagnostics import Severity
from ..rule import Rule

RULE = Rule("NP117", "wrong-shape", Severity.ERROR, __doc__)
