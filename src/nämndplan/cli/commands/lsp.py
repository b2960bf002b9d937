"""nplan lsp."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from typing import Annotated, BinaryIO

import typer

from ...diagnostics import say
from ...extras import install_command
from ..exit_code import ExitCode
from ..language import spoken
from ..usage_errors import UsageError


def lsp(
    keys: Annotated[
        bool,
        typer.Option(
            "--keys/--no-keys",
            help="Om nycklar och slutna värden ska föreslås och förklaras. --no-keys när en YAML-server redan gör det.",
        ),
    ] = True,
    port: Annotated[
        int | None,
        typer.Option(
            "--tcp", metavar="PORT", min=1, max=65535, help="Lyssna på en port på den här datorn, i stället för stdio."
        ),
    ] = None,
) -> ExitCode:
    """Startas av redigeraren. Språket är redigerarens, när det är svenska eller engelska."""
    if find_spec("pygls") is None:
        raise UsageError(
            say(
                "nplan lsp behöver ett tillägg som inte är installerat. Installera det med: {command}",
                command=install_command("lsp"),
            )
        )
    from ...language_server import make_server  # heavy, and an extra

    gc.enable()  # a process that goes on keeps next to nothing of what it builds
    server = make_server(spoken(), with_keys=keys)
    if port is None:
        with _protocol_alone() as (questions, answers):
            server.start_io(questions, answers)
    else:
        server.start_tcp("127.0.0.1", port)
    return ExitCode.OK


@contextmanager
def _protocol_alone() -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """The two streams of the protocol; whatever else is printed goes where it does no harm."""
    questions, answers = os.dup(sys.stdin.fileno()), os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    with suppress(OSError), open(questions, "rb") as reading, open(answers, "wb") as writing:  # noqa: PTH123  (no paths)
        yield reading, writing
