"""The options of nplan rules."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import PageFormat


def rules(
    format: Annotated[PageFormat, typer.Option("--format", "-f", help="Hur listan skrivs.")] = PageFormat("text"),
) -> None:
    """Visa alla regler."""
    from ..explain import list_rules

    raise typer.Exit(list_rules(format.value))
