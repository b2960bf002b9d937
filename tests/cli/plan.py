"""A small plan on disk, and nplan run upon it."""

from __future__ import annotations

import shutil
from pathlib import Path

from typer.testing import CliRunner, Result

from nämndplan.cli.app import app

LITEN = Path(__file__).parents[1] / "plans" / "liten"
ASSIGNMENT = "uppdrag/minska-resor.yaml"
UNKNOWN = "titel: Minska resandet i tjänsten\ntill: [bolagsstyrelsen]\n"
TWO_UNKNOWN = "titel: Minska resandet i tjänsten\ntill: [bolagsstyrelsen, teaterstyrelsen]\n"


def make_plan(folder: Path, **files: str) -> Path:
    """tests/plans/liten in a folder, its assignment replaced."""
    plan = folder / "plans" / "liten"
    if not plan.exists():
        shutil.copytree(LITEN, plan, ignore=shutil.ignore_patterns(".nplan_cache"))
    write(plan, files.get("assignment", UNKNOWN))
    return plan


def write(plan: Path, text: str, file: str = ASSIGNMENT) -> None:
    """Replace one file of the plan."""
    (plan / file).write_text(text, "utf-8")


def nplan(*words: str | Path) -> Result:
    """Run nplan with these words."""
    return CliRunner().invoke(app, [str(word) for word in words])
