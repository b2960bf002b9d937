"""What differs between two plans, in the council's language: promises first, then words, then form."""

from ..compare.words import Mark, Piece, pieces, same_meaning
from .between import Comparison, compare_plans, things_of
from .difference import BY_CODE, KINDS, Difference, Effect, Kind, Weight

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
    "things_of",
]
