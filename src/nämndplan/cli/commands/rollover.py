"""nplan rollover."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ...diagnostics import say
from ...driver import load
from ...model import PICTURE_FOLDER
from ...rollover import NotRollable, account, rolled
from ...source.atomic_write import uninterrupted
from ..console import say_line, write_lines
from ..exit_code import ExitCode
from ..language import spoken
from ..plans import load_plan, wanted_folders
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
    if new.exists() or new.is_symlink():
        raise UsageError(say("{path} finns redan. Ange en mapp som inte finns.", path=str(new)))
    if new.resolve().is_relative_to(folder.resolve()):
        raise UsageError(say("{path} ligger i den gamla planens mapp. Ange en annan.", path=str(new)))
    loaded = load_plan(folder)
    if board and board not in loaded.plan.boards:
        raise UsageError(say("--board: ”{board}” har ingen mapp i planen.", board=board))
    try:
        result = rolled(loaded, year or (loaded.plan.year or 0) + 1, board)
    except NotRollable as error:
        raise UsageError(error.sentence) from error
    checked = load({file: text.encode("utf-8") for file, text in result.files.items()})
    told = account(result, loaded.plan, checked, spoken())
    if dry_run:
        write_lines(told.splitlines())
    else:
        _write(new, {**result.files, ACCOUNT: told}, folder)
        say_line(
            say(
                "{path} är skriven: {count} filer. Läs {account} först.",
                path=str(new),
                count=len(result.files),
                account=str(new / ACCOUNT),
            )
        )
    return ExitCode.of(True, [*loaded.breakdowns, *checked.breakdowns])


def _write(place: Path, files: dict[str, str], old: Path) -> None:
    """The whole folder or nothing: written beside its place, and moved there."""
    scratch = place.with_name(f".{place.name}.nplan-ny")
    with uninterrupted():
        try:
            scratch.mkdir(parents=True)
            for name, text in files.items():
                path = scratch / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, "utf-8", newline="\n")
            _copy_pictures(old, scratch)
            scratch.rename(place)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise UsageError(say("{path} går inte att skriva ({reason}).", path=str(place), reason=reason)) from error
        finally:
            if scratch.exists():
                _remove(scratch)


def _copy_pictures(old: Path, new: Path) -> None:
    """The logo and other pictures, as they are."""
    from shutil import copyfile

    for path in sorted((old / PICTURE_FOLDER).rglob("*")) if (old / PICTURE_FOLDER).is_dir() else ():
        if path.is_file() and not path.is_symlink():
            target = new / path.relative_to(old)
            target.parent.mkdir(parents=True, exist_ok=True)
            copyfile(path, target)


def _remove(folder: Path) -> None:
    from shutil import rmtree

    rmtree(folder, ignore_errors=True)
