"""Rubrik utan innehåll

Vad
    Ett avsnitt, en rubrik bland styrdokumenten eller en bilaga har en rubrik men
    ingenting under den.

Varför
    Läsaren tror att något har fallit bort, och vet inte om det saknas i planen eller
    bara i filen.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
    ofinansierade:
      titel: Ofinansierade poster 2024  # VARNING NP110

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
    ofinansierade:
      titel: Ofinansierade poster 2024
      text: Styrelsen har inga ofinansierade poster.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ... import lazy_re as re
from ...diagnostics import Finding, Severity, say
from ...model import (
    Assignment,
    BoardGoal,
    BoardPlan,
    Category,
    CouncilGoal,
    Economy,
    FinancialGoals,
    GoverningDocuments,
    Item,
    Model,
    Plan,
    Position,
    Section,
    Unfunded,
)
from ..rule import Rule

_INTRODUCED: dict[Position, tuple[type[Model], ...]] = {
    Position.GOALS: (CouncilGoal, BoardGoal),
    Position.ASSIGNMENTS: (Assignment, BoardPlan),
    Position.FINANCE: (FinancialGoals,),
    Position.DOCUMENTS: (GoverningDocuments,),
    Position.ECONOMY: (Economy,),
}
"""What follows after a section's heading, by the part of the document that it introduces."""


def check(plan: Plan) -> Iterator[Finding]:
    """A heading above a part of the document, or above headings numbered below it, is not empty."""
    for section in plan.of(Section):
        has_own = section.value.text or section.value.tables
        if not has_own and not _introduces(section, plan) and not _has_numbered_below(section, plan):
            yield from _empty(section, "rubrik", section.value.heading, plan)
    for category in plan.of(Category):
        value = category.value
        if value.title and not (value.description or value.documents or value.categories):
            yield from _empty(category, "titel", value.title, plan)
    for appendix in plan.of(Unfunded):
        if not (appendix.value.text or appendix.value.posts):
            yield from _empty(appendix, "titel", appendix.value.title, plan)


def _empty(item: Item[Any], key: str, heading: str, plan: Plan) -> Iterator[Finding]:
    if not plan.unsure(item.place):
        yield Finding(
            "NP110",
            item.at(key),
            say("Rubriken ”{heading}” har inget innehåll", heading=heading),
            say("ingenting under rubriken"),
            hint=say("Skriv det som ska stå under rubriken, eller ta bort den. Fråga källan om något har fallit bort."),
        )


def _introduces(section: Item[Section], plan: Plan) -> bool:
    if section.value.position is Position.VISION:
        return bool(plan.settings and plan.settings.vision)
    kinds = _INTRODUCED.get(section.value.position, ())
    return any(plan.owned(kind, section.board) for kind in kinds)


def _has_numbered_below(section: Item[Section], plan: Plan) -> bool:
    """True when the heading is numbered 1 and another of the same document 1.1."""
    number = re.match(r"[0-9]+(?:\.[0-9]+)*", section.value.heading)
    return number is not None and any(
        heading.startswith(f"{number[0]}.") and heading[len(number[0]) + 1 : len(number[0]) + 2].isdecimal()
        for heading in _headings(section.board, plan)
    )


def _headings(board: str, plan: Plan) -> Iterator[str]:
    yield from (item.value.heading for item in plan.owned(Section, board))
    titled: tuple[type[FinancialGoals | GoverningDocuments | Economy], ...] = (
        FinancialGoals,
        GoverningDocuments,
        Economy,
    )
    yield from (item.value.title or "" for kind in titled for item in plan.owned(kind, board))


RULE = Rule("NP110", "empty-section", Severity.WARNING, __doc__, check_plan=check)
