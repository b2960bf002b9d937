"""The words and places of everything that nplan reports."""

from .diagnostic import Diagnostic, Label, Severity
from .finding import Finding, Note
from .place import On, Place, Position, Route, Span, Where
from .sentence import Language, Sentence, say

__all__ = [
    "Diagnostic",
    "Finding",
    "Label",
    "Language",
    "Note",
    "On",
    "Place",
    "Position",
    "Route",
    "Sentence",
    "Severity",
    "Span",
    "Where",
    "say",
]
