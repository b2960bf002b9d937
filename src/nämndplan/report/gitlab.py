"""GitLab's Code Quality report: an array of issues with stable fingerprints.

The format has no room for a verdict; the command line says it beside the report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..diagnostics import Language, Severity
from .checked import Checked
from .json_text import json_text
from .problems import Problem, problems

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab(checked: Sequence[Checked], language: Language) -> Iterator[str]:
    """The array."""
    yield json_text([_issue(problem) for problem in problems(checked, language)], indent=2)


def _issue(problem: Problem) -> dict[str, Any]:
    spot = problem.spot
    return {
        "description": " ".join(filter(None, [problem.message + ".", problem.way_out])),
        "check_name": problem.code,
        "fingerprint": problem.fingerprint,
        "severity": SEVERITIES[problem.severity],
        "location": {
            "path": spot.path.removeprefix("./"),
            "positions": {
                "begin": {"line": spot.line, "column": spot.column},
                "end": {"line": spot.end_line, "column": spot.end_column},
            },
        },
    }
