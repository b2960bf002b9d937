"""What the preview lays over a page: the findings, those that can be placed at their places, and the reloading.

See docs/adr/034-the-preview-is-a-layer.md.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from importlib.resources import files

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from ..diagnostics import Diagnostic, Language, Sentence, Severity, say
from ..frozen import frozen
from ..lint import in_each_file
from ..report import Checked, verdict
from ..report.problems import Problem, problems
from ..view import Page, Site
from .editor import Editor
from .pages import Pages
from .policy import widened
from .spots import NOWHERE, Spots

MOST_ELSEWHERE = 200
STYLES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}
WORDS = {
    "preview": say("Förhandsvisning"),
    "old": say("Sidan visar planen som den var innan, tills den går att läsa igen."),
    "unreadable": say("Planen går inte att visa än. Rätta felen, så visas den här."),
    "missing": say("Den här sidan finns inte i planen."),
    "start": say("Till planens första sida"),
    "here": say("På den här sidan"),
    "elsewhere": say("I resten av planen"),
    "silent": say("Ingen kontakt med nplan serve."),
    "show": say("Visa alla fynd"),
    "hide": say("Dölj fynden"),
    "note": say("Visa:"),
    "noted": say("Dölj:"),
    "previous": say("Föregående fynd"),
    "next": say("Nästa fynd"),
    "open": say("Öppna i redigeraren:"),
}


@frozen
class Told:
    """What there is to tell: the report, what is wrong with a template or with us, whether the pages are old.

    ``spots`` are where the things on the pages stand in the files, ``pictures`` is what tells the plan's other files
    from what they were.
    """

    reported: Checked
    fault: Sentence | None
    is_old: bool
    site: Site | None
    spots: Spots = NOWHERE
    pictures: str = ""


@frozen
class Placed:
    """A finding in words, its place on the site (``anchor``), the page of that (``address``), and in an editor."""

    problem: Problem
    style: str
    anchor: str
    address: str
    editor: str


@frozen
class Annotation:
    """The findings at one place of a page."""

    anchor: str
    style: str
    words: str
    placed: tuple[Placed, ...]


@frozen
class Laid:
    """Pages as browsers are to get them, the page for any other address, and a word that changes with them."""

    pages: Mapping[str, bytes]
    nowhere: bytes
    version: str
    spots: Spots = NOWHERE


class _Layered(Mapping[str, bytes]):
    """Pages that get their layer when a browser asks for them, which it does for one at a time."""

    def __init__(self, pages: Mapping[str, bytes], lay: Callable[[str, str], bytes]) -> None:
        self._pages, self._lay = pages, lay

    def __getitem__(self, address: str) -> bytes:
        return self._lay(self._pages[address].decode(), address)

    def __contains__(self, address: object) -> bool:
        return address in self._pages

    def __iter__(self) -> Iterator[str]:
        return iter(self._pages)

    def __len__(self) -> int:
        return len(self._pages)


class Layer:
    """Lays the findings over pages, in one language."""

    def __init__(self, language: Language, editor: Editor | None = None) -> None:
        self._language, self._editor = language, editor
        self._words = {name: sentence.text(language) for name, sentence in WORDS.items()}
        environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
        self._layer = environment.from_string(_text("layer.html"))
        self._nowhere = environment.from_string(_text("nowhere.html"))
        self._style, self._script = _text("preview.css"), _text("preview.js")

    def over(self, pages: Pages, told: Told) -> Laid:
        """The pages with their findings, and a page for every other address."""
        placed, version = self._placed(told), _version(pages, told)
        known = {page.address: page for page in told.site.pages} if told.site else {}
        nowhere = self._nowhere.render(words=self._words, language=self._language.code, has_site=bool(pages))
        return Laid(
            _Layered(pages, lambda page, address: self._joined(page, told, placed, known.get(address), version)),
            self._joined(nowhere, told, placed, None, version),
            version,
            told.spots,
        )

    def _joined(self, page: str, told: Told, placed: list[Placed], about: Page | None, version: str) -> bytes:
        anchors = about.anchors if about else frozenset[str]()
        here = [item for item in placed if item.anchor in anchors]
        elsewhere = [item for item in placed if item.anchor not in anchors]
        layer = self._layer.render(
            words=self._words,
            language=self._language.code,
            version=version,
            verdict=verdict([told.reported], self._language),
            style="error" if told.fault or any(item.style == "error" for item in placed) else "",
            fault=told.fault.text(self._language) if told.fault else "",
            is_old=told.is_old,
            here=here,
            elsewhere=elsewhere[:MOST_ELSEWHERE],
            more=self._more(len(elsewhere) - MOST_ELSEWHERE),
            notes=self._notes(here),
            spots=self._spots(told.spots, anchors),
        )
        script = Markup("<script>{}</script>").format(Markup(self._script))  # noqa: S704  (our own)
        style = Markup("<style>{}</style>").format(Markup(self._style))  # noqa: S704
        return widened(page, style, Markup(layer), script, self._style, self._script).encode()  # noqa: S704

    def _placed(self, told: Told) -> list[Placed]:
        """Each at its place; what is said of many at its first one in each file."""
        shown = tuple(in_each_file(told.reported.diagnostics))
        found = problems([replace(told.reported, diagnostics=shown)], self._language)
        return [self._at(told, diagnostic, problem) for diagnostic, problem in zip(shown, found, strict=True)]

    def _at(self, told: Told, diagnostic: Diagnostic, problem: Problem) -> Placed:
        anchor, address = told.site.whereabouts(diagnostic.where) if told.site else ("", "")
        editor = self._editor.address(diagnostic.primary.span) if self._editor else ""
        return Placed(problem, STYLES[diagnostic.severity], anchor, address, editor)

    def _spots(self, spots: Spots, anchors: frozenset[str]) -> Mapping[str, tuple[str, int, int, str]]:
        """Where the things of a page stand in the files, and how an editor opens them, by their places on the page."""
        found = {anchor: span for anchor, span in spots.by_anchor.items() if anchor in anchors}
        open_at = self._editor.address if self._editor else lambda _: ""
        return {
            anchor: (span.file, span.start.line, span.start.column, open_at(span)) for anchor, span in found.items()
        }

    def _notes(self, here: list[Placed]) -> Iterator[Annotation]:
        by_anchor: dict[str, list[Placed]] = {}
        for item in here:
            by_anchor.setdefault(item.anchor, []).append(item)
        for anchor, items in by_anchor.items():
            worst = min(items, key=lambda item: item.problem.severity.rank)
            yield Annotation(anchor, worst.style, self._counted(items), tuple(items))

    def _counted(self, items: list[Placed]) -> str:
        if len(items) == 1:
            return f"{items[0].problem.word} {items[0].problem.code}"
        return say("{count} fynd", count=len(items)).text(self._language)

    def _more(self, left: int) -> str:
        return say("… och {count} till. Alla: nplan validate", count=left).text(self._language) if left > 0 else ""


def _version(pages: Pages, told: Told) -> str:
    """Changes when anything does that the pages are made from. To look into all of them would take longer than one."""
    digest = hashlib.sha256(told.pictures.encode())
    for file, source in told.reported.texts.items():
        digest.update(f"{file}\0{source.text}\0".encode("utf-8", "surrogatepass"))
    for address in pages:
        digest.update(address.encode() + b"\0" + pages.ready.get(address, b""))
    digest.update(repr((told.reported.diagnostics, told.fault, told.is_old)).encode())
    return digest.hexdigest()[:16]


def _text(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8").strip()
