"""Help pages, laid out by us since typer's words are English."""

from __future__ import annotations

import inspect
import textwrap
from collections.abc import Iterator, Mapping
from enum import Enum
from types import MappingProxyType
from typing import Any

from ..diagnostics import Sentence, say
from .language import CODES, OPTION, spoken
from .usage_errors import choices_of

WIDTH = 80
MOST_INDENT = 28
EVERYWHERE = (
    (f"{OPTION} {'|'.join(CODES)}", say("Språk: svenska eller engelska. Kan också sägas med NPLAN_LANG.")),
    ("--help", say("Visa den här hjälpen och sluta.")),
)
"""Options that every command has."""


def help_page(command: Any, context: Any, commands: Mapping[str, str] = MappingProxyType({})) -> str:
    """Usage, what the command does, its commands (with what each does), arguments and options."""
    arguments = [param for param in command.params if param.param_type_name == "argument"]
    options = [param for param in command.params if param.param_type_name == "option" and not param.hidden]
    lines = [_usage(context.command_path, arguments, bool(commands)), ""]
    lines += _prose(command.help or "")
    lines += _section(say("Kommandon"), [(name, _translated(purpose)) for name, purpose in commands.items()])
    lines += _section(say("Argument"), [(_argument(param), _meaning(param)) for param in arguments])
    everywhere = [(name, meaning.text(spoken())) for name, meaning in EVERYWHERE]
    lines += _section(say("Flaggor"), [*(_option(param) for param in options), *everywhere])
    if command.epilog:
        lines += ["", *_prose(command.epilog)]
    return "\n".join(lines)


def _usage(path: str, arguments: list[Any], has_commands: bool) -> str:
    words = [path, say("[FLAGGOR]").text(spoken())]
    words += [say("KOMMANDO …").text(spoken())] if has_commands else []
    words += [name if param.required else f"[{name}]" for param in arguments for name in [_argument(param)]]
    return say("Användning: {words}", words=" ".join(words)).text(spoken())


def _argument(param: Any) -> str:
    name = _translated(param.metavar) or param.name.upper()
    return name if param.nargs == 1 else f"{name} …"


def _option(param: Any) -> tuple[str, str]:
    names = ", ".join([*sorted(param.opts, key=len), *param.secondary_opts])
    if not param.is_flag:
        names += f" {_translated(param.metavar) or '|'.join(choices_of(param)) or say('VÄRDE').text(spoken())}"
    meaning = _meaning(param)
    if not param.is_flag and param.default not in (None, "") and not callable(param.default):
        values = param.default if isinstance(param.default, list | tuple) else [param.default]
        default = tuple(str(value.value if isinstance(value, Enum) else value) for value in values)
        meaning += " " + say("(förval: {default})", default=default).text(spoken())
    return names, meaning


def _meaning(param: Any) -> str:
    """What a parameter is for; ``{choices}`` in it are the values that it may take."""
    return say(param.help or "", choices=tuple(choices_of(param))).text(spoken())


def _section(title: Sentence, rows: list[tuple[str, str]]) -> Iterator[str]:
    if not rows:
        return
    yield ""
    yield f"{title.text(spoken())}:"
    indent = min(max(len(left) for left, _ in rows) + 4, MOST_INDENT)
    for left, right in rows:
        beside = len(left) + 4 <= indent
        if not beside:
            yield f"  {left}"
        wrapped = textwrap.wrap(right, WIDTH - indent, break_on_hyphens=False) or [""]
        for number, line in enumerate(wrapped):
            start = f"  {left}" if beside and number == 0 else ""
            yield f"{start:<{indent}}{line}".rstrip()


def _prose(text: str) -> Iterator[str]:
    for number, paragraph in enumerate(paragraphs(text)):
        if number:
            yield ""
        yield from textwrap.wrap(_translated(paragraph), WIDTH, break_on_hyphens=False)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a help text, each on one line: so they stand in the catalogues."""
    return [" ".join(paragraph.split()) for paragraph in inspect.cleandoc(text).split("\n\n")]


def _translated(text: str | None) -> str:
    return spoken().translate(text or "")
