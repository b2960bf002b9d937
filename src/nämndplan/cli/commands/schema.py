"""nplan schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from ...diagnostics import say
from ...model.json_schema import editor_globs, schema_files
from ..atomic_write import atomic_write
from ..console import complain, say_line
from ..exit_code import ExitCode

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
    stale = [path for path, text in wanted.items() if not path.is_file() or path.read_text("utf-8") != text]
    for path in stale:
        if check:
            complain(say("{path} stämmer inte med modellen. Kör nplan schema --editor.", path=str(path)))
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            atomic_write(path, wanted[path])
            say_line(say("skrev {path}", path=str(path)))
    return ExitCode.of(not (check and stale))


def _settings(path: Path) -> str | None:
    """VS Code's settings with the schemas mapped; other settings are kept. None: not plain JSON."""
    try:
        settings = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    except ValueError:
        return None
    if not isinstance(settings, dict):
        return None
    settings["yaml.schemas"] = editor_globs()
    return json.dumps(settings, ensure_ascii=False, indent=2) + "\n"
