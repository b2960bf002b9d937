"""nplan explain."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Annotated

import typer

from ...lint import find_rule, nearest_code
from ...report.manual import EXAMPLES_OF, page_data, page_markdown, page_text
from ...rules import Rule, load_for
from ..console import write_lines
from ..exit_code import ExitCode
from ..language import spoken
from ..options import PageFormat
from ..plans import plan_year
from ..usage_errors import unknown_rule


def explain(
    rule: Annotated[str, typer.Argument(metavar="REGEL", help="Regelns kod eller namn, till exempel NP401.")],
    format: Annotated[PageFormat, typer.Option("--format", "-f", help="Hur sidan skrivs.")] = PageFormat("text"),
) -> ExitCode:
    """Regeln anges med sin kod eller sitt namn."""
    found = find_rule(rule)
    if found is None:
        load_for(rule)
        found = find_rule(rule)
    if found is None:
        raise unknown_rule(rule, nearest_code(rule))
    pages = {"text": _text, "md": lambda rule: page_markdown(rule, spoken()), "json": _json}
    write_lines(pages[format](found))
    return ExitCode.OK


def _text(rule: Rule) -> Iterator[str]:
    yield from page_text(rule, spoken(), plan_year() or EXAMPLES_OF)
    if place := _file(rule):
        yield ""
        yield f"({place})"


def _json(rule: Rule) -> Iterator[str]:
    yield json.dumps(page_data(rule, spoken()), ensure_ascii=False, indent=2)


def _file(rule: Rule) -> str:
    """Where the rule is written, for developers: its file, or its package."""
    if rule.plugin:
        return rule.plugin
    name = f"{rule.name.replace('-', '_')}.py"
    groups = files("nämndplan.rules").iterdir()
    return next((f"rules/{group.name}/{name}" for group in groups if group.joinpath(name).is_file()), "")
