"""What several commands have in common on the command line."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

PageFormat = StrEnum("PageFormat", ["text", "md", "json"])
PlanKind = StrEnum("PlanKind", ["fullmäktigeplan", "nämndplan", "budget", "klimatbudget"])
ImportKind = StrEnum("ImportKind", ["mål", "uppdrag", "ekonomi", "styrdokument", "finansiella-mål", "organisation"])
SplitBy = StrEnum("SplitBy", ["owner"])
Color = StrEnum("Color", ["auto", "always", "never"])
Templates = Annotated[
    Path | None,
    typer.Option("--templates", metavar="MAPP", help="Egna mallar, som går före planens och programmets."),
]
Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="MAPP",
        help="Mappar med planer. Utan mapp: alla planer i ./plans, annars planen du står i.",
        show_default=False,
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        metavar="ANTAL",
        min=1,
        help="Hur många processer som får arbeta samtidigt. Utan den: en för varje processor.",
        show_default=False,
    ),
]
Cache = Annotated[
    bool | None,
    typer.Option(
        "--cache/--no-cache",
        help="Spara det som granskats till nästa gång, också i CI, eller granska allt på nytt och spara inget.",
    ),
]
Timings = Annotated[bool, typer.Option("--timings", help="Visa efteråt var tiden har gått.")]
Many = Annotated[
    Path | None,
    typer.Option("--many", metavar="FIL", help="En fil med fler mappar, en på varje rad; # börjar en kommentar."),
]
Engine = Annotated[
    str,
    typer.Option(
        "--executor",
        metavar="MOTOR",
        help="Vad planerna fördelas på, en plan åt gången: local är den här datorns processer, serial den här "
        "processen, dask:tcp://… ett kluster, modul:funktion det som funktionen ger (concurrent.futures.Executor). "
        "Alla måste se samma mappar. Utan den: local med --many.",
        show_default=False,
    ),
]
