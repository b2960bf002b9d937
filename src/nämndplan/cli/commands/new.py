"""nplan new."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated

import typer

from ...diagnostics import say
from ..console import say_line
from ..exit_code import ExitCode
from ..new_folder import refuse_existing, write_new_folder
from ..options import PlanKind

SKELETONS = files("nämndplan") / "skeletons"
"""A folder for each kind of plan, beside the program's modules."""


def new(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="MAPP", help="Mappen för planen, till exempel plans/2027. Den får inte finnas.", show_default=False
        ),
    ],
    kind: Annotated[
        PlanKind,
        typer.Option("--kind", metavar="SLAG", help="Vilket slags plan: {choices}."),
    ],
) -> ExitCode:
    """Filerna har ett påhittat innehåll att byta ut, och kommentarer som förklarar varje nyckel.

    En fullmäktigeplan har mål, uppdrag, finansiella mål och ramar, men inte nämndernas planer. En nämndplan är en
    nämnds egen. En budget har tabeller och finansiella mål. En klimatbudget har ett tak per år och åtgärder.
    """
    refuse_existing(folder)
    written = dict(_below(SKELETONS / kind.value))
    write_new_folder(folder, written)
    say_line(
        say(
            "{path} är skriven: {count} filer. Byt ut det påhittade, och kör nplan validate {path}.",
            path=str(folder),
            count=len(written),
        )
    )
    return ExitCode.OK


def _below(folder: Traversable, path: str = "") -> Iterator[tuple[str, bytes]]:
    """The files of a skeleton, by their paths in it."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _below(entry, f"{path}{entry.name}/")
        elif entry.name.endswith(".yaml"):
            yield f"{path}{entry.name}", entry.read_bytes()
