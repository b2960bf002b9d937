"""Paper, margins, running header and footer, for when there is no template that has them."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt

from ...diagnostics import Language, say
from ...view import PlanView
from .styles import TEXT_WIDTH
from .text import QUIET
from .xml import field


def set_up_pages(document: Any, view: PlanView, language: Language) -> None:
    """A4, with the plan's title above and page numbers below; the front page has neither."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(2.6), Cm(2.4)
    section.different_first_page_header_footer = True
    _write(section.header.paragraphs[0], view.title)
    footer = section.footer.paragraphs[0]
    _write(footer, (view.look.name or view.organisation) + "\t" + say("Sida").text(language) + " ")
    field(footer, "PAGE", "1")
    footer.add_run(" " + say("av").text(language) + " ")
    field(footer, "NUMPAGES", "1")
    for paragraph in (section.header.paragraphs[0], footer):
        for run in paragraph.runs:
            run.font.size = Pt(8.5)
            run.font.color.rgb = QUIET


def _write(paragraph: Any, text: str) -> None:
    stops = paragraph.paragraph_format.tab_stops
    for stop in list(paragraph.style.paragraph_format.tab_stops):
        stops.add_tab_stop(stop.position, WD_TAB_ALIGNMENT.CLEAR)
    stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(text)
