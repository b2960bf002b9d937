"""How the parts of a plan hang together (NP301–NP399)."""

from ..rule import Rule

STRUCTURE: tuple[Rule, ...] = ()
