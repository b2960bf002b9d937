"""The plan as a typeset document: tagged, with contents, page numbers and embedded fonts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..diagnostics import Language, say
from ..view import Download, PlanView, Section, tables_in
from .format import File, Format
from .illustrations import Illustrations
from .logo import Logo, read_logo
from .pictures import Pictures, Standalone
from .templates import Templates
from .typeset import as_data, settable, typeset

_FIELDS = ("language", "title", "organisation", "year", "facts", "look")
"""What the template sees of the view as it is: the document, not what other formats make of it."""


def _files(view: PlanView, templates: Templates) -> Iterator[File]:
    paper, sections = view.paper, view.paper.with_states(view.sections)
    contents = (*paper.contents, *view.contents)
    plan = {name: as_data(getattr(view, name)) for name in _FIELDS}
    plan |= {"summary": as_data(paper.summary), "sections": as_data(sections), "contents": as_data(contents)}
    files: dict[str, bytes] = {}
    logo = read_logo(templates.pictures, view.look.logo)
    data = {
        "plan": plan,
        "words": _words(templates.language),
        "logo": _put(files, "logo", logo),
        "illustrations": {
            settable(file): _put(files, f"illustration{number}", shown)
            for number, (file, shown) in enumerate(Illustrations(view, templates).shown())
        },
        "pictures": _pictures((*paper.summary, *sections), view, templates, files),
    }
    yield f"{view.stem}.pdf", typeset(data, templates, view.year, files)


def _put(files: dict[str, bytes], name: str, picture: Logo) -> str:
    """The picture among the files, under this name and its own ending; "" when there is none."""
    if not picture.ending:
        return ""
    files[f"{name}{picture.ending}"] = picture.content
    return f"{name}{picture.ending}"


def _pictures(
    sections: Sequence[Section], view: PlanView, templates: Templates, files: dict[str, bytes]
) -> dict[str, list[dict[str, Any]]]:
    """The site's pictures of these sections' tables, by the tables' places."""
    pictures = Pictures(view, templates.language)
    alone = Standalone(templates.renderer(view), view.look.accent)
    found: dict[str, list[dict[str, Any]]] = {}
    for table in tables_in(sections):
        for drawn in map(alone.file, pictures.beside(table)):
            name = f"picture{len(files)}.svg"
            files[name] = drawn.content
            shown = {"file": name, "words": settable(drawn.words), "texts": as_data(drawn.texts)}
            found.setdefault(table.anchor, []).append(shown)
    return found


def _words(language: Language) -> dict[str, str]:
    """The fixed words that the template writes."""
    return {
        "contents": say("Innehåll").text(language),
        "page": say("Sida").text(language),
        "of": say("av").text(language),
        "note": say("Not").text(language),
    }


def _offers(view: PlanView) -> Iterator[Download]:
    yield Download(f"{view.stem}.pdf", "PDF", say("hela planen, för utskrift och arkiv"))


PDF = Format("pdf", _files, extra="pdf", needs=("typst", "fontpkg_source_sans_3"), offers=_offers)
