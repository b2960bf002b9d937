"""The options of nplan explain."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import PageFormat


def explain(
    rule: Annotated[str, typer.Argument(metavar="REGEL", help="Regelns kod eller namn, till exempel NP401.")],
    format: Annotated[PageFormat, typer.Option("--format", "-f", help="Hur sidan skrivs.")] = PageFormat("text"),
) -> None:
    """Visa en regels manualsida: vad den säger, varför, och hur fel och rätt ser ut."""
    from ..explain import explain as run

    raise typer.Exit(run(rule, format.value))
