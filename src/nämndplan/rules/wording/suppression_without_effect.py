"""Undantag utan skäl eller verkan

Vad
    Ett undantag tystar inget. Det saknar skäl, gäller en regel som inte finns eller
    som inte kan stängas av, eller så finns det inget fynd kvar att tysta. Undantag
    skrivs vid raden (# nplan: tillåt NP406 skälet), på egen rad ovanför den, för en
    plats i plan.yaml (undantag: ekonomi.yaml/tabeller/ramar: NP615: skälet), eller
    för hela planen (regler: NP402: nivå: av, motivering: skälet). En kommentar på
    egen rad gäller nästa rad, eller hela texten som börjar på den.

Varför
    Den som läser planen nästa år ska se varför en regel inte följdes. Ett undantag
    som blivit kvar döljer nästa fel på samma rad. Fel som betyder att något i en fil
    inte gick att läsa kan aldrig undantas: då skulle det som publiceras inte vara
    det som står i filerna.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    # nplan: tillåt NP502  # VARNING NP910
    till: [styrelsen]

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    # nplan: tillåt NP502 styrelsen för bolaget tillträder i maj
    till: [bolagsstyrelsen]
"""

from __future__ import annotations

from ...diagnostics import Severity
from ..rule import Rule

RULE = Rule("NP910", "suppression-without-effect", Severity.WARNING, __doc__)
