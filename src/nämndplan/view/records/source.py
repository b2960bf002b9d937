"""What every collector of records works with."""

from __future__ import annotations

from ...frozen import frozen
from ...model import Plan, PlanSettings, Register
from ..anchors import WHOLE
from ..context import Context
from ..report import ReportSource
from .values import BodyName, body

Home = tuple[str, ...]
"""The ids that lead to a thing; its id in the data, joined by slashes."""


@frozen
class RecordSource:
    """The view's context, so that anchors and names are the published ones, the boards in order, what is reported."""

    context: Context
    boards: tuple[str, ...]
    reports: tuple[ReportSource, ...] = ()

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.context.plan

    @property
    def settings(self) -> PlanSettings:
        """plan.yaml."""
        return self.context.settings

    @property
    def register(self) -> Register:
        """The bodies."""
        return self.plan.register

    def address(self, *home: str) -> str:
        """The address of a thing in the published plan: whole when it is known where that is, else from its folder."""
        return self.page(f"{WHOLE}#{self.context.anchors.of(*home)}")

    def page(self, page: str) -> str:
        """The address of a page of the published plan."""
        publishing = self.settings.publishing
        folder = f"{publishing.address.rstrip('/')}/" if publishing and publishing.address else ""
        return f"{folder}{page}"

    def bodies(self, references: tuple[str, ...]) -> tuple[BodyName, ...]:
        """The bodies that references mean."""
        return tuple(body(reference, self.register) for reference in references)

    def body(self, reference: str | None) -> BodyName | None:
        """The body that a reference means."""
        return body(reference, self.register) if reference else None


def id_of(home: Home) -> str:
    """The id in the data."""
    return "/".join(filter(None, home))
