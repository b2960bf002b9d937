"""The styles that the document uses: those of the organisation's template, else our own."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from .text import LINK, QUIET
from .xml import element

FONT = "Calibri"
INK = RGBColor(0x1A, 0x1F, 0x24)
NOTE, FACT, CELL, TABLE = "Tabellnot", "Faktarad", "Tabelltext", "Plantabell"
"""Styles of our own, which an organisation's template may have in its own look."""
TINT, LINE, STRONG_LINE = "F2F5F7", "CFD6DC", "7D8892"
TEXT_WIDTH = Cm(16)

_HEADINGS = {1: (20, 24, 8), 2: (15, 18, 6), 3: (13, 14, 4), 4: (12, 12, 4), 5: (11, 10, 3), 6: (11, 10, 3)}
"""Size, space before and space after, by level."""


def add_missing(document: Any, accent: str) -> None:
    """Styles that a template may lack, so that every text can say what it is."""
    based: dict[str, str] = {f"Heading {level}": "Normal" for level in _HEADINGS}
    based |= dict.fromkeys(
        ("Title", "Subtitle", "Caption", "Quote", "List Bullet", "List Number", "TOC Heading"), "Normal"
    )
    based |= {f"toc {level}": "Normal" for level in _HEADINGS} | dict.fromkeys((NOTE, FACT, CELL), "Normal")
    known = {style.name for style in document.styles}
    for name, base in based.items():
        if name not in known:
            style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.base_style = document.styles[base]
    if TABLE not in known:
        _table(document, accent)
    if LINK not in known:
        document.styles.add_style(LINK, WD_STYLE_TYPE.CHARACTER).font.color.rgb = color_of(accent)
    _set(document.styles[NOTE], 9, 0, 3, QUIET)
    _set(document.styles[FACT], None, 0, 2)
    _set(document.styles[CELL], 9.5, 1, 1)
    for level in _HEADINGS:
        _contents_line(document.styles[f"toc {level}"], level)


def color_of(code: str) -> RGBColor:
    """#004f71 as Word's colour."""
    color: RGBColor = RGBColor.from_string(code.removeprefix("#").upper())
    return color


def design(document: Any, accent_code: str) -> None:
    """Our own look, for when there is no template to follow."""
    accent = color_of(accent_code)
    styles = document.styles
    _set(styles["Normal"], 10.5, 0, 7, INK)
    styles["Normal"].paragraph_format.line_spacing = 1.12
    _font(styles["Normal"])
    for level, (size, before, after) in _HEADINGS.items():
        style = styles[f"Heading {level}"]
        _set(style, size, before, after, accent if level == 1 else INK)
        style.font.bold, style.font.italic = True, False
        style.paragraph_format.keep_with_next = True
        _font(style)
    _set(styles["Title"], 30, 0, 4, accent)
    styles["Title"].font.bold = True
    _without_rule(styles["Title"])
    _font(styles["Title"])
    _set(styles["Subtitle"], 13, 120, 6, QUIET)
    styles["Subtitle"].font.italic = False
    _font(styles["Subtitle"])
    _set(styles["TOC Heading"], 20, 0, 10, accent)
    _font(styles["TOC Heading"])
    _set(styles["Caption"], 9.5, 8, 4, QUIET)
    styles["Caption"].font.bold = True
    styles["Caption"].paragraph_format.keep_with_next = True
    _set(styles["Quote"], 14, 8, 10, accent)
    styles["Quote"].font.italic = False
    styles["Quote"].paragraph_format.left_indent = Cm(0.6)
    for name in ("List Bullet", "List Number"):
        _set(styles[name], None, 0, 3)


def set_language(document: Any, locale: str) -> None:
    """The language of everything that does not say otherwise."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = element("w:docDefaults")
        document.styles.element.insert(0, defaults)
    home = defaults
    for name in ("w:rPrDefault", "w:rPr", "w:lang"):
        inner = home.find(qn(name))
        if inner is None:
            inner = element(name)
            home.append(inner)
        home = inner
    for key in ("w:val", "w:eastAsia"):
        home.set(qn(key), locale)
    for said in document.styles.element.iter(qn("w:lang")):
        said.set(qn("w:val"), locale)


def _table(document: Any, accent: str) -> None:
    """Thin lines between the rows, and a head on a tint with a line in the organisation's colour."""
    style = document.styles.add_style(TABLE, WD_STYLE_TYPE.TABLE)
    known = {other.name for other in document.styles}
    style.base_style = document.styles["Normal Table"] if "Normal Table" in known else None
    color = accent.removeprefix("#").upper()
    parts = (
        (
            f"<w:tblPr {nsdecls('w')}><w:tblBorders>{_edge('bottom', 6, STRONG_LINE)}{_edge('insideH', 4, LINE)}"
            '</w:tblBorders><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
            "</w:tblCellMar></w:tblPr>"
        ),
        (
            f'<w:tblStylePr {nsdecls("w")} w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>'
            f'{_edge("bottom", 12, color)}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/></w:tcPr>'
            "</w:tblStylePr>"
        ),
    )
    for part in parts:
        style.element.append(parse_xml(part))


def _edge(name: str, size: int, color: str) -> str:
    return f'<w:{name} w:val="single" w:sz="{size}" w:space="0" w:color="{color}"/>'


def _set(style: Any, size: float | None, before: float, after: float, color: RGBColor | None = None) -> None:
    if size is not None:
        style.font.size = Pt(size)
    if color is not None:
        style.font.color.rgb = color
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)


def _font(style: Any) -> None:
    """One font for all letters: a theme's font would go before it."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for key in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(key), FONT)


def _without_rule(style: Any) -> None:
    for rule in style.element.findall(f"{qn('w:pPr')}/{qn('w:pBdr')}"):
        rule.getparent().remove(rule)


def _contents_line(style: Any, level: int) -> None:
    _set(style, None, 4 if level == 1 else 0, 1)
    style.font.bold = level == 1
    style.paragraph_format.left_indent = Cm(0.5 * (level - 1))
    style.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
