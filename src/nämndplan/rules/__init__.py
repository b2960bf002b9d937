"""The rules, in the order of their codes. A new rule is a file and a line in its group's list."""

from .added import Added, added_by, load_for, loaded_codes, loaded_rule, rules_of
from .assignments import ASSIGNMENTS
from .decisions import DECISIONS
from .documents import DOCUMENTS
from .economy import ECONOMY
from .finance import FINANCE
from .follow_up import FOLLOW_UP
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
    *FOLLOW_UP,
    *DECISIONS,
)

BY_CODE = {rule.code: rule for rule in RULES}


def rule_of(code: str) -> Rule | None:
    """The rule with a code, our own or one of a package that is in use."""
    return BY_CODE.get(code) or loaded_rule(code)


__all__ = [
    "BY_CODE",
    "RULES",
    "Added",
    "Fact",
    "Rule",
    "added_by",
    "load_for",
    "loaded_codes",
    "loaded_rule",
    "rule_of",
    "rules_of",
]
