"""The options of nplan schema."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def schema(
    folder: Annotated[Path, typer.Option("--output", "-o", help="Mappen som schemafilerna skrivs i.")] = Path(
        "schemas"
    ),
    editor: Annotated[bool, typer.Option("--editor", help="Ställ också in VS Code (.vscode/settings.json).")] = False,
    check: Annotated[bool, typer.Option("--check", help="Skriv inget, säg bara om något är inaktuellt.")] = False,
) -> None:
    """Skriv JSON-scheman som hjälper en redigerare att förklara och granska planens filer."""
    from ..schema import run

    raise typer.Exit(run(folder, editor, check))
