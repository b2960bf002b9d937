"""En fil ser ut att vara en kopia av en annan

Vad
    En fil heter som en kopia av en annan fil i samma mapp: x-kopia, Kopia av x, x (1), x 2.
    Båda läses. Kan namnet inte användas i en plan är frågan ett fel (NP118).

Varför
    Filhanterare och webbläsare gör kopior som är lätta att glömma. Målet eller uppdraget
    publiceras då två gånger, ibland i en gammal lydelse. Regeln ser bara på namnen: den vet
    inte om innehållet är detsamma.

Fel
    # mål/1-trygghet-kopia.yaml
    titel: Alla ska känna sig trygga i hela kommunen  # VARNING NP121

Rätt
    # mål/2-trygga-barn.yaml
    titel: Barn ska växa upp i trygghet
    riktas_till: [styrelsen]
"""

from __future__ import annotations

from ...diagnostics import Severity
from ..rule import Rule

RULE = Rule("NP121", "copied-file", Severity.WARNING, __doc__)
