"""The rules, in the order of their codes. A new rule is a file and a line in its group's list."""

from .assignments import ASSIGNMENTS
from .documents import DOCUMENTS
from .economy import ECONOMY
from .finance import FINANCE
from .indicators import INDICATORS
from .numbers import NUMBERS
from .prose import PROSE
from .reading import READING
from .rule import Fact, Rule
from .structure import STRUCTURE
from .tables import TABLES
from .wording import WORDING

RULES: tuple[Rule, ...] = (
    *READING,
    *PROSE,
    *NUMBERS,
    *STRUCTURE,
    *INDICATORS,
    *ASSIGNMENTS,
    *ECONOMY,
    *TABLES,
    *FINANCE,
    *DOCUMENTS,
    *WORDING,
)

BY_CODE = {rule.code: rule for rule in RULES}

__all__ = ["BY_CODE", "RULES", "Fact", "Rule"]
