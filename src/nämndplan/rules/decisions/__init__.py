"""What was decided, and what stands there now (NP951–NP999)."""

from ..rule import Rule
from .decided_text_changed import RULE as NP951

DECISIONS: tuple[Rule, ...] = (NP951,)
