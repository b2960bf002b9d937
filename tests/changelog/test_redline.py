"""Tracked changes in Word: all accepted they give the new plan's text, all rejected the old one's, by two readers."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx_revisions import RevisionDocument

from nämndplan.changelog.redline import redline
from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.render import Templates
from nämndplan.render.docx import DOCX
from nämndplan.view import view_of

PLAN = Path(__file__).parents[2] / "plans" / "2024"
GOAL = "nämnder/regionstyrelsen/mål/4-tillgänglig-vård.yaml"
DATE = "2024-01-01T00:00:00Z"

Files = dict[str, bytes]


def files() -> Files:
    found = (path for path in sorted(PLAN.rglob("*.yaml")))
    return {path.relative_to(PLAN).as_posix(): path.read_bytes() for path in found}


def word(plan_files: Files) -> bytes:
    view = view_of(load(plan_files).plan, SWEDISH)
    assert view is not None
    return dict(DOCX.files(view, Templates([], SWEDISH)))["plan.docx"]


def reworded(plan: Files) -> None:
    plan[GOAL] = plan[GOAL].replace("Förbättrad".encode(), "Starkt förbättrad".encode()).replace(b"18 000", b"16 000")


def dropped(plan: Files) -> None:
    del plan["uppdrag/hyrberoende.yaml"]


def added(plan: Files) -> None:
    plan["uppdrag/nytt.yaml"] = b"titel: Bygg en ny sjukhuspark\ntill: [regionstyrelsen]\n"


def everything(plan: Files) -> None:
    for edit in (reworded, dropped, added):
        edit(plan)


def nothing(_: Files) -> None:
    """The plan as it is."""


@cache
def made(edit: Callable[[Files], None]) -> tuple[bytes, bytes, bytes]:
    """The old document, the new one, and the one with marks: made once for all readers."""
    plan = files()
    edit(plan)
    old = word(files()) if edit is nothing else made(nothing)[0]
    new = word(plan) if edit is not nothing else old
    return old, new, redline(old, new, DATE)


def words_of(document: Any) -> list[str]:
    """Every paragraph, in tables too; the table of contents is Word's."""
    found = []
    for paragraph in document.element.body.iter(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if style is None or not style.get(qn("w:val")).upper().startswith("TOC"):
            nodes = paragraph.iter(qn("w:t"), qn("w:delText"), qn("w:br"), qn("w:tab"))
            found.append("".join(node.text or " " for node in nodes))
    return [text for text in found if text]


def by_hand(data: bytes, *, accept: bool) -> list[str]:
    """What ECMA-376 says that accepting and rejecting do."""
    document = Document(io.BytesIO(data))
    gone = qn("w:del") if accept else qn("w:ins")
    for row in list(document.element.body.iter(qn("w:tr"))):
        if row.find(f"{qn('w:trPr')}/{gone}") is not None:
            row.getparent().remove(row)
    for paragraph in list(document.element.body.iter(qn("w:p"))):
        if paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{gone}") is not None:
            paragraph.getparent().remove(paragraph)
    for mark in list(document.element.body.iter(gone)):
        mark.getparent().remove(mark)
    return words_of(document)


def by_another_library(data: bytes, *, accept: bool) -> list[str]:
    document = RevisionDocument(io.BytesIO(data))
    document.accept_all() if accept else document.reject_all()
    out = io.BytesIO()
    document.save(out)
    return words_of(Document(io.BytesIO(out.getvalue())))


@pytest.mark.parametrize("edit", [nothing, everything])
@pytest.mark.parametrize("read", [by_hand, by_another_library])
def test_both_plans_come_out(edit: Callable[[Files], None], read: Callable[..., list[str]]) -> None:
    old, new, marked = made(edit)
    assert read(marked, accept=True) == words_of(Document(io.BytesIO(new)))
    assert read(marked, accept=False) == words_of(Document(io.BytesIO(old)))


def test_the_same_plans_give_the_same_document() -> None:
    old, new, marked = made(everything)
    assert redline(old, new, DATE) == marked


def test_what_has_not_changed_is_not_marked() -> None:
    document = Document(io.BytesIO(made(nothing)[2]))
    assert not list(document.element.body.iter(qn("w:ins"), qn("w:del")))
