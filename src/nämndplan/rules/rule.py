"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from ..diagnostics import Finding, Severity
from ..model import Item, Model, Plan

ItemCheck = Callable[[Item[Any], Plan], Iterator[Finding]]
PlanCheck = Callable[[Plan], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code, its name, how serious it is by default, and its manual page.

    One of ``each`` with ``check`` (it looks at one object of a kind at a time),
    ``check_plan`` (it looks at the plan as a whole), or neither: then the phase
    that reads the files finds the fault on the way.

    The page is the module's docstring: a title, then Vad, Varför, Fel and Rätt.
    """

    code: str
    name: str
    severity: Severity
    page: str
    each: type[Model] | None = None
    check: ItemCheck | None = None
    check_plan: PlanCheck | None = None

    @property
    def title(self) -> str:
        """The first line of the page."""
        return self.page.strip().splitlines()[0].rstrip(".")

    def findings(self, plan: Plan) -> Iterator[Finding]:
        """Everything the rule has to say about a plan.

        An object in which something is already known to be wrong is passed over:
        what is missing there may only be unreadable.
        """
        if self.check_plan:
            yield from self.check_plan(plan)
        elif self.each and self.check:
            for item in plan.of(self.each):
                if not plan.unsure(item.place):
                    yield from self.check(item, plan)
