"""The command line: a thin skin over the compiler."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import __version__
from .command import App, Group
from .commands import COMMANDS

app = App(
    cls=Group,
    name="nplan",
    help="Granskar och publicerar nämndplaner som skrivs i YAML.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for _command in COMMANDS:
    app.command()(_command)


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


def main() -> None:
    """Everything that typer is wanted for."""
    app(prog_name="nplan")
