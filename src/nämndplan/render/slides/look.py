"""Our own look, laid over the library's plain presentation: wide slides, quiet colours, titles to the left."""

from __future__ import annotations

from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Cm, Pt

WIDTH, HEIGHT = Cm(33.867), Cm(19.05)
_COLORS = {"dk1": "1A1F24", "lt2": "F2F5F7", "folHlink": "4A545E"}
_ACCENTS = ("dk2", "accent1", "hlink")
_LEFT, _INNER = Cm(1.9), Cm(30.067)
_PLACES = {
    "title": (_LEFT, Cm(0.9), _INNER, Cm(2.5)),
    "body": (_LEFT, Cm(3.7), _INNER, Cm(13.4)),
    "front title": (_LEFT, Cm(5.2), _INNER, Cm(4.2)),
    "front text": (_LEFT, Cm(9.9), _INNER, Cm(7.4)),
}
_FOOTERS = {
    PP_PLACEHOLDER.DATE: (Cm(24.0), Cm(4.5)),
    PP_PLACEHOLDER.FOOTER: (_LEFT, Cm(20)),
    PP_PLACEHOLDER.SLIDE_NUMBER: (Cm(28.967), Cm(3)),
}
_FOOTER_TOP, _FOOTER_HEIGHT = Cm(17.75), Cm(0.8)
_FRONTS = {"title", "secHead"}


def dress(presentation: Any, accent: str) -> None:
    """Change size, theme colours, master and layouts."""
    scale = WIDTH / presentation.slide_width
    presentation.slide_width, presentation.slide_height = WIDTH, HEIGHT
    _color(presentation.slide_master, accent)
    for shape in presentation.slide_master.shapes:
        shape.left, shape.width = round(shape.left * scale), round(shape.width * scale)
    _place(presentation.slide_master, front=False)
    for layout in presentation.slide_layouts:
        for shape in layout.shapes:
            if shape._element.spPr.find(qn("a:xfrm")) is not None:
                shape.left, shape.width = round(shape.left * scale), round(shape.width * scale)
        kind = layout._element.get("type")
        if kind in {"obj", "titleOnly", *_FRONTS}:
            _place(layout, front=kind in _FRONTS)
        if kind in _FRONTS:
            _rule(layout)
    _master_text(presentation.slide_master)


def _color(master: Any, accent: str) -> None:
    part = next(rel.target_part for rel in master.part.rels.values() if rel.reltype.endswith("/theme"))
    text = part.blob.decode("utf-8")
    for name, color in {**_COLORS, **dict.fromkeys(_ACCENTS, accent)}.items():
        begin, end = f"<a:{name}>", f"</a:{name}>"
        if begin in text:
            before, _, rest = text.partition(begin)
            text = f'{before}{begin}<a:srgbClr val="{color}"/>{end}{rest.partition(end)[2]}'
    part._blob = text.encode()


def _place(layout: Any, *, front: bool) -> None:
    for shape in layout.placeholders:
        kind = shape.placeholder_format.type
        if kind in _FOOTERS:
            left, width = _FOOTERS[kind]
            _put(shape, (left, _FOOTER_TOP, width, _FOOTER_HEIGHT))
            _align(shape, PP_ALIGN.LEFT if kind == PP_PLACEHOLDER.FOOTER else PP_ALIGN.RIGHT, 12, "tx1")
        elif kind in {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE}:
            _put(shape, _PLACES["front title" if front else "title"])
            shape.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM if front else MSO_ANCHOR.MIDDLE
            _align(shape, PP_ALIGN.LEFT, 40 if front else None)
        elif kind in {PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.SUBTITLE}:
            _put(shape, _PLACES["front text" if front else "body"])
            shape.text_frame.vertical_anchor = MSO_ANCHOR.TOP
            if front:
                _align(shape, PP_ALIGN.LEFT, 20, "tx1")


def _rule(layout: Any) -> None:
    """A short bar between the title and the lines below it."""
    made = parse_xml(
        f"<p:sp {nsdecls('p', 'a')}>"
        '<p:nvSpPr><p:cNvPr id="900" name="Linje"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{_LEFT}" y="{Cm(9.55)}"/><a:ext cx="{Cm(4.5)}" cy="{Pt(4)}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill></p:spPr></p:sp>'
    )
    layout.shapes._spTree.append(made)


def _put(shape: Any, place: tuple[int, int, int, int]) -> None:
    shape.left, shape.top, shape.width, shape.height = place
    shape.text_frame.margin_left = shape.text_frame.margin_right = 0


def _align(shape: Any, alignment: Any, size: float | None = None, color: str = "accent1") -> None:
    """The look of a placeholder's first level, in its list style."""
    body = shape.text_frame._txBody
    style = body.find(qn("a:lstStyle"))
    for old in style.findall(qn("a:lvl1pPr")):
        style.remove(old)
    level = style.makeelement(
        qn("a:lvl1pPr"), {"algn": "l" if alignment == PP_ALIGN.LEFT else "r", "marL": "0", "indent": "0"}
    )
    style.insert(0, level)
    level.append(level.makeelement(qn("a:buNone"), {}))
    if size is not None:
        look = level.makeelement(
            qn("a:defRPr"), {"sz": str(round(size * 100)), "b": "1" if color == "accent1" else "0", "cap": "none"}
        )
        _fill(look, color)
        level.append(look)


def _fill(look: Any, color: str) -> None:
    fill = look.makeelement(qn("a:solidFill"), {})
    fill.append(fill.makeelement(qn("a:schemeClr"), {"val": color}))
    look.append(fill)


def _master_text(master: Any) -> None:
    """Titles: bold, to the left, in the accent colour. Text: calm sizes."""
    styles = master._element.find(qn("p:txStyles"))
    title = styles.find(f"{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    title.set("algn", "l")
    look = title.find(qn("a:defRPr"))
    look.set("sz", "2800")
    look.set("b", "1")
    for fill in look.findall(qn("a:solidFill")):
        for color in fill:
            color.set("val", "accent1")
    for level, size in enumerate((20, 18, 16, 16, 16), 1):
        found = styles.find(f"{qn('p:bodyStyle')}/{qn(f'a:lvl{level}pPr')}")
        found.find(qn("a:defRPr")).set("sz", str(size * 100))
