"""En fil som inte går att läsa eller som ligger utanför planen

Vad
    Något i planens mapp är ingen vanlig, läsbar fil: en länk som leder ut ur mappen,
    en mapp vars namn slutar på .yaml, en fil som saknar läsrättighet eller är större än
    500 kB, har fler än 10 000 rader eller en rad med fler än 20 000 tecken.

Varför
    Planen ska gå att flytta, granska och publicera som en enda mapp. Det som ligger
    utanför följer inte med.

Fel
    En länk till en fil på en gemensam disk: uppdrag/resor.yaml → /gemensam/resor.yaml

Rätt
    En vanlig fil i planens mapp: uppdrag/resor.yaml
"""

from __future__ import annotations

from ...diagnostics import Severity
from ..rule import Rule

RULE = Rule("NP115", "file-outside-plan", Severity.ERROR, __doc__)
