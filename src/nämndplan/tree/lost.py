"""Text that YAML silently drops: ``titel: Insats #1`` is read as ``Insats``."""

from __future__ import annotations

import re

from ..diagnostics import Finding, say
from .document import Document

_HASH = re.compile(r"(?<=\S)[ \t]+(?P<lost>#[^\s#][^\n]*)")


def may_lose(text: str) -> bool:
    """True when some # after a text is not followed by a space, as comments mostly are."""
    return _HASH.search(text) is not None


def lost_text(document: Document) -> list[Finding]:
    """One finding for each text that a # cuts off."""
    texts = [extent.value for extent in document.extents if extent.is_text]
    found = []
    for match in _HASH.finditer(document.mended.text):
        start, end = match.span("lost")
        line_start = document.mended.text.rfind("\n", 0, start) + 1
        is_comment = document.mended.text[line_start:start].lstrip().startswith("#")
        if not is_comment and not any(first <= start < last for first, last in texts):
            found.append(
                Finding(
                    "NP101",
                    document.mended.span(start, end),
                    say("{lost} läses som en kommentar och publiceras inte", lost=match["lost"].strip()),
                    hint=say(
                        "Hör det till texten: sätt citattecken om hela texten. Är det en kommentar: skriv ett mellanslag "
                        "efter #."
                    ),
                )
            )
    return found
