"""nplan serve."""

from __future__ import annotations

import errno
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from typing import Annotated

import typer

from ...diagnostics import say
from ...extras import install_command
from ...lowering import PartsAtHand
from ...preview import EDITOR_ADDRESS, Built, Editor, Server, Shown, SiteBuilder
from ...report import verdict
from ...source import why_refused
from ..console import complain, say_line
from ..crash_report import crash_report
from ..exit_code import ExitCode
from ..language import documents_language, spoken
from ..options import Templates
from ..plans import load_plan, wanted_folders
from ..usage_errors import UsageError

LOOK_AGAIN = 1000
"""Milliseconds between looking whether a folder with templates has come or gone."""
STILL = 10
"""Milliseconds that nothing more must have changed in: a program writes a file in less, and an author waits for it."""


def serve(
    path: Annotated[
        Path | None,
        typer.Argument(metavar="MAPP", help="Planens mapp. Utan mapp: planen i ./plans.", show_default=False),
    ] = None,
    port: Annotated[
        int, typer.Option("--port", metavar="NUMMER", min=0, max=65535, help="Porten på den här datorn; 0: en ledig.")
    ] = 8000,
    templates: Templates = None,
    editor: Annotated[
        str,
        typer.Option(
            "--editor",
            metavar="ADRESS",
            help="Adressen som öppnar en fil i er redigerare, med FIL, RAD och KOLUMN där de ska stå; tom: ingen.",
        ),
    ] = EDITOR_ADDRESS,
    panel: Annotated[
        bool,
        typer.Option("--panel", help="Låt sidorna visas i en panel i VS Code, och ingen annanstans inuti något annat."),
    ] = False,
) -> ExitCode:
    """När en fil i planen eller mallarna sparas görs sidorna om, och webbläsaren visar dem genast.

    Fynden står där de hör hemma. Bara den här datorn når sidorna, och inget skrivs på disken.
    """
    if find_spec("watchfiles") is None:
        raise UsageError(
            say(
                "nplan serve behöver ett tillägg som inte är installerat. Installera det med: {command}",
                command=install_command("serve"),
            )
        )
    if templates is not None and not templates.is_dir():
        raise UsageError(say("--templates: {path} är ingen mapp.", path=str(templates)))
    folder = _one(wanted_folders([path] if path else None))
    opener = Editor(editor, folder.resolve()) if editor else None
    if opener and not opener.is_usable:
        raise UsageError(
            say(
                "--editor: {address} är ingen adress med plats för filen. Skriv till exempel {example}",
                address=editor,
                example=EDITOR_ADDRESS,
            )
        )
    load = partial(load_plan, at_hand=PartsAtHand())
    builder = SiteBuilder(
        folder, folder.as_posix(), templates, documents_language, spoken(), crash_report, load, opener
    )
    try:
        _serve(folder, builder, port, panel)
    except KeyboardInterrupt:
        say_line("")
    return ExitCode.OK


def _one(folders: list[Path]) -> Path:
    if len(folders) == 1:
        return folders[0]
    names = tuple(folder.as_posix() for folder in folders)
    raise UsageError(say("Ange en plan i taget: {names}.", names=names))


def _serve(folder: Path, builder: SiteBuilder, port: int, in_panel: bool) -> None:
    built = builder.build()
    shown = Shown(built.laid)
    with _listening(port, shown, in_panel) as server:
        say_line(say("Förhandsvisning: {url} (avsluta med Ctrl+C)", url=server.url))
        _tell(built)
        for _ in _changes(folder, builder):
            built = builder.build()
            if built.laid.version != shown.version("", 0):
                shown.show(built.laid)
                _tell(built)
            gc.collect()  # what the plan was before; not while somebody waits


@contextmanager
def _listening(port: int, shown: Shown, in_panel: bool) -> Iterator[Server]:
    try:
        server = Server(port, shown, lambda error: complain(crash_report(error)), in_panel)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise UsageError(
                say(
                    "Porten {port} är upptagen av ett annat program. Välj en annan med --port, till exempel {other}.",
                    port=port,
                    other=f"--port {port + 1 if port < 65535 else 0}",
                )
            ) from error
        raise UsageError(
            say("Porten {port} går inte att använda: {reason}.", port=port, reason=why_refused(error))
        ) from error
    with server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()


def _tell(built: Built) -> None:
    say_line(verdict([built.reported], spoken()))
    if built.fault:
        complain(built.fault)
    sys.stdout.flush()  # also where a program waits for what is said


def _changes(folder: Path, builder: SiteBuilder) -> Iterator[None]:
    """Once for every change in the plan or in the templates, however many files it was in."""
    # Only this command needs watchfiles, which is an extra.
    from watchfiles import DefaultFilter, watch

    while True:
        folders = _watched(folder, builder)
        for changes in watch(
            *folders,
            watch_filter=DefaultFilter(),
            step=STILL,
            rust_timeout=LOOK_AGAIN,
            yield_on_timeout=True,
            raise_interrupt=True,
        ):
            if changes:
                yield
            if _watched(folder, builder) != folders:
                yield
                break


def _watched(folder: Path, builder: SiteBuilder) -> tuple[Path, ...]:
    """The folders to watch; those that are gone cannot be, and the one above must do."""
    wanted = (folder.resolve(), *builder.template_folders())
    return tuple(dict.fromkeys(path for path in wanted if path.is_dir())) or (folder.resolve().parent,)
