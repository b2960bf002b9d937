"""The plan as a typeset document: tagged, with contents, page numbers and embedded fonts."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Language, say
from ..view import PlanView
from .format import File, Format
from .templates import Templates
from .typeset import as_data, typeset


def _files(view: PlanView, templates: Templates) -> Iterator[File]:
    data = {"plan": as_data(view), "words": _words(templates.language)}
    yield "plan.pdf", typeset(data, templates, view.year)


def _words(language: Language) -> dict[str, str]:
    """The fixed words that the template writes."""
    return {
        "contents": say("Innehåll").text(language),
        "page": say("Sida").text(language),
        "of": say("av").text(language),
        "note": say("Not").text(language),
    }


PDF = Format("pdf", _files, extra="pdf", needs=("typst", "fontpkg_source_sans_3"))
