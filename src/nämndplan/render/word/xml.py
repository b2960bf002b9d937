"""The parts of WordprocessingML that python-docx has no words for: bookmarks, links, fields, cell borders."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn


def element(name: str, attributes: Mapping[str, str] | None = None) -> Any:
    """An element such as w:tblHeader with attributes such as w:val."""
    made = OxmlElement(name)
    for key, value in (attributes or {}).items():
        made.set(qn(key), value)
    return made


def field(paragraph: Any, instruction: str, shown: str = "", *, dirty: bool = False) -> None:
    """A field in one go: begin, instruction, what it shows until it is updated, end."""
    begin_field(paragraph, instruction, dirty=dirty)
    if shown:
        paragraph.add_run(shown)
    end_field(paragraph)


def begin_field(paragraph: Any, instruction: str, *, dirty: bool = False) -> None:
    """A field's beginning; a dirty one is worked out anew when Word opens the document."""
    begin = element("w:fldChar", {"w:fldCharType": "begin", **({"w:dirty": "true"} if dirty else {})})
    code = element("w:instrText", {"xml:space": "preserve"})
    code.text = f" {instruction} "
    for part in (begin, code, element("w:fldChar", {"w:fldCharType": "separate"})):
        paragraph.add_run()._r.append(part)


def end_field(paragraph: Any) -> None:
    """A field's end."""
    paragraph.add_run()._r.append(element("w:fldChar", {"w:fldCharType": "end"}))


def with_updated_fields(document: Any) -> None:
    """Have Word ask to work out page numbers and contents when it opens the document; it lays out, not we."""
    settings = document.settings.element
    if settings.find(qn("w:updateFields")) is None:
        update, before = element("w:updateFields", {"w:val": "true"}), settings.find(qn("w:hdrShapeDefaults"))
        before = settings.find(qn("w:footnotePr")) if before is None else before
        before = settings.find(qn("w:compat")) if before is None else before
        settings.append(update) if before is None else before.addprevious(update)


def set_borders(cell: Any, **edges: tuple[int, str] | None) -> None:
    """A cell's own borders by edge: eighths of a point and colour, or none; the table's style says the others."""
    if not edges:
        return
    borders = element("w:tcBorders")
    for edge in ("top", "left", "bottom", "right"):
        if edge in edges:
            size, color = edges[edge] or (0, "auto")
            kind = "single" if size else "nil"
            borders.append(element(f"w:{edge}", {"w:val": kind, "w:sz": str(size), "w:space": "0", "w:color": color}))
    cell._tc.get_or_add_tcPr().append(borders)


def set_shading(cell: Any, color: str) -> None:
    """A cell's background."""
    cell._tc.get_or_add_tcPr().append(element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": color}))


class Bookmarks:
    """Names that Word accepts (short, letters and digits) for the document's anchors."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._set: set[str] = set()

    def name(self, anchor: str) -> str:
        """The bookmark's name; the same for the same anchor."""
        return f"_n{self._numbers.setdefault(anchor, len(self._numbers) + 1)}"

    def put(self, paragraph: Any, anchor: str) -> None:
        """A bookmark at the beginning of a paragraph; one for each anchor."""
        if not anchor or anchor in self._set:
            return
        self._set.add(anchor)
        name = self.name(anchor)
        number = str(self._numbers[anchor])
        start = element("w:bookmarkStart", {"w:id": number, "w:name": name})
        paragraph._p.append(start)
        paragraph._p.append(element("w:bookmarkEnd", {"w:id": number}))
