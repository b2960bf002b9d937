"""Word: paragraphs, lists and tables, with what stands beside them, and tracked changes as doubts.

python-docx opens the package; its ``text`` drops insertions without a word, so the runs are read here.
WordprocessingML: ECMA-376, part 1, chapter 17.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn

from ... import lazy_re as re
from ...diagnostics import Sentence, say
from ..doubts import Doubt
from ..leaf import Aside, Block, LeafCell, LeafKind, LeafTable, SourceDocument, TextLeaf, squeezed, without_bullet
from .package import safe_parser, see_that_it_is_sound

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BESIDE = {
    "header": say("sidhuvud"),
    "footer": say("sidfot"),
    "footnotes": say("fotnoter"),
    "endnotes": say("slutnoter"),
    "comments": say("kommentarer"),
}
_HEADING = re.compile(r"(?:heading|rubrik)\s*([1-9])", re.IGNORECASE)


@dataclass
class _RunText:
    """A text as it is with its tracked changes accepted, and as it is with them refused."""

    after: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)

    def add(self, text: str, inserted: bool, deleted: bool) -> None:
        (self.gone if deleted else self.after).append(text)
        if not inserted:
            self.before.append(text)


def read(name: str, content: bytes) -> SourceDocument:
    """Read a Word document."""
    see_that_it_is_sound(name, content)
    document = docx.Document(BytesIO(content))
    reader = _WordReader({style.style_id: style for style in document.styles})
    reader.read(document.element.body)
    for relation in document.part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if kind in _BESIDE and not relation.is_external:
            reader.beside(_BESIDE[kind], relation.target_part.blob)
    return SourceDocument(name, tuple(reader.blocks), tuple(reader.asides))


class _WordReader:
    def __init__(self, styles: dict[str, Any]) -> None:
        self.styles = styles
        self.blocks: list[Block] = []
        self.asides: list[Aside] = []
        self.paragraphs = self.tables = 0

    def read(self, body: Any) -> None:
        for element in body:
            tag = element.tag
            if tag == f"{_W}p":
                self.paragraphs += 1
                self._paragraph(element, say("stycke {number}", number=self.paragraphs))
            elif tag == f"{_W}tbl":
                self.tables += 1
                self._table(element, say("tabell {number}", number=self.tables))
            elif tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"}:
                self.read(element)

    def beside(self, what: Sentence, blob: bytes) -> None:
        from lxml import etree

        for element in etree.fromstring(blob, safe_parser()).iter(f"{_W}p"):
            if text := self._text(element, what).text:
                self.asides.append(Aside(what, text, what))

    def _paragraph(self, element: Any, place: Sentence) -> None:
        found = self._text(element, place)
        if not found.text:
            return
        style = self._style(element)
        match = _HEADING.match(style)
        outline = element.find(f"{_W}pPr/{_W}outlineLvl")
        bare = without_bullet(found.text)
        level = 1
        if match or outline is not None or style.casefold() in {"title", "rubrik", "titel"}:
            kind = LeafKind.HEADING
            level = int(match[1]) if match else int(outline.get(qn("w:val"))) + 1 if outline is not None else 1
        elif bare is not None or self._is_listed(element, style):
            kind = LeafKind.BULLET
            depth = element.find(f"{_W}pPr/{_W}numPr/{_W}ilvl")
            number = re.search("[2-9]", style)
            level = int(depth.get(qn("w:val"))) + 1 if depth is not None else int(number[0]) if number else 1
        else:
            kind = LeafKind.PARAGRAPH
        self.blocks.append(TextLeaf(kind, bare if bare is not None else found.text, place, level, found.doubts))

    def _style(self, element: Any) -> str:
        reference = element.find(f"{_W}pPr/{_W}pStyle")
        style = self.styles.get(reference.get(qn("w:val"))) if reference is not None else None
        return str(style.name) if style is not None else ""

    def _is_listed(self, element: Any, style: str) -> bool:
        return element.find(f"{_W}pPr/{_W}numPr") is not None or style.casefold().startswith(("list ", "lista"))

    def _table(self, table: Any, place: Sentence) -> None:
        rows = []
        for number, row in enumerate(table.iter(f"{_W}tr"), 1):
            if next((above for above in row.iterancestors(f"{_W}tbl")), None) is not table:
                continue  # of a table in a cell, which is read with the cell
            rows.append(tuple(self._row(row, say("{place}, rad {row}", place=place, row=number))))
        if rows:
            self.blocks.append(LeafTable(tuple(rows), place))

    def _row(self, row: Any, place: Sentence) -> Iterator[LeafCell | None]:
        column = 0
        for cell in row.iterchildren(f"{_W}tc", f"{_W}sdt"):
            own = cell if cell.tag == f"{_W}tc" else cell.find(f".//{_W}tc")
            if own is None:
                continue
            column += 1
            at = say("{place}, kolumn {column}", place=place, column=column)
            merge, span = own.find(f"{_W}tcPr/{_W}vMerge"), own.find(f"{_W}tcPr/{_W}gridSpan")
            found = self._cell(own, at)
            goes_on = merge is not None and merge.get(qn("w:val")) in {None, "continue"}
            yield None if goes_on and not found.whole else found
            for _ in range(min(int(span.get(qn("w:val"))), 60) - 1 if span is not None else 0):
                column += 1
                yield None

    def _cell(self, cell: Any, place: Sentence) -> LeafCell:
        lines: list[str] = []
        bullets: list[str] = []
        doubts: list[Doubt] = []
        for element in cell.iter(f"{_W}p"):
            if any(above.tag == f"{_W}txbxContent" for above in element.iterancestors()):
                continue
            found = self._text(element, place)
            bare = without_bullet(found.text)
            doubts += found.doubts
            if not found.text:
                continue
            if bare is not None or self._is_listed(element, self._style(element)):
                bullets.append(bare if bare is not None else found.text)
            else:
                (bullets or lines).append(found.text)
        return LeafCell(" ".join(lines), place, tuple(bullets), tuple(doubts))

    def _text(self, element: Any, place: Sentence) -> TextLeaf:
        found = _RunText()
        _walk(element, found, inserted=False, deleted=False)
        after, before = squeezed("".join(found.after)), squeezed("".join(found.before))
        for box in found.boxes:
            for inner in box.iter(f"{_W}p"):
                if text := self._text(inner, place).text:
                    self.asides.append(Aside(say("textruta"), text, place))
        if hidden := squeezed("".join(found.hidden)):
            self.asides.append(Aside(say("dold text"), hidden, place))
        doubts: tuple[Doubt, ...] = ()
        if after != before:
            doubts = (Doubt("I104", place, after or before, tuple(filter(None, (after, before))), after),)
            if gone := squeezed("".join(found.gone)):
                self.asides.append(Aside(say("struken text i en spårad ändring"), gone, place))
        return TextLeaf(LeafKind.PARAGRAPH, after, place, doubts=doubts)


_LITERAL = {
    f"{_W}tab": " ",
    f"{_W}br": " ",
    f"{_W}cr": " ",
    f"{_W}noBreakHyphen": "-",
}
_PASSED_OVER = {f"{_W}instrText", f"{_W}pPr", f"{_W}rPr", f"{_W}delInstrText"}


def _walk(element: Any, found: _RunText, *, inserted: bool, deleted: bool) -> None:
    for child in element:
        tag = child.tag
        if not isinstance(tag, str) or tag in _PASSED_OVER or tag.endswith("}Fallback"):
            continue
        if tag in {f"{_W}t", f"{_W}delText"}:
            text = child.text or ""
            if element.find(f"{_W}rPr/{_W}vanish") is not None:
                found.hidden.append(text)
            else:
                found.add(text, inserted, deleted)
        elif tag in _LITERAL:
            found.add(_LITERAL[tag], inserted, deleted)
        elif tag == f"{_W}txbxContent":
            found.boxes.append(child)
        else:
            _walk(
                child,
                found,
                inserted=inserted or tag in {f"{_W}ins", f"{_W}moveTo"},
                deleted=deleted or tag in {f"{_W}del", f"{_W}moveFrom"},
            )
