"""Doubts that an import has left as comments: findings until somebody has settled them and taken the comment away."""

from __future__ import annotations

from collections.abc import Iterator

from .. import lazy_re as re
from ..diagnostics import Finding, say
from .comments import comments
from .document import Document

DOUBT_MARK = "tvivel"
"""The first word of such a comment."""

_DOUBT = re.compile(rf"#\s*{DOUBT_MARK} (?P<code>I[0-9]{{3}})[ ,:]+(?P<what>.*)")
_LONGEST = 160


def import_doubts(document: Document) -> Iterator[Finding]:
    """A finding for each doubt that stands in a file."""
    for comment in comments(document, f"{DOUBT_MARK} I"):
        if match := _DOUBT.match(comment.text):
            what = match["what"] if len(match["what"]) <= _LONGEST else f"{match['what'][:_LONGEST]}…"
            yield Finding(
                "NP123",
                comment.span,
                say("Importen är osäker ({code}): {what}", code=match["code"], what=what),
                hint=say("Se efter i källan, skriv det som gäller, och ta bort kommentaren."),
            )
