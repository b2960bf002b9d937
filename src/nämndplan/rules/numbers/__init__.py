"""How numbers are written (NP201–NP299)."""

from ..rule import Rule

NUMBERS: tuple[Rule, ...] = ()
