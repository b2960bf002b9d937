"""Doubts: what a document does not say beyond dispute, where, and what was written meanwhile."""

from __future__ import annotations

from ..diagnostics import Sentence, say
from ..frozen import frozen

CODES = {
    "I101": say("Värdet går att läsa på flera sätt, eller inte alls"),
    "I102": say("Det framgår inte vilken kolumn det står i"),
    "I103": say("Det framgår inte vad det hör till"),
    "I104": say("En spårad ändring är varken godkänd eller avvisad"),
    "I105": say("Står vid sidan av det som syns eller läses löpande"),
    "I106": say("Formeln har inget sparat värde"),
    "I107": say("Tabellen har inga linjer, så rutorna går inte att skilja åt"),
    "I108": say("Passar inte in någonstans i planen"),
    "I109": say("Mottagaren finns inte i registret, eller går inte att läsa säkert"),
    "I110": say("Bindestrecket kan vara en avstavning"),
    "I111": say("Gränsen mellan två texter är läst ur orden"),
    "I112": say("Uppgiften finns inte i dokumentet"),
}
"""What each sort of doubt is about."""


@frozen
class Doubt:
    """One doubt: its code, the place in the source, what stands there, the readings, and what was written."""

    code: str
    place: Sentence
    printed: str
    readings: tuple[str, ...] = ()
    written: str = ""

    @property
    def is_beside(self) -> bool:
        """True when nothing of it was written in the plan."""
        return not self.written
