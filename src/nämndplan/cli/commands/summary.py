"""The options of nplan summary."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import Color, Paths


def summary(
    paths: Paths = None,
    color: Annotated[Color, typer.Option("--color", help="Färg i terminalen.")] = Color("auto"),
) -> None:
    """Visa planer i korthet: mål, indikatorer, uppdrag, ram och vad granskningen ger."""
    from ..summary import run

    raise typer.Exit(run(paths, color.value))
