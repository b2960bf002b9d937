"""The plan in Word with tracked changes: to accept all gives the new plan, to reject all the old one.

Both states are laid out as the ordinary Word document; their paragraphs and rows are then put
beside each other, and what differs becomes insertions and deletions of Word's own. The table of
contents is left out: Word makes it, and it is no text of the plan. Sources: ECMA-376, 17.13.5.
"""

from __future__ import annotations

import difflib
import io
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from ..diff import Mark, pieces
from ..render.office import packed
from ..render.word.xml import element

AUTHOR = "nplan"
_ALIKE = 0.5
"""Of two paragraphs that stand in each other's place: so much must be the same for them to be one, reworded."""
_CONTENTS = ("toc ", "TOC Heading")


def redline(before: bytes, after: bytes, date: str) -> bytes:
    """The document ``after`` with what differs from ``before`` as tracked changes of ``date`` (an ISO time)."""
    old, new = Document(io.BytesIO(before)), Document(io.BytesIO(after))
    for document in (old, new):
        _without_contents(document)
    _Redline(date).blocks(_blocks(old.element.body), _blocks(new.element.body), new.element.body)
    return packed(new)


def _without_contents(document: Any) -> None:
    for paragraph in document.paragraphs:
        if paragraph.style.name.startswith(_CONTENTS):
            paragraph._p.getparent().remove(paragraph._p)


def _blocks(parent: Any) -> list[Any]:
    return [child for child in parent if child.tag in {qn("w:p"), qn("w:tbl")}]


def _text(node: Any) -> str:
    """The words of a paragraph, a row or a table; breaks and tabs are spaces."""
    said = {qn("w:p"): "\n", qn("w:br"): " ", qn("w:tab"): " "}
    words = (said.get(child.tag) or child.text or "" for child in node.iter(qn("w:t"), *said))
    return "".join(words).strip("\n")


def _style(paragraph: Any) -> str:
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return found.get(qn("w:val")) if found is not None else ""


def _key(block: Any) -> tuple[str, ...]:
    """What two blocks must share to be the same; tables are by their heads, and compared row by row."""
    if block.tag == qn("w:tbl"):
        first = block.find(qn("w:tr"))
        return ("table", *(_text(cell) for cell in first.iter(qn("w:tc")))) if first is not None else ("table",)
    return ("paragraph", _style(block), _text(block))


@dataclass
class _Redline:
    """Marks what differs; every mark has a number of its own."""

    date: str
    _number: int = field(default=0)

    def blocks(self, old: Sequence[Any], new: Sequence[Any], parent: Any) -> None:
        """Two runs of paragraphs and tables; what was struck is put where it stood."""
        matcher = difflib.SequenceMatcher(None, [*map(_key, old)], [*map(_key, new)], autojunk=False)
        for tag, start, end, new_start, new_end in matcher.get_opcodes():
            before = new[new_start] if new_start < len(new) else None
            if tag == "equal":
                for one, other in zip(old[start:end], new[new_start:new_end], strict=True):
                    if other.tag == qn("w:tbl"):
                        self.rows(one, other)
                continue
            for one, other in _paired(old[start:end], new[new_start:new_end]):
                if other is None:
                    self._strike_block(one, parent, before)
                elif one is None:
                    self._mark_block(other)
                    before = other.getnext()
                else:
                    self.paragraph(one, other)
                    before = other.getnext()

    def rows(self, old: Any, new: Any) -> None:
        """Two tables with the same head."""
        rows, new_rows = old.findall(qn("w:tr")), new.findall(qn("w:tr"))
        keys = [[tuple(map(_text, row.findall(qn("w:tc")))) for row in side] for side in (rows, new_rows)]
        matcher = difflib.SequenceMatcher(None, keys[0], keys[1], autojunk=False)
        for tag, start, end, new_start, new_end in matcher.get_opcodes():
            if tag == "equal":
                continue
            after = new_rows[new_start] if new_start < len(new_rows) else None
            for one, other in _paired(rows[start:end], new_rows[new_start:new_end]):
                if other is None:
                    struck = self._struck(one)
                    new.append(struck) if after is None else after.addprevious(struck)
                elif one is None:
                    self._mark_row(other, "w:ins")
                else:
                    cells = zip(one.findall(qn("w:tc")), other.findall(qn("w:tc")), strict=True)
                    for cell, new_cell in cells:
                        if _text(cell) != _text(new_cell):
                            self.blocks(_blocks(cell), _blocks(new_cell), new_cell)

    def paragraph(self, old: Any, new: Any) -> None:
        """Two paragraphs that are one, reworded: the words that differ are marked."""
        found = list(pieces(_text(old), _text(new)))
        look = next((run.find(qn("w:rPr")) for run in new.iter(qn("w:r"))), None)
        for child in list(new):
            if child.tag != qn("w:pPr"):
                new.remove(child)
        for piece in found:
            run = _run(piece.text, look, is_struck=piece.mark is Mark.STRUCK)
            new.append(run if piece.mark is Mark.KEPT else self._mark(_TAGS[piece.mark], run))

    def _strike_block(self, old: Any, parent: Any, before: Any) -> None:
        struck = self._struck(old)
        if before is not None:
            before.addprevious(struck)
        elif parent[-1].tag == qn("w:sectPr"):
            parent[-1].addprevious(struck)
        else:
            parent.append(struck)

    def _struck(self, old: Any) -> Any:
        """A copy of what is gone, as a deletion; what would lead to parts of the other document is plain text."""
        struck = deepcopy(old)
        for row in struck.iter(qn("w:tr")):
            self._mark_row(row, "w:del")
        if struck.tag == qn("w:p"):
            self._mark_paragraph(struck, "w:del")
        return struck

    def _mark_block(self, block: Any) -> None:
        if block.tag == qn("w:tbl"):
            for row in block.findall(qn("w:tr")):
                self._mark_row(row, "w:ins")
        else:
            self._mark_paragraph(block, "w:ins")

    def _mark_row(self, row: Any, tag: str) -> None:
        properties = row.find(qn("w:trPr"))
        if properties is None:
            properties = element("w:trPr")
            row.insert(0, properties)
        if properties.find(qn(tag)) is None:
            properties.append(self._mark(tag))
        for paragraph in row.iter(qn("w:p")):
            self._mark_paragraph(paragraph, tag)

    def _mark_paragraph(self, paragraph: Any, tag: str) -> None:
        """All of a paragraph: its runs, and the mark that ends it."""
        runs = [deepcopy(run) for run in paragraph.iter(qn("w:r")) if run.find(qn("w:t")) is not None]
        for child in list(paragraph):
            if child.tag != qn("w:pPr"):
                paragraph.remove(child)
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            properties = element("w:pPr")
            paragraph.insert(0, properties)
        look = properties.find(qn("w:rPr"))
        if look is None:
            look = element("w:rPr")
            properties.append(look)
        look.insert(0, self._mark(tag))
        for run in runs:
            if tag == "w:del":
                for text in run.findall(qn("w:t")):
                    text.tag = qn("w:delText")
                    text.set(_SPACE, "preserve")
            paragraph.append(self._mark(tag, run))

    def _mark(self, tag: str, *inside: Any) -> Any:
        self._number += 1
        mark = element(tag, {"w:id": str(self._number), "w:author": AUTHOR, "w:date": self.date})
        mark.extend(inside)
        return mark


_TAGS = {Mark.STRUCK: "w:del", Mark.ADDED: "w:ins"}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def _run(text: str, look: Any, *, is_struck: bool) -> Any:
    run = element("w:r")
    if look is not None:
        run.append(deepcopy(look))
    words = element("w:delText" if is_struck else "w:t")
    words.text = text
    words.set(_SPACE, "preserve")
    run.append(words)
    return run


def _paired(old: Sequence[Any], new: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """What stands in each other's place: pairs that are the same thing reworded; None for what has no partner."""
    left = list(new)
    for one in old:
        partner = next((number for number, other in enumerate(left) if _are_one(one, other)), None)
        if partner is None:
            yield one, None
            continue
        for other in left[:partner]:
            yield None, other
        yield one, left[partner]
        del left[: partner + 1]
    for other in left:
        yield None, other


def _are_one(old: Any, new: Any) -> bool:
    """True for two paragraphs of a style, or two rows of as many cells, that share half of their words."""
    if old.tag != new.tag or old.tag == qn("w:tbl"):
        return False
    if old.tag == qn("w:tr"):
        cells, new_cells = old.findall(qn("w:tc")), new.findall(qn("w:tc"))
        if len(cells) != len(new_cells):
            return False
    elif _style(old) != _style(new):
        return False
    words, new_words = _text(old).split(), _text(new).split()
    return difflib.SequenceMatcher(None, words, new_words, autojunk=False).ratio() >= _ALIKE
