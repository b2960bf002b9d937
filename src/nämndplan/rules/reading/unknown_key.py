"""Okänd nyckel

Vad
    En nyckel finns inte, eller finns men hör hemma någon annanstans.

Varför
    Det som står under en felstavad nyckel skulle annars försvinna ur planen utan
    att någon märkte det.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
    beskrivnig: Gäller alla resor.  # FEL NP103

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
    beskrivning: Gäller alla resor.
"""

from __future__ import annotations

from ...diagnostics import Severity
from ..rule import Rule

RULE = Rule("NP103", "unknown-key", Severity.ERROR, __doc__)
