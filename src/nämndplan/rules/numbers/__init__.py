"""How numbers are written (NP201–NP299)."""

from ..rule import Rule
from .malformed_number import RULE as NP201

NUMBERS: tuple[Rule, ...] = (NP201,)
