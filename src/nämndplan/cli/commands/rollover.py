"""nplan rollover."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from ...bounded_read import NotPlain, TooLarge, read_bounded
from ...diagnostics import say
from ...model import PICTURE_FOLDER
from ...rollover import NotRollable, account, rolled
from ...source import MAX_BYTES
from ..console import say_line, write_lines
from ..exit_code import ExitCode
from ..language import spoken
from ..new_folder import refuse_existing, write_new_folder
from ..plans import load_files, load_plan, wanted_folders
from ..usage_errors import UsageError

ACCOUNT = "övergång.md"


def rollover(
    old: Annotated[Path, typer.Argument(metavar="FRÅN", help="Årets plan.", show_default=False)],
    new: Annotated[
        Path, typer.Argument(metavar="TILL", help="Mappen för nästa års plan. Den får inte finnas.", show_default=False)
    ],
    year: Annotated[
        int | None, typer.Option("--year", metavar="ÅR", help="Året. Utan det: året efter planens.", show_default=False)
    ] = None,
    board: Annotated[str, typer.Option("--board", metavar="NÄMND", help="Bara den här nämndens del.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Visa vad som skulle hända, och skriv inget.")] = False,
) -> ExitCode:
    """Mål, delmål, indikatorer och uppdrag följer med; målvärden för år som har gått, beslut och ekonomi gör det inte.

    Vad som följde med, vad som inte gjorde det och vad som är att besluta står i övergång.md.
    """
    (folder,) = wanted_folders([old])
    refuse_existing(new)
    loaded = load_plan(folder)
    if board and board not in loaded.plan.boards:
        raise UsageError(say("--board: ”{board}” har ingen mapp i planen.", board=board))
    try:
        result = rolled(loaded, year or (loaded.plan.year or 0) + 1, board)
    except NotRollable as error:
        raise UsageError(error.sentence) from error
    files = {file: text.encode("utf-8") for file, text in result.files.items()}
    checked = load_files(files)
    told = account(result, loaded.plan, checked, spoken())
    if dry_run:
        write_lines(told.splitlines())
    else:
        write_new_folder(new, {**files, **_pictures(folder), ACCOUNT: told.encode("utf-8")})
        say_line(
            say(
                "{path} är skriven: {count} filer. Läs {account} först.",
                path=str(new),
                count=len(result.files),
                account=str(new / ACCOUNT),
            )
        )
    return ExitCode.of(True, [*loaded.breakdowns, *checked.breakdowns])


def _pictures(folder: Path) -> dict[str, bytes]:
    """The logo and other pictures, as they are, by their paths in the plan."""
    pictures = sorted((folder / PICTURE_FOLDER).rglob("*")) if (folder / PICTURE_FOLDER).is_dir() else ()
    found = {}
    for path in pictures:
        if not path.is_symlink():
            with suppress(NotPlain, TooLarge):  # no picture that anybody could show
                found[path.relative_to(folder).as_posix()] = read_bounded(path, MAX_BYTES, inside=folder)
    return found
