"""Which plans are meant by the paths that somebody gives. Loads next to nothing, so that a replay can ask too."""

from __future__ import annotations

import os
from itertools import islice

TYPE_CHECKING = False  # as in typing, which takes long to load
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

DEFAULT_FOLDER = "plans"
MOST_ENTRIES = 10_000

BASELINE_FILE = ".nplan-baslinje.json"
"""In the plan's folder: the findings that are known already."""


def plan_folders(paths: Sequence[str]) -> list[str]:
    """The plans' folders, each once. Raises OSError.

    When nothing is named: those below plans, else the plan that we stand in, else none.
    """
    if not paths:
        return _plans_in(DEFAULT_FOLDER) or ([os.curdir] if os.path.isfile("plan.yaml") else [])
    found: dict[str, str] = {}
    for folder in (folder for path in paths for folder in _plans_at(path)):
        found.setdefault(os.path.realpath(folder), folder)  # one plan, however it is spelt
    return list(found.values())


def plan_around(path: str | Path) -> str:
    """The plan's folder that a path lies in, links followed; "" when it lies in none."""
    folder = os.path.dirname(os.path.realpath(path))
    while not os.path.isfile(os.path.join(folder, "plan.yaml")):
        if folder == (folder := os.path.dirname(folder)):
            return ""
    return folder


def _plans_at(path: str) -> list[str]:
    """A folder with plan.yaml is a plan; else a folder of plans; else a plan that lacks its plan.yaml."""
    return [path] if os.path.exists(os.path.join(path, "plan.yaml")) else _plans_in(path) or [path]


def _plans_in(folder: str) -> list[str]:
    if not os.path.isdir(folder):
        return []
    with os.scandir(folder) as entries:
        names = sorted(entry.name for entry in islice(entries, MOST_ENTRIES))
    children = [os.path.join(folder, name) for name in names]
    return [child for child in children if os.path.isfile(os.path.join(child, "plan.yaml"))]
