"""The goals for speed and size, held against what has been measured."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from benchmarks.measure import Cost
from benchmarks.waiting import SAVED

Measured = Mapping[tuple[str, int], Mapping[str, Cost]]
"""What each contender cost, by the table and the number of files."""

COLD, UNCHANGED, CHANGED = "nplan, cold", "nplan, nothing changed", "nplan, one file changed"
EMPTY = "python -c pass"
"""It took 0.010 s where the goals were set."""
SCHEMA = "check-jsonschema, with ruamel.yaml.clib"
MEGABYTES = 1e6


@dataclass(frozen=True)
class Goal:
    """At most ``limit`` times what ``beside`` costs in the same run; without ``beside`` so many seconds or MB."""

    part: str
    files: int
    contender: str
    limit: float
    beside: str = ""
    what: str = "cpu"
    part_beside: str = ""

    def of(self, measured: Measured) -> tuple[Cost, Cost | None] | None:
        """What was measured, of the contender and of what it is held against."""
        own = measured.get((self.part, self.files), {}).get(self.contender)
        other = measured.get((self.part_beside or self.part, self.files), {}).get(self.beside)
        return None if own is None or (self.beside and other is None) else (own, other)


GOALS = (
    Goal("validate", 30, COLD, 1.0, SCHEMA),
    Goal("validate", 30, COLD, 1.0, "yamllint"),
    Goal("validate", 1_000, COLD, 1.0, SCHEMA),
    Goal("validate", 1_000, COLD, 1.0, "yamale, any schema"),
    Goal("validate", 10_000, COLD, 4.0),
    Goal("validate", 30, UNCHANGED, 1.5, EMPTY, part_beside="start"),
    Goal("validate", 1_000, UNCHANGED, 3.0, EMPTY, part_beside="start"),
    Goal("validate", 10_000, UNCHANGED, 7.0, EMPTY, part_beside="start"),
    Goal("validate", 10_000, CHANGED, 0.4),
    Goal("render", 30, COLD, 1.5, "mkdocs, cold"),
    Goal("render", 1_000, COLD, 1.5, "mkdocs, cold"),
    Goal("render", 30, UNCHANGED, 2.0, UNCHANGED, part_beside="validate"),
    Goal("render", 1_000, UNCHANGED, 2.0, UNCHANGED, part_beside="validate"),
    Goal("render", 10_000, UNCHANGED, 2.0, UNCHANGED, part_beside="validate"),
    Goal("render", 1_000, CHANGED, 0.5, "hugo, one file changed"),
    Goal("render", 10_000, CHANGED, 1.5),
    Goal("render", 10_000, COLD, 300, what="peak"),
    Goal("serve", 34, SAVED, 0.15, what="wall"),
    Goal("serve", 300, SAVED, 0.4, what="wall"),
)


def table(measured: Measured) -> Iterator[str]:
    """A row for each goal of which something was measured."""
    yield "\n### The goals\n"
    yield "| | goal | now | |\n|---|---|---|---|"
    for goal in GOALS:
        if found := goal.of(measured):
            yield _row(goal, *found)


def _row(goal: Goal, own: Cost, other: Cost | None) -> str:
    value = own.peak / MEGABYTES if goal.what == "peak" else getattr(own, goal.what)
    name = f"{goal.part}, {goal.files:,} files, {goal.contender.removeprefix('nplan, ')}"
    if other:
        beside = getattr(other, goal.what)
        value, said = value / beside, f"{value / beside:.2f} × ({value:.3f} s beside {beside:.3f} s)"
        wanted = f"≤ {goal.limit:g} × {goal.part_beside if goal.beside == goal.contender else goal.beside}"
    else:
        unit = "MB" if goal.what == "peak" else "s" if goal.what == "cpu" else "s, wall"
        said, wanted = f"{value:.3g} {unit}", f"≤ {goal.limit:g} {unit}"
    return f"| {name} | {wanted} | {said} | {'reached' if value <= goal.limit else 'missed'} |"
