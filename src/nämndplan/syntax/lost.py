"""Text that YAML silently drops: ``titel: Insats #1`` is read as ``Insats``."""

from __future__ import annotations

from collections.abc import Iterable

from .. import lazy_re as re
from ..diagnostics import Finding, Route, Span, say
from .document import Document

_HASH = re.compile(r"(?<=\S)[ \t]+(?P<lost>#[^\s#][^\n]*)")


def may_lose(text: str) -> bool:
    """True when some # after a text is not followed by a space, as comments mostly are."""
    return "#" in text and _HASH.search(text) is not None


def lost_text(document: Document) -> list[Finding]:
    """One finding for each text that a # cuts off."""
    texts = [extent.value for extent in document.extents if extent.is_text]
    texts += document.keys
    return [
        _finding(document, match)
        for match in _HASH.finditer(document.mended.text)
        if not _is_comment(document.mended.text, match.start("lost"))
        and not any(start <= match.start("lost") < end for start, end in texts)
    ]


def emptied(document: Document, lost: Iterable[Finding]) -> list[Route]:
    """The entries of which nothing is left: ``färg: #004f71``. That they are empty need not be said too."""
    lines = [finding.where.start.line for finding in lost if isinstance(finding.where, Span)]
    routes = (max(document.routes_on(range(line, line + 1)), key=len, default=()) for line in lines)
    extents = ((route, document.extent_of(route)) for route in routes if route)
    return [route for route, extent in extents if extent and extent.is_text and extent.value[0] == extent.value[1]]


def _is_comment(text: str, index: int) -> bool:
    """True when the whole line is one."""
    return text[text.rfind("\n", 0, index) + 1 : index].lstrip().startswith("#")


def _finding(document: Document, match: re.Match[str]) -> Finding:
    return Finding(
        "NP101",
        document.mended.span(*match.span("lost")),
        say("{lost} läses som en kommentar och publiceras inte", lost=match["lost"].strip()),
        hint=say(
            "Hör det till texten: sätt citattecken om hela texten. Är det en kommentar: skriv ett mellanslag efter #."
        ),
    )
