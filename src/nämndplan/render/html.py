"""The plan as a site: small pages that need nothing but themselves.

Style, script and logo stand inside each page, and the page's own policy
(Content-Security-Policy) allows these and nothing else, so that it works alike
from a folder and from any web address, and nothing is fetched from anywhere.
A page that shows what it showed stays where it is: docs/adr/050-pages-known-by-what-they-show.md.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache, partial
from urllib.parse import quote

from markupsafe import Markup, escape

from ..diagnostics import Sentence
from ..frozen import frozen
from ..incremental.fingerprint import Fingerprints
from ..view import (
    Entries,
    Facts,
    Illustration,
    LookView,
    MovedPage,
    PackedBlocks,
    Page,
    PlanView,
    Reference,
    Row,
    Section,
    Surroundings,
    Table,
    TableOutline,
    as_packed,
)
from .draft import Draft
from .format import File, Format
from .illustrations import Illustrations
from .logo import read_logo
from .pictures import Pictures, Values
from .templates import Renderer, Templates

SCRIPTS = ("table", "search", "unfolding")


@frozen
class Masthead:
    """What our own pages show of a plan beside their own contents."""

    language: str
    title: str
    organisation: str
    year: int
    address: str
    look: LookView


def _files(view: PlanView, templates: Templates) -> Iterator[File]:
    return ((address, draft.make()) for address, draft in _drafts(view, templates))


def _drafts(view: PlanView, templates: Templates) -> Iterator[tuple[str, Draft]]:
    renderer = templates.renderer(view)
    ours = templates.fingerprint_of_ours("html/*.html")
    style = renderer.render("html/look.css").strip() + renderer.text("html/style.css").strip()
    style += renderer.text("html/pictures.css").strip()
    style = "\n".join(map(str.strip, style.splitlines()))  # on every page: no indentation
    scripts = {name: renderer.text(f"html/{name}.js").strip() for name in SCRIPTS}
    inside = {name: _inside(style, script) for name, script in {"": "", **scripts}.items()}
    pictures = Pictures(view, templates.language)
    logo = read_logo(templates.pictures, view.look.logo).address
    illustrations = Illustrations(view, templates)
    masthead = Masthead(view.language, view.title, view.organisation, view.year, view.address, view.look)
    shared: dict[str, object] = {
        "plan": masthead if ours else view,  # somebody else's templates may show whatever they like of it
        "icon": icon(view.look),
        "logo": logo,
        "pictures": pictures,
        "illustrations": illustrations,
    }
    pages = view.site.pages if view.site else ()
    around = (ours, masthead, templates.language.code, logo, style)
    places = pages[0].places if pages else {}

    def beside(packed: PackedBlocks) -> object:
        outline = packed.outline
        return (
            tuple(map(places.get, outline.references)),
            tuple(map(pictures.drawn_from, outline.tables)),
            tuple(map(illustrations.address, outline.illustrations)),
        )

    fingerprints = Fingerprints(
        {
            Reference: lambda shown: places.get(shown.anchor),
            Table: lambda shown: pictures.drawn_from(TableOutline.of(shown)),
            Illustration: lambda shown: illustrations.address(shown.file),
            PackedBlocks: beside,
        },
        frozenset({Table, Section, Row, Values, Entries, Facts, PackedBlocks}),
    )

    def shown(page: Page) -> bytes:
        with suppress(TypeError):  # what has no digest is made every time
            return fingerprints.of(*around, scripts.get(page.script), replace(page, places={}))
        return b""

    for page in pages:
        lay_out = partial(_laid_out, renderer, shared)
        whole = partial(lay_out, page=page, **inside[page.script])
        if ours:
            pieces = partial(_pieces, page, whole, lay_out, partial(fingerprints.of, *around))
            yield page.address, Draft.joined(pieces, partial(shown, page))
        else:
            yield page.address, Draft(partial(whole, "html/page.html"))
    for moved in view.site.moved if view.site else ():
        yield moved.address, Draft(partial(_moved, renderer, moved))


def _moved(renderer: Renderer, moved: MovedPage) -> bytes:
    return renderer.render("html/moved.html", moved=moved).encode()


def _pieces(
    page: Page, whole: Callable[..., bytes], lay_out: Callable[..., bytes], digest: Callable[..., bytes]
) -> Iterator[Draft]:
    """The page's sections, with what is above and below them: each known by what it shows.

    A section sees of the page no more than its ``surroundings``, and of them, beside few words, which of the places
    that it leads to are on the page itself.
    """
    surroundings = page.surroundings
    words = replace(surroundings, anchors=frozenset(), places={})
    around = replace(page, sections=(), contents=(), anchors=frozenset(), places={})

    @cache
    def places() -> bytes:
        elsewhere = frozenset(page.places.keys() - page.anchors)
        is_fewer = len(elsewhere) < len(page.anchors)  # either tells of every place whether it is here
        return digest(is_fewer, elsewhere if is_fewer else page.anchors)

    def local(section: Section) -> Iterator[object]:
        packed = as_packed(section.blocks)
        if packed:
            yield tuple(anchor in page.anchors for anchor in packed.outline.references)
        elif section.blocks:
            yield places()
        for below in section.sections:
            yield from local(below)

    def of_section(section: Section) -> bytes:
        return digest("section", words, section, *local(section))

    def known(shows: Callable[[], bytes]) -> Callable[[], bytes]:
        def told() -> bytes:
            with suppress(TypeError):  # what has no digest is made every time
                return shows()
            return b""

        return told

    yield Draft(partial(whole, "html/top.html"), known(lambda: digest("top", around, page.contents, places())))
    for section in page.sections:
        yield Draft(partial(_section, lay_out, surroundings, section), known(partial(of_section, section)))
    yield Draft(partial(whole, "html/bottom.html"), known(lambda: digest("bottom", around, places())))


def _section(lay_out: Callable[..., bytes], surroundings: Surroundings, section: Section) -> bytes:
    return lay_out("html/section.html", page=surroundings, section=section) + b"\n"


def _laid_out(renderer: Renderer, shared: Mapping[str, object], template: str, **shown: object) -> bytes:
    return renderer.render(template, **shared, **shown).encode()


def _inside(style: str, script: str) -> Mapping[str, str]:
    """What pages have in themselves, the same for all that have the same script."""
    return {
        "style": Markup(style),  # noqa: S704  (from the template folders, like the page itself)
        "script": Markup(script),  # noqa: S704
        "policy": policy(style, script),
    }


def icon(look: LookView) -> str:
    """The tab's icon as an address that holds all of it: the first letter of the name, on the organisation's colour."""
    letter = escape(look.name[:1].upper())
    shape = f"<rect width='32' height='32' rx='6' fill='{look.accent}'/>"
    text = (
        f"<text x='16' y='23' font-family='sans-serif' font-size='20' text-anchor='middle' fill='#fff'>{letter}</text>"
    )
    return "data:image/svg+xml," + quote(
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'>{shape}{text}</svg>"
    )


def policy(style: str, script: str) -> str:
    """A Content-Security-Policy under which exactly this style and this script are used."""
    allowed = {
        "default-src": "'none'",
        "style-src": _hash(style),
        "script-src": _hash(script) if script else "'none'",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in allowed.items())


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _remarks(view: PlanView) -> Iterable[Sentence]:
    return view.site.remarks if view.site else ()


HTML = Format("html", _files, remarks=_remarks, drafts=_drafts)
