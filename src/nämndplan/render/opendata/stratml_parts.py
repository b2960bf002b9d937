"""What a StratML document consists of."""

from __future__ import annotations

from ...frozen import frozen
from ...view.records import AssignmentRecord, FinancialGoalRecord, GoalRecord, IndicatorRecord, Measured


@frozen
class Actor:
    """A body that carries something out, and as what."""

    name: str
    role: str


@frozen
class Measurement:
    """A target, or what was measured, for a year."""

    year: int | None
    is_target: bool
    value: Measured


@frozen
class PerformanceIndicator:
    """What is measured."""

    title: str
    unit: str
    id: str
    results: tuple[Measurement, ...]
    about: str


@frozen
class Aim:
    """An objective: what is to be reached within a goal."""

    title: str
    description: str
    id: str
    sequence: str
    actors: tuple[Actor, ...]
    about: str
    indicators: tuple[PerformanceIndicator, ...]


@frozen
class Goal:
    """A goal with its objectives."""

    title: str
    description: str = ""
    id: str = ""
    sequence: str = ""
    actors: tuple[Actor, ...] = ()
    about: str = ""
    aims: tuple[Aim, ...] = ()


def facts(*labelled: tuple[str | None, ...]) -> str:
    """Labels with what there is to say under them, a line each: Källa: Kalendern."""
    lines = []
    for label, *values in labelled:
        if said := [value for value in values if value]:
            lines.append(f"{label}: {'; '.join(said)}")
    return "\n".join(lines)


def anchor_of(record: AssignmentRecord | FinancialGoalRecord | GoalRecord | IndicatorRecord) -> str:
    """What stands after # in a record's address: short, ASCII, and one of a kind."""
    return (record.address or "").rpartition("#")[2]
