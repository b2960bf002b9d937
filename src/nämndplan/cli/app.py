"""The command line: a thin skin over the compiler."""

from __future__ import annotations

import sys
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from .. import __version__
from ..report import REPORTS

app = typer.Typer(
    name="nplan",
    help="Granskar och publicerar nämndplaner som skrivs i YAML.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Format = Enum("Format", {name: name for name in REPORTS}, type=str)  # type: ignore[misc]
Color = Enum("Color", {name: name for name in ("auto", "always", "never")}, type=str)  # type: ignore[misc]
Paths = Annotated[
    list[Path] | None, typer.Argument(help="Mappar med planer. Utan mapp: alla planer i ./plans.", show_default=False)
]


@app.callback()
def _main(
    version: Annotated[bool, typer.Option("--version", help="Visa versionen och sluta.", is_eager=True)] = False,
) -> None:
    if version:
        typer.echo(f"nplan {__version__}")
        raise typer.Exit


@app.command()
def validate(
    paths: Paths = None,
    format: Annotated[Format, typer.Option("--format", "-f", help="Hur rapporten skrivs.")] = Format("full"),
    strict: Annotated[bool, typer.Option("--strict", help="Räkna varningar som fel.")] = False,
    color: Annotated[Color, typer.Option("--color", help="Färg i terminalen.")] = Color("auto"),
) -> None:
    """Granska planer: läs alla filer och säg vad som är fel och var."""
    from .validate import run

    raise typer.Exit(run(paths, format.value, strict, color.value))


@app.command()
def schema(
    folder: Annotated[Path, typer.Option("--output", "-o", help="Mappen som schemafilerna skrivs i.")] = Path("schemas"),
    editor: Annotated[bool, typer.Option("--editor", help="Ställ också in VS Code (.vscode/settings.json).")] = False,
    check: Annotated[bool, typer.Option("--check", help="Skriv inget, säg bara om något är inaktuellt.")] = False,
) -> None:
    """Skriv JSON-scheman som hjälper en redigerare att förklara och granska planens filer."""
    from .schema import run

    raise typer.Exit(run(folder, editor, check))


def main() -> None:
    """The entry point of ``nplan``."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    app()
