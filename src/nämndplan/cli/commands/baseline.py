"""The options of nplan baseline."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import Paths


def baseline(
    paths: Paths = None,
    add: Annotated[bool, typer.Option("--add", help="Ta med nya fynd i en baslinje som redan finns.")] = False,
) -> None:
    """Skriv upp dagens fynd i .nplan-baslinje.json, så att validate bara stannar vid nya.

    När filen redan finns tas bara rättade fynd bort ur den.
    """
    from ..baseline import run

    raise typer.Exit(run(paths, add))
