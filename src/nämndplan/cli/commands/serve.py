"""The options of nplan serve."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def serve(
    path: Annotated[
        Path | None,
        typer.Argument(metavar="MAPP", help="Planens mapp. Utan mapp: planen i ./plans.", show_default=False),
    ] = None,
    port: Annotated[
        int, typer.Option("--port", metavar="NUMMER", min=0, max=65535, help="Porten på den här datorn; 0: en ledig.")
    ] = 8000,
    templates: Annotated[
        Path | None,
        typer.Option("--templates", metavar="MAPP", help="Egna mallar, som går före planens och programmets."),
    ] = None,
) -> None:
    """Förhandsvisa en plan i webbläsaren medan den skrivs.

    Sidorna görs om när en fil i planen eller mallarna sparas, och webbläsaren visar dem
    genast, med fynden där de hör hemma. Bara den här datorn når dem, och inget skrivs på disken.
    """
    from ..serve import run

    raise typer.Exit(run(path, port, templates))
