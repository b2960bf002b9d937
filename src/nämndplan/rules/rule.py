"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from ..diagnostics import Finding, Severity
from ..frozen import frozen
from ..model import Item, Model, Plan

ItemCheck = Callable[[Item[Any], Plan], Iterator[Finding]]
PlanCheck = Callable[[Plan], Iterator[Finding]]
Fact = tuple[Any, ...]
"""What a rule takes down about a part of the plan: texts, numbers, places, and tuples of them."""

Gather = Callable[[Plan], Iterator[Fact]]
Conclude = Callable[[Plan, Sequence[Fact]], Iterator[Finding]]


def by_file(facts: Sequence[Fact], place: int = 0) -> list[Fact]:
    """Facts in the order of the plan's files; ``place`` says which of their values is a place."""
    return sorted(facts, key=lambda fact: fact[place].file)


@frozen
class Rule:
    """A rule: its code, its name, how serious it is by default, and its manual page.

    It looks at one part of the plan at a time, the council's or one board's beside the
    council's: ``each`` with ``check`` at one object of a kind after the other,
    ``check_plan`` at the part as a whole, ``check_council`` at the council's alone. What
    only shows when parts are seen together it takes down about each of them as plain
    facts (``gather``), and judges by all facts and the council's part (``conclude``).
    A rule with none of these is about a fault that the reading of files finds on the way.

    ``plugin`` is the package that a rule comes from, "" for our own.
    ``is_fixed``: what it finds makes the files ambiguous, and is not to be published whatever the plan says.
    ``is_sources``: what it finds may well stand so in the plan that was adopted, and is then to be published as it is.
    ``is_of_form``: values that it finds wrong in the same way under the same key are one mistake, whatever they are.
    ``follows`` are the codes whose finding, at a place that a finding of this rule rests on, makes that needless.

    The page is the module's docstring: a title, then Vad, Varför, Fel and Rätt.
    """

    code: str
    name: str
    severity: Severity
    page: str
    each: type[Model] | None = None
    check: ItemCheck | None = None
    check_plan: PlanCheck | None = None
    check_council: PlanCheck | None = None
    gather: Gather | None = None
    conclude: Conclude | None = None
    is_fixed: bool = False
    is_sources: bool = False
    is_of_form: bool = False
    follows: tuple[str, ...] = ()
    plugin: str = ""

    @property
    def title(self) -> str:
        """The first line of the page."""
        return self.page.strip().splitlines()[0].rstrip(".")

    @property
    def looks_at_the_plan(self) -> bool:
        """False for what the reading of files finds on the way."""
        return any((self.check, self.check_plan, self.check_council, self.conclude))

    def findings(self, plan: Plan) -> Iterator[Finding]:
        """Everything the rule has to say about a part of a plan by itself.

        An object in which something is already known to be wrong is passed over:
        what is missing there may only be unreadable.
        """
        if self.check_plan:
            yield from self.check_plan(plan)
        if self.check_council and plan.common is plan:
            yield from self.check_council(plan)
        if self.each and self.check:
            for item in plan.sure(self.each):
                yield from self.check(item, plan)
