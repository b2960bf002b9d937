"""Words, silencing and output (NP901–NP999)."""

from ..rule import Rule
from .suppression_without_effect import RULE as NP910

WORDING: tuple[Rule, ...] = (NP910,)
