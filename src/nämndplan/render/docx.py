"""The plan as a Word document: real headings, contents, tables with heads that repeat."""

from __future__ import annotations

from collections.abc import Iterator

from ..view import PlanView
from .format import File, Format
from .templates import Templates


def _files(view: PlanView, templates: Templates) -> Iterator[File]:
    from .word import word_document  # python-docx, and lxml below it, for this format alone

    yield "plan.docx", word_document(view, templates)


DOCX = Format("docx", _files, extra="office", needs=("docx",))
