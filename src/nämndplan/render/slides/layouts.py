"""The layouts of a presentation, by what they are for, and where they leave room."""

from __future__ import annotations

from typing import Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Emu, Pt

from ...frozen import frozen
from .flow import Room

TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
CONTENTS = (PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT)
FOOTERS = (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER, PP_PLACEHOLDER.DATE)
_MARGIN = Pt(10)


@frozen
class Box:
    """A place on a slide, in EMU."""

    left: int
    top: int
    width: int
    height: int


@frozen
class Layouts:
    """The layouts for the title slide, for what begins a part, for text and for tables."""

    title: Any
    opening: Any
    text: Any
    table: Any
    slide_width: int
    slide_height: int

    def content(self) -> Box:
        """The room below the title on a text slide."""
        title = _first(self.text, TITLES)
        body = _first(self.text, CONTENTS)
        footers = [shape.top for shape in self.text.placeholders if shape.placeholder_format.type in FOOTERS]
        bottom = min([top for top in footers if top > self.slide_height * 3 // 4] or [self.slide_height - Pt(24)])
        left, width = (body.left, body.width) if body is not None else (title.left, title.width)
        top = body.top if body is not None else title.top + title.height
        return Box(left, top, width, bottom - _MARGIN - top)

    def room(self) -> Room:
        """The same in points."""
        box = self.content()
        return Room(Emu(box.width).pt, Emu(box.height).pt)


def layouts_of(presentation: Any) -> Layouts:
    """The layouts by what placeholders they have, since their names are each organisation's own."""
    layouts = list(presentation.slide_layouts)
    with_title = [layout for layout in layouts if _count(layout, TITLES)] or layouts
    text = _pick(with_title, contents=1) or with_title[0]
    table = _pick(with_title, contents=0) or text
    centered = (PP_PLACEHOLDER.CENTER_TITLE,)
    title = next((layout for layout in layouts if _count(layout, centered)), with_title[0])
    opening = next((layout for layout in layouts if layout._element.get("type") == "secHead"), title)
    return Layouts(title, opening, text, table, presentation.slide_width, presentation.slide_height)


def _pick(layouts: list[Any], contents: int) -> Any:
    fitting = (layout for layout in layouts if _count(layout, TITLES[:1]) and _count(layout, CONTENTS) == contents)
    plain = [layout for layout in fitting if not _count(layout, (PP_PLACEHOLDER.PICTURE, PP_PLACEHOLDER.SUBTITLE))]
    by_kind = {1: "obj", 0: "titleOnly"}
    return next(
        (layout for layout in plain if layout._element.get("type") == by_kind[contents]), next(iter(plain), None)
    )


def _count(layout: Any, kinds: tuple[Any, ...]) -> int:
    return sum(shape.placeholder_format.type in kinds for shape in layout.placeholders)


def _first(layout: Any, kinds: tuple[Any, ...]) -> Any:
    return next((shape for shape in layout.placeholders if shape.placeholder_format.type in kinds), None)


def without_slides(presentation: Any) -> None:
    """A template may hold example slides; they go."""
    listed = presentation.slides._sldIdLst
    for slide in list(listed):
        presentation.part.drop_rel(slide.rId)
        listed.remove(slide)


def empty(accent: str) -> Any:
    """A presentation in our own look, with the organisation's colour."""
    from .look import dress

    presentation = Presentation()
    dress(presentation, accent.removeprefix("#").upper())
    return presentation
