"""Silencing, and at the line: # nplan: tillåt NP406 and the reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from ..diagnostics import Diagnostic, Finding, Position, Sentence, Span, say
from ..rules import BY_CODE
from ..syntax import Comment, Document, comments
from .codes import is_fixed, nearest_code

WORD = "nplan"
_ORDER = re.compile(r"#+\s*nplan(?:\s*:|(?=\s+till[åa]t\b))\s*(?P<order>.*?)\s*(?=\s#|$)")
_ALLOW = re.compile(r"tillåt\s+(?P<codes>[^\s,:]+(?:\s*,\s*NP[0-9]+)*)[\s:–—-]*(?P<reason>.*)")
_WORDS = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class Allowed:
    """One code that a comment allows on some lines of a file."""

    code: str
    reason: str
    span: Span
    first: int
    last: int


class By(Enum):
    """Where a finding was silenced."""

    LINE = "line"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Silenced:
    """A finding that the plan has chosen not to hear of, where it was silenced, and the reason that was given."""

    finding: Finding
    by: By
    reason: str


MOST_REMARKS = 100
"""After so many that are not understood a file's other comments are passed over: each is compared with all codes."""


class Silences:
    """The comments of a part of a plan that silence, which of them did, and what is wrong with the others.

    ``around`` are the council's: what is said of a board may stand in the council's files.
    """

    def __init__(self, around: Silences | None = None) -> None:
        self._around = around
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
        """The comments that silence, in the order of the files and lines."""
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
            for found in _orders(comment):
                if isinstance(found, Finding):
                    self.remarks.append(found)
                else:
                    self._allow(found)

    def _allow(self, found: Allowed) -> None:
        self._allowed.setdefault((found.span.file, found.code), []).append(found)

    def concern(self, code: str, file: str) -> bool:
        """True when some comment in a file allows a code."""
        around = self._around is not None and self._around.concern(code, file)
        return around or (file, code) in self._allowed

    def reason(self, diagnostic: Diagnostic) -> str | None:
        """Why a diagnostic is silenced at its line; None when it is not."""
        return self._reason(diagnostic.code, diagnostic.primary.span)

    def allow(self, code: str, span: Span) -> bool:
        """True when a code is allowed at a line: what stands there is not to be mended either."""
        return self._reason(code, span) is not None

    def _reason(self, code: str, span: Span) -> str | None:
        allowed = self._at(code, span) or (self._around and self._around._at(code, span))  # noqa: SLF001 (our own kind)
        if not allowed:
            return None
        self._used[allowed] = None
        return allowed.reason

    def _at(self, code: str, span: Span) -> Allowed | None:
        lines = self._allowed.get((span.file, code), ())
        return next((allowed for allowed in lines if allowed.first <= span.start.line <= allowed.last), None)

    def unused(self) -> Iterator[Finding]:
        """A finding for each comment that silenced nothing."""
        for group in self._allowed.values():
            for allowed in group:
                if allowed not in self._used:
                    yield Finding(
                        "NP910",
                        allowed.span,
                        say("Kommentaren tillåter {code}, men här finns inget att tillåta", code=allowed.code),
                        hint=say("Ta bort kommentaren. Den kan dölja ett framtida fel."),
                    )


def _orders(comment: Comment) -> Iterator[Allowed | Finding]:
    for match in _ORDER.finditer(comment.text):
        span = _part(comment, *match.span())
        allow = _ALLOW.fullmatch(match["order"])
        if ":" not in match[0].split("tillåt")[0] or allow is None:
            yield _remark(span, say("nplan förstår inte kommentaren"))
            continue
        for code in re.split(r"\s*,\s*", allow["codes"]):
            column = match.start("order") + match["order"].index(code)
            yield from _allowed(code, allow["reason"], comment, span, _part(comment, column, column + len(code)))


def _allowed(code: str, reason: str, comment: Comment, span: Span, code_span: Span) -> Iterator[Allowed | Finding]:
    if code not in BY_CODE:
        nearest = nearest_code(code)
        hint = say("Menade du {code}?", code=nearest) if nearest else None
        yield _remark(code_span, say("Det finns ingen regel ”{code}”", code=code), hint)
    elif is_fixed(code):
        hint = say("Regeln betyder att något i filen inte gick att läsa. Rätta felet och ta bort kommentaren.")
        yield _remark(code_span, say("{code} kan inte tillåtas", code=code), hint)
    elif not _WORDS.search(reason):
        hint = say("Skriv varför: # nplan: tillåt {code} och skälet. Utan skäl tystas inget.", code=code)
        yield _remark(span, say("Kommentaren tillåter {code} utan att säga varför", code=code), hint)
    else:
        yield Allowed(code, reason, span, comment.first, comment.last)


def _remark(span: Span, headline: Sentence, hint: Sentence | None = None) -> Finding:
    hint = hint or say(
        "Skriv # nplan: tillåt, regelns kod och skälet, till exempel # nplan: tillåt NP406 målet sänktes."
    )
    return Finding("NP910", span, headline, hint=hint)


def _part(comment: Comment, start: int, end: int) -> Span:
    line, column = comment.span.start.line, comment.span.start.column
    return Span(comment.span.file, Position(line, column + start), Position(line, column + end))
