"""Which plans are meant by the paths that somebody gives. Loads next to nothing, so that a replay can ask too."""

from __future__ import annotations

import os

TYPE_CHECKING = False  # as in typing, which takes long to load
if TYPE_CHECKING:
    from collections.abc import Sequence

DEFAULT_FOLDER = "plans"

BASELINE_FILE = ".nplan-baslinje.json"
"""In the plan's folder: the findings that are known already."""


def plan_folders(paths: Sequence[str]) -> list[str]:
    """The plans' folders, each once. Raises OSError.

    When nothing is named: those below plans, else the plan that we stand in, else none.
    """
    if not paths:
        return _plans_in(DEFAULT_FOLDER) or ([os.curdir] if os.path.isfile("plan.yaml") else [])
    return list(dict.fromkeys(folder for path in paths for folder in _plans_at(path)))


def _plans_at(path: str) -> list[str]:
    """A folder with plan.yaml is a plan; else a folder of plans; else a plan that lacks its plan.yaml."""
    return [path] if os.path.exists(os.path.join(path, "plan.yaml")) else _plans_in(path) or [path]


def _plans_in(folder: str) -> list[str]:
    if not os.path.isdir(folder):
        return []
    children = [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
    return [child for child in children if os.path.isfile(os.path.join(child, "plan.yaml"))]
