"""nplan schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from ...bounded_read import read_bounded
from ...diagnostics import say
from ...model.json_schema import editor_globs, schema_files
from ...source import why_unread
from ..atomic_write import atomic_write
from ..console import complain, say_line
from ..exit_code import ExitCode
from ..usage_errors import UsageError

MAX_BYTES = 5_000_000
SETTINGS = Path(".vscode") / "settings.json"


def schema(
    folder: Annotated[Path, typer.Option("--output", "-o", help="Mappen som schemafilerna skrivs i.")] = Path(
        "schemas"
    ),
    editor: Annotated[bool, typer.Option("--editor", help="Ställ också in VS Code (.vscode/settings.json).")] = False,
    check: Annotated[bool, typer.Option("--check", help="Skriv inget, säg bara om något är inaktuellt.")] = False,
) -> ExitCode:
    """Med --editor används de också av VS Code."""
    wanted = {folder / name: text for name, text in schema_files()}
    if editor:
        settings = folder.parent / SETTINGS
        text = _settings(settings)
        if text is None:
            complain(say("{path} går inte att läsa som JSON och lämnas som den är.", path=str(settings)))
            return ExitCode.USAGE
        wanted[settings] = text
    stale = [path for path, text in wanted.items() if _held(path) != text.encode("utf-8")]
    for path in stale:
        if check:
            complain(say("{path} stämmer inte med modellen. Kör nplan schema --editor.", path=str(path)))
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            atomic_write(path, wanted[path])
            say_line(say("skrev {path}", path=str(path)))
    return ExitCode.of(not (check and stale))


def _held(path: Path) -> bytes | None:
    """What a file holds; None when there is none."""
    try:
        return read_bounded(path, MAX_BYTES).replace(b"\r\n", b"\n")
    except FileNotFoundError:
        return None
    except OSError as error:
        reason = why_unread(error)
        raise UsageError(say("{path} går inte att läsa: {reason}.", path=str(path), reason=reason)) from error


def _settings(path: Path) -> str | None:
    """VS Code's settings with the schemas mapped; other settings are kept. None: not plain JSON."""
    try:
        settings = json.loads(_held(path) or b"{}")
    except (ValueError, RecursionError):
        return None
    if not isinstance(settings, dict):
        return None
    settings["yaml.schemas"] = editor_globs()
    return json.dumps(settings, ensure_ascii=False, indent=2) + "\n"
