"""Words, silencing and output (NP901–NP999)."""

from ..rule import Rule

WORDING: tuple[Rule, ...] = ()
