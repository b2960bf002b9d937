"""Silencing at one place: by # nplan: tillåt NP406 and the reason at its line, or by undantag: in plan.yaml."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum

from .. import lazy_re as re
from ..diagnostics import Diagnostic, Finding, Place, Position, Route, Sentence, Span, Where, say
from ..frozen import frozen
from ..model import PlanSettings
from ..rules import rule_of
from ..syntax import Comment, Document, comments
from .codes import is_fixed, is_lacking, nearest_code

WORD = "nplan"
_ORDER = re.compile(r"#+\s*nplan(?:\s*:|(?=\s+till[åa]t\b))\s*(?P<order>.*?)\s*(?=\s#|$)")
_ALLOW = re.compile(r"tillåt\s+(?P<codes>[^\s,:]+(?:\s*,\s*[A-Z]{2,8}[0-9]+)*)[\s:–—-]*(?P<reason>.*)")
_WORDS = re.compile(r"[^\W\d_]{2}")


class By(Enum):
    """Where a finding was silenced."""

    LINE = "line"
    PLAN = "plan"


@frozen
class Allowed:
    """One code that is allowed on some lines of a file, and ``where`` that is said."""

    code: str
    reason: str
    where: Where
    file: str
    first: int
    last: int

    @property
    def by(self) -> By:
        """A comment at the line, or plan.yaml."""
        return By.LINE if isinstance(self.where, Span) else By.PLAN


EXCEPTIONS_KEY = Place("plan.yaml").at("undantag")
_PLACE = re.compile(r"/?(?P<file>.+?\.ya?ml)(?:/(?P<route>.*))?")


@frozen
class Silenced:
    """A finding that the plan has chosen not to hear of, where it was silenced, and the reason that was given.

    ``is_one_place`` is False when the whole rule is switched off.
    """

    finding: Diagnostic
    by: By
    reason: str
    is_one_place: bool = False


_MOST_DIGITS = 6

MOST_REMARKS = 100
"""After so many that are not understood a file's other comments are passed over: each is compared with all codes."""


class Silences:
    """What silences in a part of a plan, what of it did, and what is wrong with the rest.

    ``around`` are the council's: what is said of a board may stand in the council's files.
    """

    def __init__(self, around: Silences | None = None, settings: PlanSettings | None = None) -> None:
        self._around = around
        self._settings = settings
        self._allowed: dict[tuple[str, str], list[Allowed]] = {}
        self._used: dict[Allowed, None] = {}
        self.remarks: list[Finding] = []

    @classmethod
    def of(cls, allowed: Iterable[Allowed], used: Iterable[Allowed]) -> Silences:
        """The comments of all parts, once these have been inspected."""
        silences = cls()
        for one in allowed:
            silences._allow(one)
        silences._used = dict.fromkeys(used)
        return silences

    @property
    def allowed(self) -> tuple[Allowed, ...]:
        """What silences, in the order of the files and lines."""
        return tuple(allowed for group in self._allowed.values() for allowed in group)

    @property
    def used(self) -> tuple[Allowed, ...]:
        """Those that did, also of the council's."""
        return tuple(self._used)

    def read(self, document: Document) -> None:
        """Collect the silencing comments of a file, as long as they can be understood."""
        most = len(self.remarks) + MOST_REMARKS
        for comment in comments(document, WORD):
            if len(self.remarks) >= most:
                return
            for found in _orders(comment, self._settings):
                if isinstance(found, Finding):
                    self.remarks.append(found)
                else:
                    self._allow(found)

    def read_exceptions(self, settings: PlanSettings | None, documents: Mapping[str, Document]) -> None:
        """Collect what plan.yaml allows at places in some files; what is wrong with it ``remarks_on`` says."""
        for place, codes in (settings.exceptions if settings else {}).items():
            lines = _lines_of(place, documents)
            for code, reason in codes.items():
                if lines and rule_of(code) and not is_fixed(code):
                    self._allow(Allowed(code, reason, EXCEPTIONS_KEY.at(place, code).key(), *lines))

    def _allow(self, found: Allowed) -> None:
        self._allowed.setdefault((found.file, found.code), []).append(found)

    def concern(self, code: str, file: str) -> bool:
        """True when a code is allowed somewhere in a file."""
        around = self._around is not None and self._around.concern(code, file)
        return around or (file, code) in self._allowed

    def silencer(self, diagnostic: Diagnostic) -> Allowed | None:
        """What silences a diagnostic where it stands."""
        return self._silencer(diagnostic.code, diagnostic.primary.span)

    def allow(self, code: str, span: Span) -> bool:
        """True when a code is allowed at a line: what stands there is not to be mended either."""
        return self._silencer(code, span) is not None

    def _silencer(self, code: str, span: Span) -> Allowed | None:
        allowed = self._at(code, span) or (self._around and self._around._at(code, span))  # noqa: SLF001 (our own kind)
        if allowed:
            self._used[allowed] = None
        return allowed or None

    def _at(self, code: str, span: Span) -> Allowed | None:
        lines = self._allowed.get((span.file, code), ())
        return next((allowed for allowed in lines if allowed.first <= span.start.line <= allowed.last), None)

    def unused(self) -> Iterator[Finding]:
        """A finding for each that silenced nothing."""
        for allowed in self.allowed:
            if allowed in self._used:
                continue
            if allowed.by is By.LINE:
                headline = say("Kommentaren tillåter {code}, men här finns inget att tillåta", code=allowed.code)
                hint = say("Ta bort kommentaren. Den kan dölja ett framtida fel.")
            else:
                headline = say("Undantaget från {code} har inget att undanta", code=allowed.code)
                hint = say("Ta bort raden. Den kan dölja ett framtida fel.")
            yield Finding("NP910", allowed.where, headline, hint=hint)

    def remarks_on(self, settings: PlanSettings | None, is_sure: bool) -> Iterator[Finding]:
        """What is wrong with plan.yaml's exceptions; places are judged only when all files could be read."""
        found = {allowed.where for allowed in self.allowed}
        for place, codes in (settings.exceptions if settings else {}).items():
            for code in codes:
                if is_lacking(code, settings):
                    continue
                where = EXCEPTIONS_KEY.at(place, code).key()
                if fault := _not_allowed(code):
                    yield _remark(where, *fault)
                elif is_sure and where not in found:
                    yield Finding(
                        "NP910",
                        EXCEPTIONS_KEY.at(place).key(),
                        say("Planen har ingen plats ”{place}”", place=place),
                        hint=say(
                            "Skriv filen och nycklarna ner till det som undantas, med snedstreck emellan: "
                            "ekonomi.yaml/tabeller/ramar."
                        ),
                    )
                    break


def _lines_of(place: str, documents: Mapping[str, Document]) -> tuple[str, int, int] | None:
    """The file and the lines, from the first to the last, of a place as plan.yaml writes it; None when it is not here.

    A key may hold a stroke itself: as much as is a key is one.
    """
    match = _PLACE.fullmatch(unicodedata.normalize("NFC", place.strip()))
    document = documents.get(match["file"]) if match else None
    if match is None or document is None:
        return None
    if not match["route"]:
        return document.file, 1, document.mended.line_count
    route = _route(tuple(part.strip() for part in match["route"].split("/")), document)
    extent = document.extent_of(route) if route else None
    if extent is None:
        return None
    text, (start, end) = document.mended.text, extent.value
    last = start + len(text[start:end].rstrip())
    position = document.mended.position
    return document.file, position(extent.key[0]).line, position(max(last - 1, extent.key[0])).line


def _route(parts: tuple[str, ...], document: Document, before: Route = ()) -> Route | None:
    if not parts:
        return before
    for length in range(1, len(parts) + 1):
        words = "/".join(parts[:length])
        for key in (words, int(words)) if words.isdecimal() and len(words) < _MOST_DIGITS else (words,):
            if document.extent_of((*before, key)) and (found := _route(parts[length:], document, (*before, key))):
                return found
    return None


def _orders(comment: Comment, settings: PlanSettings | None) -> Iterator[Allowed | Finding]:
    for match in _ORDER.finditer(comment.text):
        span = _part(comment, *match.span())
        allow = _ALLOW.fullmatch(match["order"])
        if ":" not in match[0].split("tillåt")[0] or allow is None:
            yield _remark(span, say("nplan förstår inte kommentaren"))
            continue
        for code in re.split(r"\s*,\s*", allow["codes"]):
            column = match.start("order") + match["order"].index(code)
            if is_lacking(code, settings):
                continue
            yield from _allowed(code, allow["reason"], comment, span, _part(comment, column, column + len(code)))


def _allowed(code: str, reason: str, comment: Comment, span: Span, code_span: Span) -> Iterator[Allowed | Finding]:
    if fault := _not_allowed(code):
        yield _remark(code_span, *fault)
    elif not _WORDS.search(reason):
        hint = say("Skriv varför: # nplan: tillåt {code} och skälet. Utan skäl tystas inget.", code=code)
        yield _remark(span, say("Kommentaren tillåter {code} utan att säga varför", code=code), hint)
    else:
        yield Allowed(code, reason, span, span.file, comment.first, comment.last)


def _not_allowed(code: str) -> tuple[Sentence, Sentence] | None:
    """What to say of a code that no plan can allow, and what to do; None when it can be."""
    if rule_of(code) is None:
        nearest = nearest_code(code)
        hint = say("Menade du {code}?", code=nearest) if nearest else say("Kommandot nplan rules visar alla regler.")
        return say("Det finns ingen regel ”{code}”", code=code), hint
    if is_fixed(code):
        hint = say(
            "Regeln betyder att något i filen inte går att läsa, eller går att läsa på flera sätt. Rätta det, och ta "
            "bort undantaget."
        )
        return say("{code} kan inte tillåtas", code=code), hint
    return None


def _remark(where: Where, headline: Sentence, hint: Sentence | None = None) -> Finding:
    hint = hint or say(
        "Skriv # nplan: tillåt, regelns kod och skälet, till exempel # nplan: tillåt NP406 målet sänktes."
    )
    return Finding("NP910", where, headline, hint=hint)


def _part(comment: Comment, start: int, end: int) -> Span:
    line, column = comment.span.start.line, comment.span.start.column
    return Span(comment.span.file, Position(line, column + start), Position(line, column + end))
