"""Financial goals (NP701–NP799)."""

from ..rule import Rule

FINANCE: tuple[Rule, ...] = ()
