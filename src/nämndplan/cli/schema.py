"""nplan schema."""

from __future__ import annotations

import json
from pathlib import Path

from ..diagnostics import say
from ..model.json_schema import editor_globs, schema_files
from .files import write_whole
from .terminal import complain, say_line

SETTINGS = Path(".vscode") / "settings.json"


def run(folder: Path, editor: bool, check: bool) -> int:
    """Write the schemas (and the editor settings beside them); with ``check`` only say what is stale."""
    wanted = {folder / name: text for name, text in schema_files()}
    if editor:
        settings = folder.parent / SETTINGS
        text = _settings(settings)
        if text is None:
            complain(say("{path} går inte att läsa som JSON och lämnas som den är.", path=str(settings)))
            return 2
        wanted[settings] = text
    stale = [path for path, text in wanted.items() if not path.is_file() or path.read_text("utf-8") != text]
    for path in stale:
        if check:
            complain(say("{path} stämmer inte med modellen. Kör nplan schema --editor.", path=str(path)))
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, wanted[path])
            say_line(say("skrev {path}", path=str(path)))
    return int(check and bool(stale))


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
