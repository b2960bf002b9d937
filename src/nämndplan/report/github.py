"""Workflow commands, which GitHub Actions turns into annotations on the changed lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..diagnostics import Language, Severity, say
from .checked import Checked, tally
from .problems import Problem, problems
from .verdict import closing, verdict

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github(checked: Sequence[Checked], language: Language) -> Iterator[str]:
    """One command per finding; the closing lines are plain text for the log."""
    for problem in problems(checked, language):
        yield _command(problem, language)
    if tally(checked).broken:
        yield f"::error title=nplan::{escape_data(verdict(checked, language))}"
    yield from closing(checked, language)


def _command(problem: Problem, language: Language) -> str:
    spot = problem.spot
    properties = {"file": spot.path, "line": spot.line, "endLine": spot.end_line}
    if spot.line == spot.end_line:
        properties |= {"col": spot.column, "endColumn": spot.end_column}
    properties["title"] = f"{problem.code} {problem.name}"
    written = ",".join(f"{key}={escape_property(str(value))}" for key, value in properties.items())
    message = problem.message
    if problem.way_out:
        message += "\n" + say("Tips: ").text(language) + problem.way_out
    return f"::{COMMANDS[problem.severity]} {written}::{escape_data(message)}"


def escape_data(text: str) -> str:
    """Text after the second ::."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """Text as the value of a property, where : and , also mean something."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")
