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
    \torgan: styrelsen  # FEL NP114

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
    beslut:
      organ: styrelsen
"""  # noqa: D301 - the page shows a real tab

from __future__ import annotations

from ...diagnostics import Severity
from ..rule import Rule

RULE = Rule("NP114", "tab-indentation", Severity.ERROR, __doc__)
