"""Reading a text as YAML, on past its slips, so that all of them are found in one run."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from ..diagnostics import Finding, Route
from ..source import SourceText
from .build import Builder
from .conflicts import settle_conflicts
from .document import Document
from .events import TOO_MANY, SyntaxFault
from .lost import lost_text, may_lose
from .mended import as_fix
from .odd import encoded_twice, has_odd, odd_characters, readable
from .slips import Slip, apply, explain, leave_out
from .written import as_written

MAX_SLIPS = 50
MAX_WORK = 600_000
"""How many characters may be parsed again to read on past slips; a plan file has some thousands."""

MAX_MENDED = 300_000
"""Longer files are not mended: their first slip is all that is said."""

FAR = 10**9


def parse(source: SourceText) -> tuple[Document, tuple[Finding, ...]]:
    """Parse a file. Slips are reported, put right as they were meant where possible, else passed over."""
    text, unsure, findings = settle_conflicts(source)
    is_odd = has_odd(text.text)
    if is_odd:
        findings += encoded_twice(source)
        text = SourceText(text.file, readable(text.text))
    document, slips, guessed = _read_on(Document(source, text, None, ((),)))
    findings += slips
    if is_odd:
        findings += odd_characters(source, document.lines_with_text())
    if may_lose(document.mended.text):
        findings += [as_written(finding, source, document.mended) for finding in lost_text(document)]
    routes = [route for lines in (*unsure, *guessed) for route in _routes_among(document, lines)]
    return replace(document, faults=(*document.faults, *routes)), tuple(findings)


def _read_on(document: Document) -> tuple[Document, list[Finding], list[range]]:
    """Parse, mend and parse again; the line ranges are those where a mend is only a guess."""
    text = document.mended
    slips: list[Finding] = []
    guessed: list[range] = []
    for _ in range(max(1, min(MAX_SLIPS, MAX_WORK // (len(text.text) + 1)))):
        builder = Builder(text)
        try:
            tree = builder.build()
        except SyntaxFault as fault:
            slip, mended, lines = _put_right(text, fault)
            is_known = any(text.position(fault.index).line in known for known in guessed)
            if not is_known:
                fix = as_fix(document.source, text, mended) if mended and lines is None else None
                slips.append(replace(as_written(slip.finding, document.source, text), fix=fix))
            if fault.problem == TOO_MANY:
                break
            if lines is not None:
                guessed.append(lines)
            if mended is None:
                break
            text = mended
        else:
            whole = Document(document.source, text, tree, tuple(builder.faults))
            refused = [as_written(finding, document.source, text) for finding in builder.findings]
            return whole, [*slips, *refused], guessed
    return replace(document, mended=text), slips, guessed


def _put_right(text: SourceText, fault: SyntaxFault) -> tuple[Slip, SourceText | None, range | None]:
    """The slip behind a fault, the text without it, and the lines that were only guessed at.

    A slip whose mends do not let the parser read further was not the one.
    """
    reached = fault.sound_until - len(text.text)
    candidates = explain(text, fault)
    slips = next(candidates)
    slip = slips[0]
    while slips:
        tries = [_Try(slip, apply(text, mend)) for slip in slips for mend in slip.mends]
        if not tries or len(text.text) > MAX_MENDED:
            slip = slips[0]
            break
        best = max(tries, key=lambda one: one.worth)
        if best.reach > reached:
            return best.slip, best.text, best.slip.lines
        slips = next(candidates, [])
    return _left_out(text, fault, reached, slip)


def _left_out(
    text: SourceText, fault: SyntaxFault, reached: int, slip: Slip
) -> tuple[Slip, SourceText | None, range | None]:
    if len(text.text) > MAX_MENDED:
        return slip, None, None
    for mend, lines in leave_out(text, fault):
        mended = apply(text, mend)
        if _reach(mended) > reached:
            return slip, mended, lines
    return slip, None, None


@dataclass(frozen=True)
class _Try:
    """A text with one slip put right, and how far that takes the parser."""

    slip: Slip
    text: SourceText

    @cached_property
    def reach(self) -> int:
        return _reach(self.text)

    @property
    def worth(self) -> tuple[int, int]:
        return self.reach, self.slip.weight


def _reach(text: SourceText) -> int:
    """How near to its end a text can be read: minus the number of characters left."""
    try:
        Builder(text).build()
    except SyntaxFault as fault:
        return fault.sound_until - len(text.text)
    return FAR


def _routes_among(document: Document, lines: range) -> list[Route]:
    """The entry that holds everything on some lines: nothing in its shape is certain."""
    inside = document.routes_on(lines)
    if inside:
        return [min(inside, key=len)[:-1]]
    above = document.routes_on(range(1, lines.start))
    return [above[-1][:-1] if above else ()]
