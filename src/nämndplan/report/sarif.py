"""SARIF 2.1.0, which GitHub, Azure DevOps and editors read; the rules' pages go along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath, PurePosixPath
from typing import Any
from urllib.parse import quote

from .. import __version__
from ..diagnostics import Language, Severity, say
from ..rules import Rule, rule_of
from .checked import Checked, tally
from .json_text import json_text
from .manual import page_markdown, page_text
from .problems import Problem, ReportedPlace, by_gravity, problems
from .verdict import verdict

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

MOST_RESULTS = 25_000
"""GitHub refuses a run with more; of these it shows the first 5,000."""


def sarif(checked: Sequence[Checked], language: Language) -> Iterator[str]:
    """The whole log, with one run."""
    found = list(problems(checked, language))
    left = max(0, len(found) - MOST_RESULTS)
    if left:
        found = by_gravity(checked, language)[:MOST_RESULTS]
    codes = sorted({problem.code for problem in found})
    run = {
        "tool": {
            "driver": {
                "name": "nplan",
                "semanticVersion": __version__,
                "language": language.code,
                "rules": [_rule(code, rule_of(code), language) for code in codes],
            }
        },
        **_invocation([*tally(checked).broken, *_left_out(left, language)]),
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes) for problem in found],
        "properties": {"verdict": verdict(checked, language), **_numbers(checked)},
    }
    yield json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _left_out(count: int, language: Language) -> list[str]:
    if not count:
        return []
    return [
        say("{count} fynd får inte plats här: GitHub tar emot högst {most}.", count=count, most=MOST_RESULTS).text(
            language
        )
    ]


def _invocation(broken: Sequence[str]) -> dict[str, Any]:
    """Only said when not all could be checked: readers of the log then know that results are missing."""
    if not broken:
        return {}
    notes = [{"level": "error", "message": {"text": what}} for what in broken]
    return {"invocations": [{"executionSuccessful": False, "toolExecutionNotifications": notes}]}


def _numbers(checked: Sequence[Checked]) -> dict[str, int]:
    numbers = tally(checked)
    return {
        "silencedAtLine": numbers.silenced_at_line,
        "silencedInPlan": numbers.silenced_in_plan,
        "inBaseline": numbers.in_baseline,
        "unselected": numbers.unselected,
    }


def _rule(code: str, rule: Rule | None, language: Language) -> dict[str, Any]:
    if rule is None:
        return {"id": code}
    return {
        "id": code,
        "name": rule.name,
        "shortDescription": {"text": language.translate(rule.title)},
        "help": {
            "text": "\n".join(page_text(rule, language)),
            "markdown": "\n".join(page_markdown(rule, language)),
        },
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _result(problem: Problem, codes: Sequence[str]) -> dict[str, Any]:
    message = " ".join(filter(None, [problem.headline + ".", problem.hint]))
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": LEVELS[problem.severity],
        "message": {"text": message},
        "locations": [_location(problem.spot, problem.spot.text)],
        "partialFingerprints": {"nplan/v1": problem.fingerprint},
    }
    if problem.notes:
        result["relatedLocations"] = [
            {"id": number, **_location(note, note.text)} for number, note in enumerate(problem.notes, 1)
        ]
    if problem.repair:
        result["fixes"] = [_fix(problem)]
        result["properties"] = {"fixIsSafe": problem.is_safe}
    return result


def _fix(problem: Problem) -> dict[str, Any]:
    """One change per file, of all the places that the fix replaces there."""
    changes: dict[str, list[dict[str, Any]]] = {}
    for new in problem.repair:
        replacement = {"deletedRegion": _region(new.spot), "insertedContent": {"text": new.text}}
        changes.setdefault(new.spot.path, []).append(replacement)
    return {
        "description": {"text": problem.way_out},
        "artifactChanges": [
            {"artifactLocation": {"uri": _uri(path)}, "replacements": replacements}
            for path, replacements in changes.items()
        ],
    }


def _location(spot: ReportedPlace, text: str) -> dict[str, Any]:
    location: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(spot.path)},
            "region": _region(spot),
        }
    }
    return location | ({"message": {"text": text}} if text else {})


def _region(spot: ReportedPlace) -> dict[str, int]:
    return {
        "startLine": spot.line,
        "startColumn": spot.column,
        "endLine": spot.end_line,
        "endColumn": spot.end_column,
    }


def _uri(path: str) -> str:
    """A relative path as a relative reference, an absolute one as a file address."""
    if PurePosixPath(path).is_absolute() or PurePath(path).is_absolute():
        return PurePath(path).as_uri()
    return quote(path.removeprefix("./"))
