"""Workflow commands, which GitHub Actions turns into annotations on the changed lines.

It shows the first ten of each level that a step writes and drops the others in silence: the gravest
come first, and that there are more is said before them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..diagnostics import Language, Severity, say
from .checked import Checked, count, tally
from .problems import Problem, by_gravity
from .verdict import closing, verdict

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}

MOST_SHOWN = 10
"""How many annotations of a level GitHub shows for a step."""


def github(checked: Sequence[Checked], language: Language) -> Iterator[str]:
    """One command per finding; the closing lines are plain text for the log."""
    if tally(checked).broken:
        yield f"::error title=nplan::{escape_data(verdict(checked, language))}"
    if hidden := _hidden(checked):
        more = say("{count} fynd syns inte på raderna: GitHub visar tio av varje nivå. ", count=hidden).text(language)
        where = say("Alla står i stegets logg och sammanfattning.").text(language)
        yield f"::notice title=nplan::{escape_data(more + where)}"
    for problem in by_gravity(checked, language):
        yield _command(problem, language)
    yield from closing(checked, language)


def _hidden(checked: Sequence[Checked]) -> int:
    """How many findings GitHub will not show; our own annotations take the place of one."""
    broken = bool(tally(checked).broken)
    hidden = {severity: max(0, count(checked, severity) - MOST_SHOWN) for severity in Severity}
    if broken and count(checked, Severity.ERROR) >= MOST_SHOWN:
        hidden[Severity.ERROR] += 1
    if any(hidden.values()) and count(checked, Severity.INFO) >= MOST_SHOWN:
        hidden[Severity.INFO] += 1
    return sum(hidden.values())


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
