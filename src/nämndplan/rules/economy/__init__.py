"""Frame changes and sums (NP601–NP699)."""

from ..rule import Rule

ECONOMY: tuple[Rule, ...] = ()
