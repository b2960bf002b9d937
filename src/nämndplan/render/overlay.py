"""Template files that are not Jinja's: found in the same folders, in the same order, just as carefully."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..diagnostics import say
from .explained import TemplateFault
from .templates import Templates

MAX_BYTES = 20_000_000
MAX_FILES = 200
OFFICE_SUFFIXES = (".pptx", ".potx", ".docx", ".dotx")


def files_below(templates: Templates, kind: str) -> Mapping[str, Path]:
    """All files in a subfolder of the template folders by name; an earlier folder's goes before a later one's."""
    found: dict[str, Path] = {}
    for folder in templates.folders:
        home = (folder / kind).resolve()
        if not home.is_relative_to(folder.resolve()) or not home.is_dir():
            continue
        for path in sorted(home.rglob("*")):
            if path.is_file() and path.resolve().is_relative_to(home):
                found.setdefault(path.relative_to(home).as_posix(), path)
            if len(found) > MAX_FILES:
                raise TemplateFault(str(home), 0, say("mappen har för många filer"))
    return found


def content_of(path: Path) -> bytes:
    """A template file's bytes. Raises TemplateFault."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise TemplateFault(str(path), 0, say("mallen är för stor"))
        return path.read_bytes()
    except OSError as error:
        reason = say("mallen går inte att läsa ({reason})", reason=error.strerror or str(error))
        raise TemplateFault(str(path), 0, reason) from error


def own_document(templates: Templates, *suffixes: str) -> Path | None:
    """The organisation's own Office template: given on the command line, or office/mall.pptx among the templates."""
    for path in templates.documents:
        if path.suffix.casefold() in suffixes:
            return path
    found = files_below(templates, "office")
    return next((found[f"mall{suffix}"] for suffix in suffixes if f"mall{suffix}" in found), None)
