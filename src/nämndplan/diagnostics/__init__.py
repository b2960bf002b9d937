"""The words and places of everything that nplan reports."""

from .breakdown import Breakdown
from .diagnostic import Diagnostic, Label, Severity
from .finding import Finding, Note
from .fix import Edit, Fix, Repair, Replacement, likely, safe
from .place import On, Place, Position, Route, Span, Where
from .sentence import EXAMPLE_YEARS, Language, Sentence, say
from .shared import Shared

__all__ = [
    "EXAMPLE_YEARS",
    "Breakdown",
    "Diagnostic",
    "Edit",
    "Finding",
    "Fix",
    "Label",
    "Language",
    "Note",
    "On",
    "Place",
    "Position",
    "Repair",
    "Replacement",
    "Route",
    "Sentence",
    "Severity",
    "Shared",
    "Span",
    "Where",
    "likely",
    "safe",
    "say",
]
