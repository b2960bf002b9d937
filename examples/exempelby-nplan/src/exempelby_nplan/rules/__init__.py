"""Exempelby's rules. A new one is a file and a line in RULES."""

from nplan.rules import Rule

from .long_title import RULE as EXB001
from .plan_without_decision import RULE as EXB002

RULES: tuple[Rule, ...] = (EXB001, EXB002)
