"""The plan as one page of HTML that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from ..view import PlanView
from .format import File, Format
from .templates import Templates


def _files(view: PlanView, templates: Templates) -> Iterator[File]:
    yield "index.html", templates.render("html/page.html", view).encode()


HTML = Format("html", _files)
