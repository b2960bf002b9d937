"""Filen är inte sparad som UTF-8

Vad
    Filen är sparad i en annan teckenkodning än UTF-8, till exempel Windows-1252 eller
    UTF-16, eller innehåller tecken som inte är text.

Varför
    Å, ä och ö blir fel tecken i det som publiceras. Felet uppstår ofta när en fil
    sparas från Excel eller Anteckningar.

Fel
    En fil som är sparad som ANSI, Windows-1252 eller UTF-16 (Unicode).

Rätt
    Samma fil sparad som UTF-8. I Anteckningar: Arkiv, Spara som, Kodning: UTF-8.
    I Visual Studio Code: klicka på kodningen längst ner till höger och välj
    Spara med kodning, UTF-8.
"""

from __future__ import annotations

from ...diagnostics import Severity
from ..rule import Rule

RULE = Rule("NP112", "wrong-encoding", Severity.ERROR, __doc__)
