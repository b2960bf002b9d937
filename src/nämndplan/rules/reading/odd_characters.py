"""Tecken som inte syns eller som bara ett typsnitt har

Vad
    En text innehåller ett tecken som inte syns (mjukt bindestreck, mellanslag utan
    bredd), ett tecken som bara finns i ett visst typsnitt, eller ett å, ä eller ö som
    är skrivet som två tecken.

Varför
    Sådana tecken följer med när text klistras in från PDF, Word och bildspel. Texten ser
    rätt ut, men ordet går inte att söka efter, läses fel av skärmläsare och är inte lika
    med samma ord på andra ställen.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska tjänste\u00adresandet  # VARNING NP106
    till: [styrelsen]

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska tjänsteresandet
    till: [styrelsen]
"""

from __future__ import annotations

from ...diagnostics import Severity
from ..rule import Rule

RULE = Rule("NP106", "odd-characters", Severity.WARNING, __doc__)
