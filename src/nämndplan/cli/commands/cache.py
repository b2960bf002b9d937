"""The options of nplan cache."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import Paths


def cache(
    action: Annotated[str, typer.Argument(metavar="clear", help="Ta bort det som är sparat.", show_default=False)] = "",
    paths: Paths = None,
) -> None:
    """Visa vad nplan har sparat för att nästa granskning ska gå fort, eller ta bort det.

    Det ligger i .nplan_cache i planens mapp, gör ingen skillnad för vad granskningen säger
    och kan alltid tas bort. Med variabeln NPLAN_NO_CACHE=1 sparas inget.
    """
    from ..cache import run

    raise typer.Exit(run(action, paths or []))
