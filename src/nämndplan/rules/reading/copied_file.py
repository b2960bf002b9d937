"""En fil eller mapp ser ut att vara en kopia av en annan

Vad
    En fil eller mapp heter som en kopia av en annan bredvid: x-kopia, Kopia av x, x (1), x 2.
    Inget i den läses förrän den är borttagen eller har fått ett eget namn.

Varför
    Filhanterare och webbläsare gör kopior som är lätta att glömma. Målet eller uppdraget
    skulle då publiceras två gånger, ibland i en gammal lydelse. Regeln ser bara på namnen:
    den vet inte om innehållet är detsamma. Vilken fil som gäller vet bara den som skriver
    planen, så ingenting sägs om vad som står i kopian.

Fel
    # mål/1-trygghet-kopia.yaml
    titel: Alla ska känna sig trygga i hela kommunen  # FEL NP121

Rätt
    # mål/2-trygga-barn.yaml
    titel: Barn ska växa upp i trygghet
    riktas_till: [styrelsen]
"""

from __future__ import annotations

from ...diagnostics import Severity
from ..rule import Rule

RULE = Rule("NP121", "copied-file", Severity.ERROR, __doc__)
