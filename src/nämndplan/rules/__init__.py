"""The rules, in the order of their codes. A new rule is a file and a line here."""

from .assignment_without_recipient import RULE as NP501
from .indicator_without_target import RULE as NP401
from .rule import Rule
from .unknown_recipient import RULE as NP502

RULES: tuple[Rule, ...] = (
    NP401,
    NP501,
    NP502,
)

BY_CODE = {rule.code: rule for rule in RULES}

__all__ = ["BY_CODE", "RULES", "Rule"]
