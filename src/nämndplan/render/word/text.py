"""Writing spans into paragraphs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import RGBColor
from docx.text.run import Run

from ..office import TextRun
from .xml import Bookmarks, element

LINK = "Hyperlink"
"""The style of what leads somewhere."""
QUIET = RGBColor(0x4A, 0x54, 0x5E)


def write(paragraph: Any, spans: Iterable[TextRun], bookmarks: Bookmarks) -> None:
    """Add spans to a paragraph."""
    for span in spans:
        if span.text == "\n":
            paragraph.add_run().add_break()
        elif span.text:
            bookmarks.put(paragraph, span.place)
            _look(_run(paragraph, span, bookmarks), span)


def _run(paragraph: Any, span: TextRun, bookmarks: Bookmarks) -> Run:
    if not span.address and not span.anchor:
        run: Run = paragraph.add_run(span.text)
        return run
    if span.address:
        target = {"r:id": paragraph.part.relate_to(span.address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)}
    else:
        target = {"w:anchor": bookmarks.name(span.anchor)}
    link = element("w:hyperlink", {**target, "w:history": "1"})
    inside = element("w:r")
    link.append(inside)
    paragraph._p.append(link)
    run = Run(inside, paragraph)
    run.text = span.text
    run.style = LINK
    return run


def _look(run: Run, span: TextRun) -> None:
    if span.strong:
        run.bold = True
    if span.stressed:
        run.italic = True
    if span.raised:
        run.font.superscript = True
    if span.quiet:
        run.font.color.rgb = QUIET
