"""A made-up plan with a file of each kind that there is: found by the model's list, so that a new kind is tried too."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from nämndplan.model import KINDS

PLANS = Path(__file__).parents[1] / "plans"

Place = tuple[Path, str]
"""A plan's folder, and the path of a file in it."""

Form = tuple[str, str]
"""A kind's path, and the key that many of them stand under in one file; "" for one in a file."""


@cache
def plans() -> Mapping[Path, Mapping[str, bytes]]:
    """Every made-up plan's files; the small plans first."""
    found = {
        folder: {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.yaml"))}
        for folder in sorted(PLANS.iterdir())
    }
    return dict(sorted(found.items(), key=lambda plan: sum(map(len, plan[1].values()))))


@cache
def places() -> Mapping[Form, Place]:
    """A file of each kind and of each form of it, in the smallest plan that has one."""
    found: dict[Form, Place] = {}
    for plan, files in plans().items():
        for file, data in files.items():
            if form := _form(file, data.decode()):
                found.setdefault(form, (plan, file))
    return dict(sorted(found.items()))


def _form(file: str, text: str) -> Form | None:
    for kind in KINDS:
        if kind.match(file) is not None:
            key = kind.several[0] if kind.several else ""
            return kind.path, key if key and re.search(rf"^{key}:", text, re.MULTILINE) else ""
    return None
