"""The options of nplan validate."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ...timing import phase
from .options import Color, Paths


def validate(
    paths: Paths = None,
    format: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="Hur rapporten skrivs: full, concise, json, jsonl, sarif, github, gitlab, junit, markdown eller html.",
        ),
    ] = "full",
    strict: Annotated[bool, typer.Option("--strict", help="Räkna varningar som fel.")] = False,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="REGEL", help="Bara de här reglerna: NP401, NP4 eller ett namn, gärna flera."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="REGEL", help="Inte de här reglerna, skrivna likadant.")
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", metavar="FIL", help="En annan baslinje än .nplan-baslinje.json i planens mapp."),
    ] = None,
    no_baseline: Annotated[bool, typer.Option("--no-baseline", help="Visa också fynden i baslinjen.")] = False,
    statistics: Annotated[bool, typer.Option("--statistics", help="Visa bara hur många fynd varje regel ger.")] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Rätta i filerna det som säkert inte ändrar någon mening.")
    ] = False,
    unsafe: Annotated[
        bool, typer.Option("--unsafe", help="Med --fix eller --diff: också det som troligen menas. Läs ändringarna.")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Visa vad --fix skulle ändra, och skriv inget.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FIL", help="Skriv rapporten i en fil.")
    ] = None,
    color: Annotated[Color, typer.Option("--color", help="Färg i terminalen.")] = Color("auto"),
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Granska allt på nytt, och spara inget till nästa gång.")
    ] = False,
    timings: Annotated[bool, typer.Option("--timings", help="Visa efteråt var tiden har gått.")] = False,
) -> None:
    """Granska planer: läs alla filer och säg vad som är fel och var.

    Slutar med 0 när planerna håller, 1 när det finns fel (med --strict också varningar),
    2 när kommandot inte gick att utföra och 3 när nplan självt gör fel.
    """
    with phase("import"):
        from ..validate import Wishes, run

    wishes = Wishes(
        format=format,
        strict=strict,
        color=color.value,
        cache=not no_cache,
        timings=timings,
        select=select or (),
        ignore=ignore or (),
        baseline=baseline,
        no_baseline=no_baseline,
        output=output,
        statistics=statistics,
        fix=fix,
        unsafe=unsafe,
        diff=diff,
    )
    raise typer.Exit(run(paths, wishes))
