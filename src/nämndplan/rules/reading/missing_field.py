"""En uppgift som måste finnas saknas

Vad
    En nyckel som måste finnas saknas, eller finns utan värde. Det gäller till exempel
    titel överallt, namn och typ för ett organ, och filerna plan.yaml och organisation.yaml.
    Så här kan en ny plan.yaml se ut:

        titel: Plan för 2024–2027
        organisation: Region Västerbotten
        år: 2024

Varför
    Utan uppgiften går det inte att publicera den del av planen som den hör till.

Fel
    # uppdrag/minska-resor.yaml
    till: [styrelsen]  # FEL NP104

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
"""

from __future__ import annotations

from ...diagnostics import Severity
from ..rule import Rule

RULE = Rule("NP104", "missing-field", Severity.ERROR, __doc__)
