"""nplan rules."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from ...diagnostics import say
from ...entry_points import find_plugin, normal_name
from ...plan_folders import plan_folders
from ...report.manual import manual_markdown, page_data, severity_word
from ...rules import RULES, Rule, rules_of
from ..console import write_lines
from ..exit_code import ExitCode
from ..language import spoken
from ..options import PageFormat, Paths
from ..plans import plan_plugins, wanted_folders
from ..usage_errors import UsageError


def rules(
    paths: Paths = None,
    format: Annotated[PageFormat, typer.Option("--format", "-f", help="Hur listan skrivs.")] = PageFormat("text"),
    plugins: Annotated[
        list[str] | None,
        typer.Option("--plugins", metavar="TILLÄGG", help="Visa de här tilläggens regler, i stället för planens."),
    ] = None,
) -> ExitCode:
    """En rad för varje regel, med dem ur de tillägg som planen nämner. Hela manualen fås med --format md."""
    listed = (*RULES, *rules_of(_named(plugins) if plugins is not None else _of_plans(paths)))
    if format == "md":
        write_lines(manual_markdown(listed, spoken()))
    elif format == "json":
        write_lines([json.dumps([page_data(rule, spoken()) for rule in listed], ensure_ascii=False, indent=2)])
    else:
        width = max(len(rule.name) for rule in listed)
        write_lines(_row(rule, width) for rule in listed)
    return ExitCode.OK


def _row(rule: Rule, width: int) -> str:
    title = spoken().translate(rule.title)
    return f"{rule.code}  {severity_word(rule, spoken()):<10}  {rule.name:<{width}}  {title}"


def _of_plans(paths: list[Path] | None) -> tuple[str, ...]:
    """What the plans name; where there is no plan, nothing."""
    folders = wanted_folders(paths) if paths or plan_folders([]) else []
    return tuple(dict.fromkeys(plugin.name for folder in folders for plugin in plan_plugins(folder)))


def _named(words: list[str]) -> tuple[str, ...]:
    names = tuple(normal_name(name) for word in words for name in word.split(",") if name)
    for name in names:
        if find_plugin(name) is None:
            raise UsageError(say("Tillägget ”{name}” är inte installerat här", name=name))
    return names
