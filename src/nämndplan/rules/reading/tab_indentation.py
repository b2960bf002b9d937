"""Raden är indragen med tabb

Vad
    En rad börjar med tabb i stället för mellanslag.

Varför
    YAML vet inte hur långt en tabb är, och kan därför inte avgöra vad raden hör till.
    Ställ in redigeraren så att tabbtangenten ger två mellanslag.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
    beslut:
    ⇥organ: styrelsen  # FEL NP114

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
    beslut:
      organ: styrelsen
"""

from __future__ import annotations

from ...diagnostics import Severity
from ..rule import Rule

# From Python 3.13 on a tab in a docstring becomes spaces.
RULE = Rule("NP114", "tab-indentation", Severity.ERROR, __doc__.replace("⇥", "\t"))
