"""What several commands have in common on the command line."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

PageFormat = Enum("PageFormat", {name: name for name in ("text", "md", "json")}, type=str)  # type: ignore[misc]
Color = Enum("Color", {name: name for name in ("auto", "always", "never")}, type=str)  # type: ignore[misc]
Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="MAPP",
        help="Mappar med planer. Utan mapp: alla planer i ./plans, annars planen du står i.",
        show_default=False,
    ),
]
