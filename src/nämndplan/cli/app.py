"""The command line: a thin skin over the compiler."""

from __future__ import annotations

import sys
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from .. import __version__
from .command import App, Group

# Each command imports what it needs when it runs, so that nplan --help does not wait for pydantic.

app = App(
    cls=Group,
    name="nplan",
    help="Granskar och publicerar nämndplaner som skrivs i YAML.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

PageFormat = Enum("PageFormat", {name: name for name in ("text", "md", "json")}, type=str)  # type: ignore[misc]
Color = Enum("Color", {name: name for name in ("auto", "always", "never")}, type=str)  # type: ignore[misc]
Paths = Annotated[
    list[Path] | None,
    typer.Argument(metavar="MAPP", help="Mappar med planer. Utan mapp: alla planer i ./plans.", show_default=False),
]


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


@app.command()
def validate(
    paths: Paths = None,
    format: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="Hur rapporten skrivs: full, concise, json, jsonl, sarif, github, gitlab, junit, markdown eller html.",
        ),
    ] = "full",
    strict: Annotated[bool, typer.Option("--strict", help="Räkna varningar som fel.")] = False,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="REGEL", help="Bara de här reglerna: NP401, NP4 eller ett namn, gärna flera."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="REGEL", help="Inte de här reglerna, skrivna likadant.")
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", metavar="FIL", help="En annan baslinje än .nplan-baslinje.json i planens mapp."),
    ] = None,
    no_baseline: Annotated[bool, typer.Option("--no-baseline", help="Visa också fynden i baslinjen.")] = False,
    statistics: Annotated[bool, typer.Option("--statistics", help="Visa bara hur många fynd varje regel ger.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FIL", help="Skriv rapporten i en fil.")
    ] = None,
    color: Annotated[Color, typer.Option("--color", help="Färg i terminalen.")] = Color("auto"),
) -> None:
    """Granska planer: läs alla filer och säg vad som är fel och var.

    Slutar med 0 när planerna håller, 1 när det finns fel (med --strict också varningar),
    2 när kommandot inte gick att utföra och 3 när nplan självt gör fel.
    """
    from .validate import Wishes, run

    wishes = Wishes(
        format=format,
        strict=strict,
        color=color.value,
        select=select or (),
        ignore=ignore or (),
        baseline=baseline,
        no_baseline=no_baseline,
        output=output,
        statistics=statistics,
    )
    raise typer.Exit(run(paths, wishes))


@app.command()
def render(
    paths: Paths = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="MAPP", help="Mappen att publicera i. Utan den: build/<planens mapp>."),
    ] = None,
    format: Annotated[
        list[str] | None,
        typer.Option(
            "--format", "-f", metavar="FORMAT", help="md, html, pdf, pptx, docx eller all, gärna flera. Utan den: md och html."
        ),
    ] = None,
    templates: Annotated[
        Path | None,
        typer.Option("--templates", metavar="MAPP", help="Egna mallar, som går före planens och programmets."),
    ] = None,
    documents: Annotated[
        list[Path] | None,
        typer.Option("--mall", metavar="FIL", help="Egen mall för PowerPoint (.pptx) eller Word (.docx), gärna en av var."),
    ] = None,
    color: Annotated[Color, typer.Option("--color", help="Färg i terminalen.")] = Color("auto"),
) -> None:
    """Publicera planer som Markdown, HTML, PDF, PowerPoint och Word.

    En plan med fel publiceras inte: felen visas, och det som publicerats tidigare står kvar.
    """
    from .render import Wishes, run

    wishes = Wishes(
        output=output, formats=format or (), templates=templates, documents=documents or (), color=color.value
    )
    raise typer.Exit(run(paths, wishes))


@app.command()
def summary(
    paths: Paths = None,
    color: Annotated[Color, typer.Option("--color", help="Färg i terminalen.")] = Color("auto"),
) -> None:
    """Visa planer i korthet: mål, indikatorer, uppdrag, ram och vad granskningen ger."""
    from .summary import run

    raise typer.Exit(run(paths, color.value))


@app.command()
def baseline(
    paths: Paths = None,
    add: Annotated[bool, typer.Option("--add", help="Ta med nya fynd i en baslinje som redan finns.")] = False,
) -> None:
    """Skriv upp dagens fynd i .nplan-baslinje.json, så att validate bara stannar vid nya.

    När filen redan finns tas bara rättade fynd bort ur den.
    """
    from .baseline import run

    raise typer.Exit(run(paths, add))


@app.command()
def explain(
    rule: Annotated[str, typer.Argument(metavar="REGEL", help="Regelns kod eller namn, till exempel NP401.")],
    format: Annotated[PageFormat, typer.Option("--format", "-f", help="Hur sidan skrivs.")] = PageFormat("text"),
) -> None:
    """Visa en regels manualsida: vad den säger, varför, och hur fel och rätt ser ut."""
    from .explain import explain as run

    raise typer.Exit(run(rule, format.value))


@app.command()
def rules(
    format: Annotated[PageFormat, typer.Option("--format", "-f", help="Hur listan skrivs.")] = PageFormat("text"),
) -> None:
    """Visa alla regler."""
    from .explain import list_rules

    raise typer.Exit(list_rules(format.value))


@app.command()
def schema(
    folder: Annotated[Path, typer.Option("--output", "-o", help="Mappen som schemafilerna skrivs i.")] = Path(
        "schemas"
    ),
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
    app(prog_name="nplan")
