"""The plan as a typeset document: tagged, with contents, page numbers and embedded fonts."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Language, say
from ..view import Download, PlanView
from .format import File, Format
from .illustrations import Illustrations
from .logo import read_logo
from .templates import Templates
from .typeset import as_data, typeset

_FIELDS = ("language", "title", "organisation", "year", "facts", "contents", "sections", "look")
"""What the template sees of the view: the document, not what other formats make of it."""


def _files(view: PlanView, templates: Templates) -> Iterator[File]:
    plan = {name: as_data(getattr(view, name)) for name in _FIELDS}
    data = {"plan": plan, "words": _words(templates.language)}
    logo = read_logo(templates.pictures, view.look.logo)
    yield "plan.pdf", typeset(data, templates, view.year, logo, dict(Illustrations(view, templates).shown()))


def _words(language: Language) -> dict[str, str]:
    """The fixed words that the template writes."""
    return {
        "contents": say("Innehåll").text(language),
        "page": say("Sida").text(language),
        "of": say("av").text(language),
        "note": say("Not").text(language),
    }


def _offers(view: PlanView) -> Iterator[Download]:  # noqa: ARG001  (there is always one)
    yield Download("plan.pdf", "PDF", say("hela planen, för utskrift och arkiv"))


PDF = Format("pdf", _files, extra="pdf", needs=("typst", "fontpkg_source_sans_3"), offers=_offers)
