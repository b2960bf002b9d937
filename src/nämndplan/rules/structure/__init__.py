"""How the parts of a plan hang together (NP301–NP399)."""

from ..rule import Rule
from .duplicate_id import RULE as NP302

STRUCTURE: tuple[Rule, ...] = (NP302,)
