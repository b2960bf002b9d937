"""Reading a text as YAML, on past its slips, so that all of them are found in one run."""

from __future__ import annotations

from dataclasses import replace

from ..diagnostics import Finding, Route
from ..source import SourceText
from .build import TreeBuilder
from .conflicts import settle_conflicts
from .document import Document
from .events import TOO_MANY, SyntaxFault
from .import_doubts import DOUBT_MARK, import_doubts
from .lost import emptied, lost_text, may_lose
from .odd import encoded_twice, has_odd, odd_characters, readable
from .written import as_fix, as_written

MAX_SLIPS = 50
MAX_WORK = 600_000
"""How many characters may be parsed again to read on past slips; a plan file has some thousands."""


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
        lost = lost_text(document)
        findings += [as_written(finding, source, document.mended) for finding in lost]
        document = replace(document, faults=(*document.faults, *emptied(document, lost)))
    if f"{DOUBT_MARK} I" in text.text:
        findings += import_doubts(document)
    routes = [route for lines in (*unsure, *guessed) for route in _routes_among(document, lines)]
    return replace(document, faults=(*document.faults, *routes)), tuple(findings)


def _read_on(document: Document) -> tuple[Document, list[Finding], list[range]]:
    """Parse, mend and parse again; the line ranges are those where a mend is only a guess."""
    text = document.mended
    slips: list[Finding] = []
    guessed: list[range] = []
    for _ in range(max(1, min(MAX_SLIPS, MAX_WORK // (len(text.text) + 1)))):
        builder = TreeBuilder(text)
        try:
            tree = builder.build()
        except SyntaxFault as fault:
            from .put_right import put_right  # with all that is known of slips; most files have none

            slip, mended, lines = put_right(text, fault)
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
            whole = Document(document.source, text, tree, tuple(builder.faults), tuple(builder.twice))
            refused = [as_written(finding, document.source, text) for finding in builder.findings]
            return whole, [*slips, *refused], guessed
    return replace(document, mended=text), slips, guessed


def _routes_among(document: Document, lines: range) -> list[Route]:
    """The entry that holds everything on some lines: nothing in its shape is certain."""
    inside = document.routes_on(lines)
    if inside:
        return [min(inside, key=len)[:-1]]
    above = document.routes_on(range(1, lines.start))
    return [above[-1][:-1] if above else ()]
