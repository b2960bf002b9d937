"""The report as JSON: one document, or one finding per line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..diagnostics import Language
from ..lint import Silenced
from .checked import Checked, tally, visible
from .json_text import json_text
from .problems import Problem, ReportedPlace, problems
from .verdict import verdict

VERSION = 1


def as_json(checked: Sequence[Checked], language: Language) -> Iterator[str]:
    """One object: the numbers, the verdict, the findings in order, and what was silenced and why."""
    findings = [_finding(problem) for problem in problems(checked, language)]
    document = {**_summary(checked, language), "findings": findings}
    yield json_text(document, indent=2)


def as_jsonl(checked: Sequence[Checked], language: Language) -> Iterator[str]:
    """One object a line: the findings in order, then the numbers and the verdict."""
    for problem in problems(checked, language):
        yield json_text({"type": "finding", **_finding(problem)})
    yield json_text({"type": "summary", **_summary(checked, language)})


def _summary(checked: Sequence[Checked], language: Language) -> dict[str, Any]:
    numbers = tally(checked)
    return {
        "version": VERSION,
        "complete": not numbers.broken,
        "verdict": verdict(checked, language),
        "errors": numbers.errors,
        "warnings": numbers.warnings,
        "infos": numbers.infos,
        "files": numbers.files,
        "fixed": numbers.fixed,
        "baseline": numbers.in_baseline,
        "earlier": numbers.earlier,
        "mended": numbers.mended,
        "unselected": numbers.unselected,
        "plugins": list(numbers.plugins),
        "silenced": [_silenced(plan, item, language) for plan in checked for item in plan.silenced],
    }


def _finding(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "name": problem.name,
        "severity": problem.severity.name.lower(),
        "message": problem.headline,
        "hint": problem.hint or None,
        **_spot(problem.spot),
        "related": [_spot(note) for note in problem.notes],
        "fingerprint": problem.fingerprint,
        "fix": _fix(problem) if problem.repair else None,
    }


def _fix(problem: Problem) -> dict[str, Any]:
    edits = [{**_spot(new.spot), "text": new.text} for new in problem.repair]
    for edit in edits:
        del edit["label"]
    return {"safe": problem.is_safe, "edits": edits}


def _spot(spot: ReportedPlace) -> dict[str, Any]:
    return {
        "file": spot.path,
        "line": spot.line,
        "column": spot.column,
        "end_line": spot.end_line,
        "end_column": spot.end_column,
        "label": spot.text or None,
    }


def _silenced(plan: Checked, silenced: Silenced, language: Language) -> dict[str, Any]:
    finding = silenced.finding
    return {
        "code": finding.code,
        "by": silenced.by.value,
        "reason": visible(silenced.reason),
        "message": visible(finding.headline.text(language)),
        "file": plan.path(finding.primary.span.file),
    }
