"""Office templates that are broken or hostile are told of as templates, whatever is wrong with them."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from pptx import Presentation

from nämndplan.i18n import SWEDISH
from nämndplan.render import TemplateFault

from .made import made

WHOLE: dict[str, Callable[[], object]] = {"docx": Document, "pptx": Presentation}
MAIN = {"docx": "word/document.xml", "pptx": "ppt/presentation.xml"}
Parts = dict[str, bytes]


def parts_of(kind: str) -> Parts:
    target = BytesIO()
    WHOLE[kind]().save(target)  # type: ignore[attr-defined]
    with ZipFile(target) as package:
        return {name: package.read(name) for name in package.namelist()}


def zipped(parts: Parts) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return target.getvalue()


def _declared(name: str) -> Callable[[Parts, str], Parts]:
    def change(parts: Parts, main: str) -> Parts:
        part = main if name == "main" else name
        head, _, rest = parts[part].partition(b"?>")
        entities = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
        return {**parts, part: head + b"?>" + entities + rest}

    return change


def _without(*words: str) -> Callable[[Parts, str], Parts]:
    return lambda parts, _: {name: data for name, data in parts.items() if not any(word in name for word in words)}


WAYS: dict[str, Callable[[Parts, str], Parts]] = {
    "no parts": lambda *_: {},
    "no content types": _without("[Content_Types].xml"),
    "no relations": _without(".rels"),
    "no main part": lambda parts, main: {name: data for name, data in parts.items() if name != main},
    "an empty main part": lambda parts, main: {**parts, main: b""},
    "a main part that is no XML": lambda parts, main: {**parts, main: b"\xff\xfe<"},
    "a main part of another kind": lambda parts, main: {**parts, main: b"<x/>"},
    "an entity in the main part": _declared("main"),
    "an entity in the relations": _declared("_rels/.rels"),
    "an entity in the content types": _declared("[Content_Types].xml"),
    "macros": lambda parts, _: {**parts, "word/vbaProject.bin": b"x"},
    "a control": lambda parts, _: {**parts, "word/activeX/activeX1.xml": b"<x/>"},
    "macros by its kind": lambda parts, _: {
        **parts,
        "[Content_Types].xml": parts["[Content_Types].xml"].replace(b"</Types>", b"<!-- macroEnabled --></Types>"),
    },
    "9,000 parts": lambda parts, _: {**parts, **{f"x{number}.bin": b"" for number in range(9_000)}},
    "a bomb": lambda parts, _: {**parts, "bomb.bin": b"\0" * 201_000_000},
}


def refused(kind: str, content: bytes, folder: Path) -> str:
    broken = folder / f"mall.{kind}"
    broken.write_bytes(content)
    with pytest.raises(TemplateFault) as fault:
        made(kind, None, documents=(broken,))
    return fault.value.sentence.text(SWEDISH).replace(str(broken), broken.name)


@pytest.mark.parametrize("kind", WHOLE)
@pytest.mark.parametrize("way", WAYS)
def test_a_broken_template_is_told_of(kind: str, way: str, tmp_path: Path) -> None:
    said = refused(kind, zipped(WAYS[way](parts_of(kind), MAIN[kind])), tmp_path)
    assert said.startswith(f"mall.{kind}: ")
    assert ("makron" in said) == ("macro" in way or "control" in way)


@pytest.mark.parametrize("kind", WHOLE)
@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"inget zip", b"\xd0\xcf\x11\xe0" * 200, "whole", "other"])
def test_a_file_that_is_no_template_is_told_of(kind: str, content: bytes | str, tmp_path: Path) -> None:
    other = {"docx": "pptx", "pptx": "docx"}[kind]
    data = {"whole": zipped(parts_of(kind))[:-40], "other": zipped(parts_of(other))}.get(str(content), content)
    assert "går inte att läsa som mall" in refused(kind, data, tmp_path)  # type: ignore[arg-type]
