"""nplan validate."""

from __future__ import annotations

from pathlib import Path

from ..diagnostics import Severity
from ..language import SWEDISH
from ..report import REPORTS
from .plans import checked, compile_all, plan_folders
from .terminal import write_lines


def run(paths: list[Path] | None, format: str, strict: bool, color: str) -> int:
    """Check the plans, write the report; the exit code says whether they hold."""
    folders = plan_folders(paths)
    if folders is None:
        return 2
    compiled = compile_all(folders)
    write_lines(REPORTS[format]([checked(*pair) for pair in compiled], SWEDISH), color)
    stopping = [Severity.ERROR, Severity.WARNING] if strict else [Severity.ERROR]
    return int(any(plan.count(severity) for _, plan in compiled for severity in stopping))
