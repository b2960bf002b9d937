"""Writing spans and lines into the text frames of slides."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.util import Pt

from ..office import TextRun
from .pieces import TextLine

QUIET = RGBColor(0x4A, 0x54, 0x5E)  # type: ignore[no-untyped-call]
_RAISED = "30000"


def write(paragraph: Any, spans: Iterable[TextRun], size: float | None = None) -> None:
    """Add spans to a paragraph; without a size the template's holds."""
    for span in spans:
        if span.text == "\n":
            paragraph.add_line_break()
        elif span.text:
            _span(paragraph.add_run(), span, size)


def _span(run: Any, span: TextRun, size: float | None) -> None:
    run.text = span.text
    if size is not None:
        run.font.size = Pt(size)
    if span.strong:
        run.font.bold = True
    if span.stressed:
        run.font.italic = True
    if span.quiet:
        run.font.color.rgb = QUIET
    if span.raised:
        run._r.get_or_add_rPr().set("baseline", _RAISED)
    if span.address:
        run.hyperlink.address = span.address


def write_lines(frame: Any, lines: Iterable[TextLine]) -> None:
    """Fill a text frame with lines."""
    frame.word_wrap = True
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.level = min(line.level, 4)
        paragraph.space_before, paragraph.space_after = Pt(0), Pt(6)
        write(paragraph, line.spans, line.size)
        if not line.bullet:
            _without_bullet(paragraph)
        if line.quoted:
            for run in paragraph.runs:
                run.font.color.theme_color = MSO_THEME_COLOR.ACCENT_1


def _without_bullet(paragraph: Any) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", "0" if not paragraph.level else str(Pt(24 * paragraph.level)))
    properties.set("indent", "0")
    properties.append(properties.makeelement(qn("a:buNone"), {}))


def set_language(slide: Any, locale: str) -> None:
    """Say of every piece of text which language it is in."""
    for run in slide._element.iter(qn("a:r"), qn("a:fld")):
        properties = run.find(qn("a:rPr"))
        if properties is None:
            properties = run.makeelement(qn("a:rPr"), {})
            run.insert(0, properties)
        properties.set("lang", locale)
    for end in slide._element.iter(qn("a:endParaRPr")):
        end.set("lang", locale)
