"""The command line as typer sees it, with Swedish words and our exit codes; typer's own words are English and fixed.

``docs/adr/002-command-line.md`` tells why typer alone understands the words.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from keyword import iskeyword
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from .. import __version__
from ..diagnostics import say
from ..timing import phase
from .commands import COMMANDS
from .console import complain, remark
from .exit_code import ExitCode, run
from .help import help_page
from .language import choose
from .usage_errors import UsageError, explain_usage, nearest

_PLAIN: Any = {"add_completion": False, "pretty_exceptions_enable": False, "rich_markup_mode": None}


class Command(TyperCommand):
    """A command whose help is ours."""

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return help_page(self, ctx)


class Group(TyperGroup):
    """All of nplan. A command's module is loaded when that command is meant, and no other."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """The commands' names, in order."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """A command by its name; None when there is none."""
        return _command(cmd_name) if cmd_name in COMMANDS else None

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return help_page(self, ctx, COMMANDS)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that is meant, or a complaint that suggests one."""
        word = args[0]
        if word not in COMMANDS and not word.startswith("-"):
            if near := nearest(word, list(COMMANDS)):
                raise UsageError(say("Kommandot {word} finns inte. Menade du {near}?", word=word, near=near))
            raise UsageError(say("Kommandot {word} finns inte. nplan --help visar alla.", word=word))
        return super().resolve_command(ctx, args)

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **_: Any) -> Any:  # type: ignore[override]
        """Run what the words say and end with its exit code. typer's own way would end by codes of its own."""

        def work() -> ExitCode:
            words = choose(sys.argv[1:] if args is None else args, os.environ)
            _pass_over_plugins()  # before typer loads pydantic to read the words
            try:
                with self.make_context(prog_name, words) as context:
                    return ExitCode(self.invoke(context))
            except typer.Exit as end:
                return ExitCode(end.exit_code)
            except typer.TyperException as error:
                _complain_of_usage(error)
                return ExitCode.USAGE

        sys.exit(run(work))


def _command(name: str) -> Any:
    """A command as typer makes it from its function, which is named as the command."""
    _pass_over_plugins()
    function = module_of(name)
    with phase("import"):
        module = import_module(f".commands.{function}", __package__)
    alone = typer.Typer(**_PLAIN)
    alone.command(name, cls=Command)(getattr(module, function))
    command = typer.main.get_command(alone)
    command.help = "\n\n".join(filter(None, (COMMANDS[name], command.help)))
    return command


def module_of(name: str) -> str:
    """The module of a command: Python has no hyphens in names, and keeps some words for itself."""
    module = name.replace("-", "_")
    return f"{module}_" if iskeyword(module) else module


def _pass_over_plugins() -> None:
    """Load pydantic without others' plugins, which have no business here.

    To be able to look for them it loads importlib.metadata, and with it email, socket and zipfile: a tenth
    of the time that a small plan takes. PYDANTIC_DISABLE_PLUGINS is read too late to spare us that.
    """
    name = "importlib.metadata"
    if name in sys.modules:
        return
    stand_in: Any = type(sys)(name)
    # The newer pydantic asks for the one, the older for the other.
    stand_in.entry_points = stand_in.distributions = lambda **_: ()
    sys.modules[name] = stand_in
    try:
        with suppress(ImportError):
            import_module("pydantic.plugin._loader")
    finally:
        del sys.modules[name]


def commands() -> dict[str, Any]:
    """Every command by its name, loaded: for whoever describes them all."""
    return {name: _command(name) for name in COMMANDS}


app = typer.Typer(
    cls=Group,
    name="nplan",
    help="Granskar och publicerar nämndplaner som skrivs i YAML.",
    no_args_is_help=True,
    **_PLAIN,
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"nplan {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", help="Visa versionen och sluta.", is_eager=True, callback=_show_version)
    ] = False,
) -> None:
    """Everything happens in the commands."""


def _complain_of_usage(error: typer.TyperException) -> None:
    context = getattr(error, "ctx", None)
    if type(error).__name__ == "NoArgsIsHelpError" and context is not None:
        remark(context.get_help())
        return
    complain(explain_usage(error))
    if context is not None:
        remark(say("Hjälp: {command} --help", command=context.command_path))
