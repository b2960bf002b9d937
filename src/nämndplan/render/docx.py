"""The plan as a Word document: real headings, contents, tables with heads that repeat."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import say
from ..view import Download, PlanView
from .format import File, Format
from .templates import Templates


def _files(view: PlanView, templates: Templates) -> Iterator[File]:
    from .word import word_document  # python-docx, and lxml below it, for this format alone

    yield f"{view.stem}.docx", word_document(view, templates)


def _offers(view: PlanView) -> Iterator[Download]:
    yield Download(f"{view.stem}.docx", "Word", say("hela planen, att klippa ur och arbeta vidare med"))


DOCX = Format("docx", _files, extra="office", needs=("docx",), offers=_offers)
