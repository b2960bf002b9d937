"""Text that YAML silently drops: ``titel: Insats #1`` is read as ``Insats``."""

from __future__ import annotations

import re

from ..diagnostics import Finding, say
from .document import Document

_HASH = re.compile(r"(?<=\S)[ \t]+(?P<lost>#[^\s#][^\n]*)")


def may_lose(text: str) -> bool:
    """True when some # after a text is not followed by a space, as comments mostly are."""
    return "#" in text and _HASH.search(text) is not None


def lost_text(document: Document) -> list[Finding]:
    """One finding for each text that a # cuts off."""
    texts = [extent.value for extent in document.extents if extent.is_text]
    return [
        _finding(document, match)
        for match in _HASH.finditer(document.mended.text)
        if not _is_comment(document.mended.text, match.start("lost"))
        and not any(start <= match.start("lost") < end for start, end in texts)
    ]


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
