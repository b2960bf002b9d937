"""The options of nplan render."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .options import Color, Paths


def render(
    paths: Paths = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="MAPP", help="Mappen att publicera i. Utan den: build/<planens mapp>."),
    ] = None,
    format: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="md, html, pdf, pptx, docx eller all, gärna flera. Utan den: md och html.",
        ),
    ] = None,
    templates: Annotated[
        Path | None,
        typer.Option("--templates", metavar="MAPP", help="Egna mallar, som går före planens och programmets."),
    ] = None,
    documents: Annotated[
        list[Path] | None,
        typer.Option(
            "--mall", metavar="FIL", help="Egen mall för PowerPoint (.pptx) eller Word (.docx), gärna en av var."
        ),
    ] = None,
    board: Annotated[
        str,
        typer.Option("--board", metavar="NÄMND", help="Bara den här nämndens plan: mappens namn eller nämndens."),
    ] = "",
    color: Annotated[Color, typer.Option("--color", help="Färg i terminalen.")] = Color("auto"),
) -> None:
    """Publicera planer som Markdown, HTML, PDF, PowerPoint och Word.

    En plan med fel publiceras inte: felen visas, och det som publicerats tidigare står kvar.
    """
    from ..render import Wishes, run

    wishes = Wishes(
        output=output,
        formats=format or (),
        templates=templates,
        documents=documents or (),
        board=board,
        color=color.value,
    )
    raise typer.Exit(run(paths, wishes))
