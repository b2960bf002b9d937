"""The order in which people read findings: what stops the plan, what may mislead, what is missing, language."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from ..diagnostics import Diagnostic, Sentence, Severity, say


class Urgency(Enum):
    """What a finding means for somebody who reads the plan, the gravest first."""

    STOPS = "error"
    MISLEADS = "misleading"
    MISSING = "missing"
    LANGUAGE = "language"

    @property
    def heading(self) -> Sentence:
        """As a heading over a number of findings."""
        return _HEADINGS[self]


_HEADINGS = {
    Urgency.STOPS: say("Fel"),
    Urgency.MISLEADS: say("Går att missförstå"),
    Urgency.MISSING: say("Saknas"),
    Urgency.LANGUAGE: say("Språk"),
}
_MISSING = frozenset(
    [
        "NP110",
        "NP116",
        "NP305",
        "NP306",
        "NP307",
        "NP310",
        "NP401",
        "NP402",
        "NP403",
        "NP415",
        "NP416",
        "NP417",
        "NP418",
        "NP423",
        "NP501",
        "NP505",
        "NP508",
        "NP509",
        "NP510",
        "NP511",
        "NP512",
        "NP513",
        "NP514",
        "NP607",
        "NP609",
        "NP701",
        "NP702",
        "NP705",
        "NP706",
        "NP802",
    ]
)
_LANGUAGE = frozenset(
    [
        "NP412",
        "NP414",
        "NP421",
        "NP106",
        "NP107",
        "NP108",
        "NP204",
        "NP206",
        "NP207",
        "NP503",
        "NP507",
        "NP608",
        "NP804",
        "NP805",
        "NP901",
        "NP902",
        "NP903",
        "NP904",
        "NP909",
        "NP910",
        "NP911",
        "NP912",
    ]
)
_ORDER = {urgency: index for index, urgency in enumerate(Urgency)}


def urgency_of(diagnostic: Diagnostic) -> Urgency:
    """An error stops the plan, whatever it is about; a code that is in neither list may mislead."""
    if diagnostic.severity is Severity.ERROR:
        return Urgency.STOPS
    if diagnostic.code in _MISSING:
        return Urgency.MISSING
    return Urgency.LANGUAGE if diagnostic.code in _LANGUAGE else Urgency.MISLEADS


def by_urgency(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The gravest first; within a group warnings before infos only where the same file has both, else by file."""
    return sorted(diagnostics, key=lambda item: _ORDER[urgency_of(item)])
