"""nplan import."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from ...diagnostics import Sentence, say
from ...extras import install_command
from ...importing import REPORT, ImportWishes, UnreadableDocument, account, import_documents, read_document
from ...model import Plan
from ...report import verdict
from ...values import Fault, read_id
from ..console import say_line, write_lines
from ..exit_code import ExitCode
from ..held import held_files
from ..homecoming import take_home, was_sent_out
from ..language import spoken
from ..new_folder import add_to_folder, write_new_folder
from ..options import ImportKind
from ..own_place import refuse_elsewhere
from ..plans import checked, load_files, wanted_folders
from ..usage_errors import UsageError


def import_(
    documents: Annotated[
        list[Path],
        typer.Argument(
            metavar="FIL", help="Dokument: .docx, .pptx, .xlsx, .pdf, .txt, .md eller .csv.", show_default=False
        ),
    ],
    to: Annotated[
        Path | None,
        typer.Option(
            "--to", metavar="MAPP", help="Planens mapp. Finns den läggs filerna till i den.", show_default=False
        ),
    ] = None,
    board: Annotated[
        str, typer.Option("--board", metavar="NÄMND", help="Dokumentet är den här nämndens plan: organets id.")
    ] = "",
    only: Annotated[
        ImportKind | None,
        typer.Option("--as", metavar="SLAG", help="Leta bara efter ett slag: {choices}.", show_default=False),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Visa vad som skulle hända, och skriv inget.")] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Visa vad en ifylld arbetsbok skulle ändra, rad för rad, och skriv inget.")
    ] = False,
) -> ExitCode:
    """Varje ord i dokumenten hamnar i en fil eller under ”Blev över”. Det som går att läsa på flera sätt är ett tvivel.

    Tvivlen står i import-tvivel.md och som kommentarer vid raderna.

    Ingen fil som finns skrivs över. Slutkoden är 1 när det finns tvivel. En ifylld arbetsbok, eller CSV, från nplan
    export tas hem ruta för ruta: det som två har ändrat olika är en konflikt, och skrivs inte.
    """
    if all(map(was_sent_out, documents)):
        return ExitCode.of(take_home(documents, to or wanted_folders(None)[0], diff or dry_run))
    if to is None:
        raise UsageError(say("Ange --to med mappen som planen ska ligga i."))
    if diff:
        raise UsageError(say("--diff gäller ifyllda arbetsböcker. Använd --dry-run för dokument."))
    refuse_elsewhere(to, None)
    try:
        read = [read_document(path) for path in documents]
    except UnreadableDocument as error:
        raise UsageError(_complaint(error)) from error
    held = held_files(to)
    before = load_files(held) if held else None
    _see_that_the_board_can_be(board, before.plan if before else None)
    result = import_documents(read, ImportWishes(board, only.value if only else ""), before.plan if before else None)
    if result.lost or result.invented:
        raise RuntimeError(f"words went astray: {result.lost[:20]} {result.invented[:20]}")
    if there := [path for path in result.files if (to / path).exists() or (to / path).is_symlink()]:
        raise UsageError(
            say(
                "{files} finns redan i {folder}, och inget skrivs över. Inget är skrivet.",
                files=tuple(there),
                folder=str(to),
            )
        )
    report = _free_name(to)
    told = "\n".join(account(result, spoken())) + "\n"
    after = load_files({**held, **result.files})
    if dry_run:
        write_lines(told.splitlines())
    else:
        files = {**result.files, report: told.encode("utf-8")}
        (add_to_folder if to.exists() else write_new_folder)(to, files)
    sentence = (
        say(
            "{folder} skulle få {count} filer med {facts} uppgifter. Inget är skrivet.",
            **_numbers(to, result.files, result.facts),
        )
        if dry_run
        else say("{folder} har fått {count} filer med {facts} uppgifter.", **_numbers(to, result.files, result.facts))
    )
    say_line(sentence)
    doubts, left = len(result.doubts), len(result.left)
    if doubts or left:
        say_line(
            say(
                "{doubts} tvivel, och {left} ställen blev över. Läs {report} först.",
                doubts=doubts,
                left=left,
                report=str(to / report),
            )
        )
    say_line(verdict([checked(to, after)], spoken()))
    return ExitCode.of(not result.doubts and not after.has_errors, after.breakdowns)


def _numbers(folder: Path, files: Mapping[str, bytes], facts: int) -> dict[str, str | int]:
    return {"folder": str(folder), "count": len(files), "facts": facts}


def _complaint(error: UnreadableDocument) -> Sentence:
    if error.reason is None:
        return say(
            "{name}: nplan import behöver ett tillägg som inte är installerat. Installera det med: {command}",
            name=error.name,
            command=install_command("import"),
        )
    return say("{name}: {reason}. Inget är skrivet.", name=error.name, reason=error.reason)


def _see_that_the_board_can_be(board: str, plan: Plan | None) -> None:
    if not board:
        return
    if isinstance(read := read_id(board), Fault):
        raise UsageError(say("--board: {headline}.", headline=read.headline))
    if plan and plan.register.complete and board not in plan.register.bodies:
        raise UsageError(say("--board: ”{board}” finns inte i planens organisation.yaml.", board=board))


def _free_name(folder: Path) -> str:
    name, number = REPORT, 2
    while (folder / name).exists() or (folder / name).is_symlink():
        name = REPORT.replace(".md", f"-{number}.md")
        number += 1
    return name
