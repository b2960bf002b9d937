"""The whole deck, drawn."""

from __future__ import annotations

from copy import deepcopy
from math import fsum
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Cm, Pt

from ...diagnostics import say
from ...view import PlanView, plain
from ..illustrations import Illustrations
from ..logo import Logo, read_logo
from ..office import locale_of, opened, packed, set_properties
from ..office.charts import draw_chart
from ..office.measure import height
from ..office.package import UNREADABLE, filled, front_picture
from ..templates import Templates
from .flow import Slide, slides_of
from .layouts import CONTENTS, FOOTERS, Box, Layouts, empty, layouts_of, without_slides
from .pieces import CHART_SIZE, GAP, NOTE_SIZE, ChartPart, PicturePart, TablePart, TextLine, lines_of
from .table import draw_table
from .text import QUIET, set_language, write_lines

_TITLE_SIZES = (28, 24, 20, 18)
_TITLE_LINES = 2
_TEXT_SIZES = (20, 18, 16, 14, 12)


def slide_deck(view: PlanView, templates: Templates) -> bytes:
    """The plan as a .pptx file, in the organisation's own template when there is one."""
    own = templates.office_document(".pptx", ".potx")
    presentation = opened(own, Presentation) if own else empty(view.look.accent)
    with filled(own):
        return _drawn(presentation, view, templates)


def _drawn(presentation: Any, view: PlanView, templates: Templates) -> bytes:
    without_slides(presentation)
    layouts = layouts_of(presentation)
    deck = _Deck(presentation, layouts, view, templates)
    deck.front(read_logo(templates.pictures, view.look.logo))
    for slide in slides_of(view, layouts.room(), templates.language):
        deck.add(slide)
    set_properties(presentation, view)
    return packed(presentation)


class _Deck:
    """Draws slides into a presentation."""

    def __init__(self, presentation: Any, layouts: Layouts, view: PlanView, templates: Templates) -> None:
        self.presentation = presentation
        self.layouts = layouts
        self.view = view
        self.language = templates.language
        self.illustrations = Illustrations(view, templates)
        self.locale = locale_of(view.language)

    def front(self, logo: Logo) -> None:
        """The title slide."""
        slide = self.presentation.slides.add_slide(self.layouts.title)
        _set_title(slide, self.view.title)
        facts = [f"{fact.label}: {'; '.join(map(plain, fact.values))}" for fact in self.view.facts.facts]
        name = self.view.look.name or self.view.organisation
        lines = [name, *(fact for fact in facts if not fact.endswith(f": {name}"))]
        _fill_text(slide, "\n".join(lines))
        if picture := front_picture(logo):
            shape = slide.shapes.add_picture(picture, Cm(1.9), Cm(1.6), height=Cm(1.8))
            shape._element.nvPicPr.cNvPr.set("descr", name)
        self._finish(slide, footers=False)

    def add(self, content: Slide) -> None:
        """One slide."""
        if content.opening:
            slide = self.presentation.slides.add_slide(self.layouts.opening)
            _set_title(slide, content.title)
            _fill_text(slide, "\n".join(line.text for piece in content.pieces for line in _lines(piece)))
        else:
            begins_with_text = bool(content.pieces) and isinstance(content.pieces[0], tuple)
            layout = self.layouts.text if begins_with_text else self.layouts.table
            slide = self.presentation.slides.add_slide(layout)
            _set_title(slide, content.title)
            self._pieces(slide, content)
        if content.notes:
            slide.notes_slide.notes_text_frame.text = "\n".join(content.notes)
        self._finish(slide)

    def _pieces(self, slide: Any, content: Slide) -> None:
        box = self.layouts.content()
        top = box.top
        for piece in content.pieces:
            place = Box(box.left, top, box.width, box.top + box.height - top)
            if isinstance(piece, TablePart):
                top += draw_table(slide, piece, place, self._alternative(piece)) + self._notes(slide, piece, place)
            elif isinstance(piece, ChartPart):
                at = (place.left, place.top, place.width, place.height)
                draw_chart(slide.shapes, piece.chart, at, self.view.look.accent, CHART_SIZE)
                top += place.height
            elif isinstance(piece, PicturePart):
                top += self._picture(slide, piece, place)
            else:
                top += self._text(slide, piece, place)
            top += Pt(GAP)
        _remove_empty(slide)

    def _text(self, slide: Any, lines: tuple[TextLine, ...], box: Box) -> int:
        tall = int(min(box.height, Pt(fsum(line.height(box.width / 12700) for line in lines) + GAP)))
        shape = next((shape for shape in _contents(slide) if not shape.text_frame.text), None)
        shape = shape or slide.shapes.add_textbox(box.left, box.top, box.width, tall)
        shape.left, shape.top, shape.width, shape.height = box.left, box.top, box.width, tall
        frame = shape.text_frame
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        write_lines(frame, lines)
        return tall

    def _picture(self, slide: Any, part: PicturePart, box: Box) -> int:
        """The picture, no larger than its place; its words where PowerPoint cannot show it."""
        try:
            picture = front_picture(self.illustrations.of(part.illustration.file))
            shape = slide.shapes.add_picture(picture, box.left, box.top) if picture else None
        except UNREADABLE:
            shape = None
        if shape is None:
            return self._text(slide, tuple(lines_of(part.illustration)), box)
        scale = min(1, box.width / shape.width, Pt(part.tall) / shape.height)
        shape.width, shape.height = int(shape.width * scale), int(shape.height * scale)
        shape._element.nvPicPr.cNvPr.set("descr", part.illustration.text)
        return int(shape.height)

    def _notes(self, slide: Any, part: TablePart, box: Box) -> int:
        """The notes that the table's marks lead to, in small type below it."""
        if not part.notes:
            return 0
        width = box.width / 12700
        above = Pt(fsum(part.row_heights(width)) + GAP)
        tall = Pt(part.notes_height(width))
        shape = slide.shapes.add_textbox(box.left, box.top + above, box.width, tall)
        frame = shape.text_frame
        frame.word_wrap = True
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        frame.text = "\n".join(part.notes)
        for paragraph in frame.paragraphs:
            paragraph.font.size = Pt(NOTE_SIZE)
            paragraph.font.color.rgb = QUIET
        return int(tall)

    def _alternative(self, part: TablePart) -> str:
        rows = sum(len(group.rows) for group in part.groups)
        headings = part.table.headings
        if not part.table.caption:
            alone = say("Tabell med {rows} rader; kolumnerna är {headings}.", rows=rows, headings=headings)
            return alone.text(self.language)
        template = "{caption}. Tabell med {rows} rader; kolumnerna är {headings}."
        return say(template, caption=part.table.caption, rows=rows, headings=headings).text(self.language)

    def _finish(self, slide: Any, *, footers: bool = True) -> None:
        if footers:
            self._footers(slide)
        set_language(slide, self.locale)
        if slide.has_notes_slide:
            set_language(slide.notes_slide, self.locale)

    def _footers(self, slide: Any) -> None:
        """The plan's title and the slide's number, where the layout has places for them."""
        for place in slide.slide_layout.placeholders:
            kind = place.placeholder_format.type
            if kind not in FOOTERS or kind == PP_PLACEHOLDER.DATE:
                continue
            shape = deepcopy(place._element)
            slide.shapes._spTree.append(shape)
            shape.nvSpPr.cNvPr.set(
                "id", str(max(int(i) for i in slide.shapes._spTree.xpath("//@id") if i.isdigit()) + 1)
            )
            if kind == PP_PLACEHOLDER.FOOTER:
                slide.shapes[-1].text_frame.text = self.view.title


def _lines(piece: Any) -> tuple[TextLine, ...]:
    return piece if isinstance(piece, tuple) else ()


def _contents(slide: Any) -> list[Any]:
    return [shape for shape in slide.placeholders if shape.placeholder_format.type in CONTENTS]


def _set_title(slide: Any, text: str) -> None:
    """The title in its placeholder, smaller when it would not fit."""
    title = slide.shapes.title
    if title is None:
        return
    title.text_frame.text = text
    room = title.width / 12700 - 2 * 7.2
    own = 40 if slide.slide_layout._element.get("type") in {"title", "secHead"} else _TITLE_SIZES[0]
    fits = [
        size for size in (own, *_TITLE_SIZES[1:]) if height(text, size, room, bold=True) <= size * 1.2 * _TITLE_LINES
    ]
    size = fits[0] if fits else _TITLE_SIZES[-1]
    if size != own:
        title.text_frame.paragraphs[0].font.size = Pt(size)


def _fill_text(slide: Any, text: str) -> None:
    """A few lines in the slide's second placeholder."""
    kinds = (*CONTENTS, PP_PLACEHOLDER.SUBTITLE)
    places = [shape for shape in slide.placeholders if shape.placeholder_format.type in kinds]
    if places and text:
        places[0].text_frame.text = text
        _shrink(places[0], text)
    _remove_empty(slide)


def _shrink(shape: Any, text: str) -> None:
    """Smaller letters for lines that would not fit below each other."""
    room, lines = shape.width / 12700, text.split("\n")

    def fits(size: int) -> bool:
        return bool(fsum(height(line, size, room) + size / 5 for line in lines) <= shape.height / 12700)

    if not fits(_TEXT_SIZES[0]):
        size = next((size for size in _TEXT_SIZES if fits(size)), _TEXT_SIZES[-1])
        for paragraph in shape.text_frame.paragraphs:
            paragraph.font.size = Pt(size)


def _remove_empty(slide: Any) -> None:
    """Placeholders left empty would show their prompts."""
    for shape in list(slide.placeholders):
        if shape.has_text_frame and not shape.text_frame.text and shape.placeholder_format.type not in FOOTERS:
            shape._element.getparent().remove(shape._element)
