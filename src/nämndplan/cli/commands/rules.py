"""nplan rules."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from ...report.manual import manual_markdown, page_data, severity_word
from ...rules import RULES
from ..console import write_lines
from ..exit_code import ExitCode
from ..language import spoken
from ..options import PageFormat


def rules(
    format: Annotated[PageFormat, typer.Option("--format", "-f", help="Hur listan skrivs.")] = PageFormat("text"),
) -> ExitCode:
    """En rad för varje regel. Hela manualen fås med --format md."""
    if format == "md":
        write_lines(manual_markdown(RULES, spoken()))
    elif format == "json":
        write_lines([json.dumps([page_data(rule, spoken()) for rule in RULES], ensure_ascii=False, indent=2)])
    else:
        width = max(len(rule.name) for rule in RULES)
        write_lines(
            f"{rule.code}  {severity_word(rule, spoken()):<10}  {rule.name:<{width}}  {spoken().translate(rule.title)}"
            for rule in RULES
        )
    return ExitCode.OK
