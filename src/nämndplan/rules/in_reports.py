"""What the rules say of a part of a plan, and of what is reported of it."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Finding
from ..model import Plan
from .rule import Rule

IN_REPORTS = frozenset(
    {
        *("NP130", "NP131", "NP132", "NP133", "NP134", "NP135"),
        *("NP209", "NP211", "NP301"),
        *("NP610", "NP611", "NP612", "NP613", "NP614", "NP615", "NP616", "NP617", "NP618", "NP619"),
        *("NP621", "NP622", "NP623", "NP627", "NP628"),
        *("NP902", "NP904", "NP916", "NP917"),
    }
)
"""Rules on prose, on decisions and on printed tables: they hold for a report as they do for the plan."""


def findings_of(rule: Rule, plan: Plan) -> Iterator[Finding]:
    """Everything a rule has to say; the report is looked at as a part beside."""
    yield from rule.findings(plan)
    if plan.reports and rule.code in IN_REPORTS:
        yield from rule.findings(plan.follow_up)
