"""Finding rules by what a person writes, and which of them nobody may switch off."""

from __future__ import annotations

import difflib

from ..diagnostics import Severity
from ..model import PlanSettings
from ..rules import BY_CODE, RULES, Rule, added_by, loaded_codes, loaded_rule, rule_of

_LOOKALIKES = str.maketrans("OIL", "011")
"""Letters typed for digits; the letters of the codes themselves are others."""

_BY_NAME = {rule.name: rule for rule in RULES}


def find_rule(word: str) -> Rule | None:
    """The rule with this code or name, in upper or lower case."""
    code, name = word.strip().upper(), word.strip().lower()
    return BY_CODE.get(code) or _BY_NAME.get(name) or loaded_rule(code) or loaded_rule(name)


def nearest_code(word: str) -> str:
    """The code that was probably meant, also when the rule's name was written; "" when none is near."""
    if rule := find_rule(word):
        return rule.code
    if (digits := word.upper().translate(_LOOKALIKES)) in BY_CODE:
        return digits
    if close := difflib.get_close_matches(word.upper(), [*BY_CODE, *loaded_codes()], n=1, cutoff=0.6):
        return close[0]
    close = difflib.get_close_matches(word.lower(), _BY_NAME, n=1, cutoff=0.6)
    return _BY_NAME[close[0]].code if close else ""


def is_fixed(code: str) -> bool:
    """True for the errors that mean that something in a file could not be read, or can be read in two ways.

    What could not be read is left out of the plan, so a plan published in spite
    of it would say less than its files. No setting, comment or baseline helps.
    """
    rule = rule_of(code)
    if rule is None or rule.is_fixed:
        return True
    return rule.severity is Severity.ERROR and not rule.looks_at_the_plan


def is_lacking(code: str, settings: PlanSettings | None) -> bool:
    """True for a code that no rule has, when it may be of a package that the plan names and that cannot be used."""
    return rule_of(code) is None and not code.startswith("NP") and not added_by(settings).is_whole
