"""Running Typst: in a folder of its own, with fonts that are the same on every machine, without network."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal

from ...diagnostics import say
from ..logo import Logo
from ..overlay import content_of, files_below
from ..templates import TemplateFault, Templates
from .data import named

if TYPE_CHECKING:
    import typst

MAIN, DATA = "plan.typ", "data.json"
STANDARDS: tuple[Literal["ua-1", "a-2a"], ...] = ("ua-1", "a-2a")
"""PDF/UA-1, accessible, and PDF/A-2a, for archives: Typst refuses a document that breaks its rules for them."""

_FONTS = "fontpkg_source_sans_3"
_ROUNDS = 3
_PACKAGE = re.compile(r'"@')
_SHAPELESS = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_PLACE = re.compile(r"┌─ (?P<file>[^\n]+?):(?P<line>[0-9]+):[0-9]+")


def typeset(data: Mapping[str, Any], templates: Templates, year: int, logo: Logo) -> bytes:
    """Lay out data by templates/typst/plan.typ. Raises TemplateFault."""
    import typst  # 30 MB of typesetter, for this format alone

    with TemporaryDirectory(prefix="nplan-") as scratch:
        folder = Path(scratch)
        places = _lay_out(templates, folder)
        picture = f"logo{logo.ending}" if logo.ending else ""
        if picture:
            (folder / picture).write_bytes(logo.content)
        text = json.dumps({**data, "logo": picture}, ensure_ascii=False, sort_keys=True)
        for _ in range(_ROUNDS):
            (folder / DATA).write_text(text, "utf-8")
            try:
                return _compile(folder, year)
            except typst.TypstError as error:
                shapeless = set(_shapeless(error))
                if not shapeless:
                    raise _fault(error, places) from error
                for letters in sorted(shapeless, key=len, reverse=True):
                    text = text.replace(letters, named(letters))
    raise TemplateFault(MAIN, 0, say("texten har tecken som inget typsnitt har"))


def _compile(folder: Path, year: int) -> bytes:
    import typst  # as above

    chosen = [folder / "fonts"] if (folder / "fonts").is_dir() else []
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[*chosen, *_font_folders()])
    pdf = typst.compile(
        folder / MAIN,
        root=folder,
        font_paths=fonts,
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=list(STANDARDS),
        package_path=folder / "no-packages",
        package_cache_path=folder / "no-packages",
        # The clock would make every file another one; a PDF for archives must have a date.
        timestamp=datetime(year, 1, 1, tzinfo=UTC),
    )
    if not isinstance(pdf, bytes):
        raise TypeError("typst gave no PDF")
    return pdf


def _font_folders() -> Iterator[Path]:
    spec = find_spec(_FONTS)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        yield Path(place) / "files"


def _lay_out(templates: Templates, folder: Path) -> Mapping[str, str]:
    """Copy what templates/typst holds into the folder; returns where each file came from.

    Typst sees that folder alone. Packages would be fetched from the network, so they are refused.
    """
    places: dict[str, str] = {}
    for name, path in sorted(files_below(templates, "typst").items()):
        content = content_of(path)
        if path.suffix == ".typ" and (line := _package_line(content)):
            raise TemplateFault(str(path), line, say("paket får inte användas i mallar"))
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        places[name] = str(path)
    if MAIN not in places:
        raise TemplateFault(f"typst/{MAIN}", 0, say("mallen finns inte i någon mapp med mallar"))
    return places


def _package_line(content: bytes) -> int:
    lines = content.decode("utf-8", "replace").splitlines()
    return next((number for number, line in enumerate(lines, 1) if _PACKAGE.search(line)), 0)


def _shapeless(error: typst.TypstError) -> Iterator[str]:
    """Letters that none of the fonts has."""
    for match in _SHAPELESS.finditer(error.diagnostic):
        yield _ESCAPED.sub(lambda code: chr(int(code[1], 16)), match[1])


def _fault(error: typst.TypstError, places: Mapping[str, str]) -> TemplateFault:
    place = _PLACE.search(error.diagnostic)
    file, line = (place["file"].rpartition("/nplan-")[2].partition("/")[2], int(place["line"])) if place else (MAIN, 0)
    return TemplateFault(
        places.get(file, file), line, say("mallen går inte att använda ({reason})", reason=error.message)
    )
