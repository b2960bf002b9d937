"""What differs between two plans, in the council's language: promises first, then words, then form."""

from .between import Comparison, compare_plans
from .difference import BY_CODE, KINDS, Difference, Effect, Kind, Weight
from .words import Mark, Piece, pieces, same_meaning

__all__ = [
    "BY_CODE",
    "KINDS",
    "Comparison",
    "Difference",
    "Effect",
    "Kind",
    "Mark",
    "Piece",
    "Weight",
    "compare_plans",
    "pieces",
    "same_meaning",
]
