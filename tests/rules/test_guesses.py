"""Rules that guess, held against wordings of the kinds that plans have: what is to be said of each, if anything.

At least thirty rows for each guess, and about half of them such that nothing may be said. A row is a title,
a unit, an outcome, a target and the codes that are to be found for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from nämndplan.driver import load

from .guesses import (
    ABBREVIATIONS,
    DIRECTIONS,
    GOALS_IN_TEXT,
    JUMPS,
    LIKENESS,
    MEASURABLE,
    SAID_IN_GOALS,
    SPELLING,
    UNITS,
)

HEAD = {
    "plan.yaml": "titel: Plan för Exempelby 2026\norganisation: Exempelby\når: 2026\n",
    "organisation.yaml": "organ:\n  fritidsnämnden:\n    namn: Fritidsnämnden\n    typ: nämnd\n",
}
DIRECTION_CODES = frozenset({"NP406", "NP407", "NP408", "NP409"})


def rows(table: str) -> list[tuple[str, ...]]:
    """The rows of a table, cell by cell."""
    lines = (line for line in table.strip().splitlines() if line.strip() and not line.startswith("#"))
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines]


def indicators(table: str, codes: frozenset[str]) -> list[tuple[str, str, str]]:
    """Each row's title, the codes that are wanted and those that are found, in one plan."""
    files, wanted = dict(HEAD), rows(table)
    for number, (title, unit, outcome, target, _) in enumerate(wanted):
        files[f"mål/{number + 1}.yaml"] = (
            f'titel: "Mål {number}"\nindikatorer:\n  a:\n    titel: "{title}"\n'
            + (f'    enhet: "{unit}"\n' if unit else "")
            + (f'    utfall:\n      2025: "{outcome}"\n' if outcome else "")
            + f'    målvärde:\n      2026: "{target}"\n'
        )
    found = _codes_by_file(files, codes)
    return [(row[0], row[-1], found.get(f"mål/{number + 1}.yaml", "")) for number, row in enumerate(wanted)]


def assignments(table: str, codes: frozenset[str]) -> list[tuple[str, str, str]]:
    """Likewise of a text in an assignment."""
    files, wanted = dict(HEAD), rows(table)
    for number, (title, _) in enumerate(wanted):
        files[f"uppdrag/{number + 1}.yaml"] = f'titel: "{title}"\ntill: [fritidsnämnden]\n'
    found = _codes_by_file(files, codes)
    return [(row[0], row[-1], found.get(f"uppdrag/{number + 1}.yaml", "")) for number, row in enumerate(wanted)]


def under_goals(table: str, codes: frozenset[str]) -> list[tuple[str, str, str]]:
    """Likewise of an indicator under a goal that says which way."""
    files, wanted = dict(HEAD), rows(table)
    for number, (title, goal, outcome, target, _) in enumerate(wanted):
        files[f"mål/{number + 1}.yaml"] = (
            f'titel: "Mål {number}"\ndelmål:\n  a:\n    titel: "{goal}"\n    indikatorer:\n      b:\n'
            f'        titel: "{title}"\n        enhet: st\n        utfall:\n          2025: {outcome}\n'
            f"        målvärde:\n          2026: {target}\n"
        )
    found = _codes_by_file(files, codes)
    return [(row[0], row[-1], found.get(f"mål/{number + 1}.yaml", "")) for number, row in enumerate(wanted)]


def pairs(table: str, codes: frozenset[str]) -> list[tuple[str, str, str]]:
    """Likewise of two titles beside each other."""
    answers = []
    for one, other, wanted in rows(table):
        files = {
            **HEAD,
            "mål/1.yaml": "titel: Mål\nindikatorer:\n"
            + "".join(
                f'  {key}:\n    titel: "{title}"\n    målvärde: 5 st\n' for key, title in (("a", one), ("b", other))
            ),
        }
        answers.append((f"{one} / {other}", wanted, _codes_by_file(files, codes).get("mål/1.yaml", "")))
    return answers


def _codes_by_file(files: dict[str, str], codes: frozenset[str]) -> dict[str, str]:
    compiled = load({name: text.encode() for name, text in files.items()})
    found: dict[str, set[str]] = {}
    for item in compiled.diagnostics:
        if item.code in codes:
            for label in (item.primary, *item.notes):
                found.setdefault(label.span.file, set()).add(item.code)
    return {file: " ".join(sorted(each)) for file, each in found.items()}


TABLES = {
    "direction": (indicators, DIRECTIONS, DIRECTION_CODES),
    "direction in the goal": (under_goals, SAID_IN_GOALS, DIRECTION_CODES),
    "unit": (indicators, UNITS, frozenset({"NP403", "NP404"})),
    "plausibility": (indicators, JUMPS, frozenset({"NP411", "NP419"})),
    "measurable": (indicators, MEASURABLE, frozenset({"NP413"})),
    "abbreviation": (assignments, ABBREVIATIONS, frozenset({"NP901"})),
    "spelling": (assignments, SPELLING, frozenset({"NP902"})),
    "goal in the text": (assignments, GOALS_IN_TEXT, frozenset({"NP512"})),
    "likeness": (pairs, LIKENESS, frozenset({"NP309"})),
}


@cache
def answers(name: str) -> list[tuple[str, str, str]]:
    look, table, codes = TABLES[name]
    return look(table, codes)


def _cases() -> Iterator[tuple[str, int, str]]:
    for name, (_, table, _) in TABLES.items():
        yield from ((name, number, row[0]) for number, row in enumerate(rows(table)))


@pytest.mark.parametrize(("name", "number"), [pytest.param(n, i, id=f"{n}-{t}") for n, i, t in _cases()])
def test_a_wording_is_judged_as_the_table_says(name: str, number: int) -> None:
    title, wanted, found = answers(name)[number]
    assert found == wanted, title


@pytest.mark.parametrize("name", TABLES)
def test_each_guess_has_thirty_rows_and_half_of_them_are_silent(name: str) -> None:
    wanted = [row[-1] for row in rows(TABLES[name][1])]
    assert len(wanted) >= 30
    assert 0.35 <= sum(not codes for codes in wanted) / len(wanted) <= 0.75
