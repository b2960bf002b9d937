"""The options of nplan templates."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def templates(
    copy: Annotated[
        list[str] | None,
        typer.Option("--copy", metavar="MALL", help="Kopiera mallen till den egna mappen att ändra i, gärna flera."),
    ] = None,
    folder: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="MAPP", help="Den egna mappen. Utan den: templates bredvid plans."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Skriv över en mall som redan finns där.")] = False,
) -> None:
    """Visa mallarna som planer publiceras med, och kopiera en att ändra i.

    En egen mall med samma namn i mappen templates bredvid plans går före programmets.
    Vad en mall kan använda står i docs/mallar.md i nplans källkod.
    """
    from ..templates import run

    raise typer.Exit(run(copy or (), folder, force))
