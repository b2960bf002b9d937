"""Typesetting with Typst: a folder of its own, fonts that are the same on every machine, no network."""

from __future__ import annotations

import json
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ... import lazy_re as re
from ...diagnostics import Sentence, say
from ...source.atomic_write import is_running
from ..template_faults import TemplateFault
from ..template_files import content_of, files_below
from ..templates import Templates
from .data import named
from .process import Complaint, run_typst

MAIN, DATA = "plan.typ", "data.json"
STANDARDS = ("ua-1", "a-2a")
"""PDF/UA-1, accessible, and PDF/A-2a, for archives: Typst refuses a document that breaks its rules for them."""

_FONTS = "fontpkg_source_sans_3"
_ROUNDS = 3
_SEARCHED = re.compile(r" \(searched at .*\)", re.DOTALL)
_PACKAGE = re.compile(r'"@')
_SHAPELESS = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_SCRATCH = re.compile(r"nplan-(?P<process>[0-9]+)-\w+")
_PLACE = re.compile(r"┌─ (?P<file>[^\n]+?):(?P<line>[0-9]+):[0-9]+")


def typeset(data: Mapping[str, Any], templates: Templates, year: int, files: Mapping[str, bytes]) -> bytes:
    """Lay out data by templates/typst/plan.typ, which sees these files too. Raises TemplateFault."""
    with scratch_folder() as folder:
        places = _lay_out(templates, folder)
        for name, content in files.items():
            (folder / name).write_bytes(content)
        text = json.dumps(data, ensure_ascii=False, sort_keys=True)
        for _ in range(_ROUNDS):
            (folder / DATA).write_text(text, "utf-8")
            made = run_typst(folder, MAIN, [folder / "fonts", *_font_folders()], STANDARDS, year)
            if isinstance(made, bytes):
                return made
            shapeless = set(_shapeless(made))
            if not shapeless:
                raise _fault(made, places)
            for letters in sorted(shapeless, key=len, reverse=True):
                text = text.replace(letters, named(letters))
    raise TemplateFault(MAIN, 0, say("texten har tecken som inget typsnitt har"))


def _font_folders() -> Iterator[Path]:
    spec = find_spec(_FONTS)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        yield Path(place) / "files"


def _lay_out(templates: Templates, folder: Path) -> Mapping[str, str]:
    """Copy what templates/typst holds into the folder; returns where each file came from. Typst sees this alone."""
    places: dict[str, str] = {}
    (folder / "fonts").mkdir()
    for name, path in sorted(files_below(templates.folders, "typst").items()):
        content = content_of(path)
        if path.suffix == ".typ" and (line := _package_line(content)):
            raise TemplateFault(str(path), line, _no_packages())
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        places[name] = str(path)
    if MAIN not in places:
        raise TemplateFault(f"typst/{MAIN}", 0, say("mallen finns inte i någon mapp med mallar"))
    return places


def _no_packages() -> Sentence:
    return say("paket får inte användas i mallar")


def _package_line(content: bytes) -> int:
    lines = content.decode("utf-8", "replace").splitlines()
    return next((number for number, line in enumerate(lines, 1) if _PACKAGE.search(line)), 0)


def _shapeless(complaint: Complaint) -> Iterator[str]:
    """Letters that none of the fonts has."""
    for match in _SHAPELESS.finditer(complaint.diagnostic):
        yield _ESCAPED.sub(lambda code: chr(int(code[1], 16)), match[1])


def _fault(complaint: Complaint, places: Mapping[str, str]) -> TemplateFault:
    place = _PLACE.search(complaint.diagnostic)
    file, line = (place["file"], int(place["line"])) if place else (MAIN, 0)
    return TemplateFault(places.get(file, file), line, _reason(complaint))


def _reason(complaint: Complaint) -> Sentence:
    if not complaint.message:
        return say("det tar för lång tid eller för mycket minne att sätta planen med den här mallen")
    if "package" in complaint.message:
        return _no_packages()
    return say("mallen går inte att använda ({reason})", reason=_SEARCHED.sub("", complaint.message))


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """A new folder that nobody else may look into; afterwards it is gone."""
    _clear_left()
    with tempfile.TemporaryDirectory(prefix=f"nplan-{os.getpid()}-") as name:
        yield Path(name)


def _clear_left() -> None:
    with suppress(OSError):
        for path in Path(tempfile.gettempdir()).iterdir():
            named = _SCRATCH.fullmatch(path.name)
            if named and not is_running(int(named["process"])) and _is_own(path):
                shutil.rmtree(path, ignore_errors=True)


def _is_own(path: Path) -> bool:
    """A folder, no link, that this user has made."""
    about = path.lstat()
    return stat.S_ISDIR(about.st_mode) and (not hasattr(os, "getuid") or about.st_uid == os.getuid())
