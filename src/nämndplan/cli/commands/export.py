"""nplan export."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from ... import lazy_re as re
from ...diagnostics import say
from ...exchange import OutSheet, SheetWishes, as_csv, as_xlsx, sheets_of
from ...extras import install_command
from ...values import suggest_id
from ..atomic_write import atomic_write_bytes
from ..console import say_line
from ..exit_code import ExitCode
from ..held import digest_of, held_files
from ..language import spoken
from ..options import SplitBy
from ..plans import load_files, wanted_folders
from ..usage_errors import UsageError


def export(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="MAPP", help="Planens mapp. Utan den: planen du står i.", show_default=False),
    ] = None,
    xlsx: Annotated[
        Path | None, typer.Option("--xlsx", metavar="FIL", help="Arbetsboken som skrivs.", show_default=False)
    ] = None,
    csv: Annotated[
        Path | None, typer.Option("--csv", metavar="MAPP", help="Mappen som CSV-filer skrivs i.", show_default=False)
    ] = None,
    report: Annotated[
        str, typer.Option("--report", metavar="PERIOD", help="En periods uppföljning i stället för planen: delår.")
    ] = "",
    board: Annotated[str, typer.Option("--board", metavar="NÄMND", help="Bara den här nämndens del.")] = "",
    owner: Annotated[str, typer.Option("--owner", metavar="NAMN", help="Bara det som den här har ansvar för.")] = "",
    split: Annotated[
        SplitBy | None,
        typer.Option("--split", metavar="VAD", help="En arbetsbok för varje: {choices}.", show_default=False),
    ] = None,
    until: Annotated[str, typer.Option("--until", metavar="DATUM", help="Dagen då den ska vara tillbaka.")] = "",
) -> ExitCode:
    """Rutor att fylla i är olåsta, fasta val har listor, och det som skickades ut ligger dolt i arbetsboken.

    Ta hem den ifyllda filen med nplan import: bara det som är ändrat skrivs, och det som två har ändrat olika sägs.
    """
    if (xlsx is None) == (csv is None):
        raise UsageError(say("Ange --xlsx med en fil, eller --csv med en mapp."))
    if xlsx and find_spec("xlsxwriter") is None:
        raise UsageError(
            say(
                "nplan export behöver ett tillägg som inte är installerat. Installera det med: {command}",
                command=install_command("data"),
            )
        )
    (plan,) = wanted_folders([folder] if folder else None)[:1]
    held = held_files(plan)
    loaded = load_files(held)
    if report and not any(file.startswith(f"uppföljning/{report}/") for file in held):
        raise UsageError(say("--report: planen har ingen uppföljning som heter ”{period}”.", period=report))
    if board and board not in loaded.plan.boards:
        raise UsageError(say("--board: ”{board}” har ingen mapp i planen.", board=board))
    sheets = sheets_of(loaded, SheetWishes(report, board, owner))
    if not sheets:
        raise UsageError(say("Det finns inget att fylla i med de flaggorna. Inget är skrivet."))
    title = loaded.plan.settings.title if loaded.plan.settings else plan.name
    title = f"{title}, {report}" if report else title
    for name, own in (_split(sheets) if split else {"": sheets}).items():
        if xlsx:
            path = xlsx.with_stem(f"{xlsx.stem}-{name}") if name else xlsx
            atomic_write_bytes(path, as_xlsx(own, title, until, digest_of(held), spoken()))
            say_line(say("{path} är skriven: {count} rader att fylla i.", path=str(path), count=_rows(own)))
        elif csv:
            csv.mkdir(parents=True, exist_ok=True)
            for sheet in own:
                path = csv / f"{suggest_id(sheet.name)}{f'-{name}' if name else ''}.csv"
                atomic_write_bytes(path, as_csv(sheet))
                say_line(say("{path} är skriven: {count} rader att fylla i.", path=str(path), count=len(sheet.rows)))
    return ExitCode.OK


def _rows(sheets: list[OutSheet]) -> int:
    return sum(len(sheet.rows) for sheet in sheets)


def _split(sheets: list[OutSheet]) -> Mapping[str, list[OutSheet]]:
    """The rows of each owner; those without one are kept together."""
    owners = sorted({row.owner for sheet in sheets for row in sheet.rows})
    found: dict[str, list[OutSheet]] = {}
    for number, owner in enumerate(owners, 1):
        name = re.sub(r"-+", "-", suggest_id(owner)) or ("utan-ansvarig" if not owner else f"{number}")
        name = f"{name}-{number}" if name in found else name
        own = (replace(sheet, rows=tuple(row for row in sheet.rows if row.owner == owner)) for sheet in sheets)
        found[name] = [sheet for sheet in own if sheet.rows]
    return found
