"""Plans published as open data, for tests that look inside the files."""

from __future__ import annotations

import csv
import io
import json
from functools import cache
from pathlib import Path
from typing import Any

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.render import Templates
from nämndplan.render.opendata import DATA
from nämndplan.render.opendata.comma_separated import restored
from nämndplan.view import PlanView, view_of

from .made import PLAN, RIK

PLANS = {"2024": PLAN, "rik": RIK}
Files = dict[str, bytes]


def files_of(view: PlanView) -> Files:
    """The files of a view by their names inside data/."""
    return {name.removeprefix("data/"): content for name, content in DATA.files(view, Templates((), SWEDISH))}


def sources(plan: Path) -> dict[str, str]:
    """A plan's own files."""
    return {path.relative_to(plan).as_posix(): path.read_text("utf-8") for path in sorted(plan.rglob("*.yaml"))}


def view_in_memory(files: dict[str, str]) -> PlanView:
    """The view of a plan that is on no disk."""
    found = view_of(load({name: text.encode() for name, text in files.items()}).plan, SWEDISH)
    assert found is not None
    return found


@cache
def published(plan: str) -> Files:
    return files_of(view_in_memory(sources(PLANS[plan])))


def as_json(files: Files) -> Any:
    return json.loads(files["plan.json"])


def rows(files: Files, table: str) -> list[dict[str, str]]:
    """A CSV file's rows, texts as they were before they were made harmless."""
    read = csv.DictReader(io.StringIO(files[f"{table}.csv"].decode(), newline=""))
    return [{name: restored(value) for name, value in row.items()} for row in read]
