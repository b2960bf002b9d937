"""Whose plan it is, and for which year: what tells the plans of a data set apart."""

from __future__ import annotations

from ..frozen import frozen
from ..model import PlanSettings
from ..view.anchors import folded

LONGEST = 80
REGIONS = "00"
"""What the codes of regions begin with."""


@frozen(order=True)
class PlanKey:
    """An organisation and a plan of its. ``organisation`` is never all digits: readers would take it for a number."""

    organisation: str
    plan: int

    @property
    def folder(self) -> str:
        """Where its files lie in each table's folder, as Hive has it."""
        return f"organisation_id={self.organisation}/plan={self.plan}"


def identity_of(settings: PlanSettings) -> PlanKey:
    """By its code, else its organisation number, else its name."""
    publishing = settings.publishing
    if publishing and (code := publishing.organisation_code):
        kind = "region" if code.startswith(REGIONS) else "kommun"
        return PlanKey(f"{kind}-{code}", settings.year)
    if publishing and (number := publishing.organisation_number):
        return PlanKey(f"org-{number.replace('-', '')}", settings.year)
    return PlanKey(f"namn-{folded(settings.organisation)[:LONGEST] or 'ingen'}", settings.year)
