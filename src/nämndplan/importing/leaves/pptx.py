"""PowerPoint: slides with their titles, lists and tables; notes, comments and hidden slides beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.util import Emu

from ...diagnostics import Sentence, say
from ..leaf import (
    Aside,
    Block,
    LeafCell,
    LeafKind,
    LeafTable,
    SourceDocument,
    TextLeaf,
    leaves_of,
    squeezed,
    without_bullet,
    words,
)
from .package import safe_parser, see_that_it_is_sound

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_BESIDE = {"chart": say("diagram"), "diagramData": say("SmartArt"), "comments": say("kommentarer")}
_MARKS = ("buChar", "buAutoNum", "buBlip")
_SHORT = 90


def read(name: str, content: bytes) -> SourceDocument:
    """Read a presentation."""
    see_that_it_is_sound(name, content)
    blocks: list[Block] = []
    asides: list[Aside] = []
    for number, slide in enumerate(Presentation(BytesIO(content)).slides, 1):
        place = say("bild {number}", number=number)
        own = list(_blocks(slide, place))
        if slide._element.get("show") == "0":  # noqa: SLF001  (the library has no name for it)
            asides += [
                Aside(say("dold bild"), leaf.whole if isinstance(leaf, LeafCell) else leaf.text, place)
                for block in own
                for leaf in leaves_of(block)
            ]
        else:
            blocks += own
        asides += _beside(slide, place, own)
    return SourceDocument(name, tuple(blocks), tuple(asides))


def _blocks(slide: Any, place: Sentence) -> Iterator[Block]:
    title = slide.shapes.title
    if title is not None and (text := squeezed(title.text_frame.text)):
        yield TextLeaf(LeafKind.HEADING, text, place)
    tables = 0
    shapes = [shape for shape in _all(slide.shapes) if title is None or shape.shape_id != title.shape_id]
    for shape in sorted(shapes, key=lambda shape: (shape.top or Emu(0), shape.left or Emu(0))):
        if getattr(shape, "has_table", False) and shape.has_table:
            tables += 1
            yield _table(shape.table, say("{place}, tabell {number}", place=place, number=tables))
        elif shape.has_text_frame:
            yield from _frame(shape, place)


def _all(shapes: Iterable[Any]) -> Iterator[Any]:
    for shape in shapes:
        if hasattr(shape, "shapes"):
            yield from _all(shape.shapes)
        else:
            yield shape


def _frame(shape: Any, place: Sentence) -> Iterator[TextLeaf]:
    is_list = shape.is_placeholder and shape.placeholder_format.type is not None and shape.placeholder_format.idx == 1
    for paragraph in shape.text_frame.paragraphs:
        text = squeezed(_text(paragraph))
        if not text:
            continue
        bare = without_bullet(text)
        properties = paragraph._p.pPr  # noqa: SLF001  (bullets have no name in the library)
        marked = properties is not None and any(properties.find(f"{_A}{name}") is not None for name in _MARKS)
        plain = properties is not None and properties.find(f"{_A}buNone") is not None
        level = paragraph.level + 1
        runs = [run for run in paragraph.runs if run.text.strip()]
        if runs and all(run.font.bold for run in runs) and len(text) <= _SHORT:
            yield TextLeaf(LeafKind.HEADING, text, place, 3)
        elif bare is not None or marked or (is_list and not plain):
            yield TextLeaf(LeafKind.BULLET, bare if bare is not None else text, place, level)
        else:
            yield TextLeaf(LeafKind.PARAGRAPH, text, place)


def _text(paragraph: Any) -> str:
    return "".join(
        node.text or "" if node.tag == f"{_A}t" else " "
        for node in paragraph._p.iter(f"{_A}t", f"{_A}br")  # noqa: SLF001
    )


def _table(table: Any, place: Sentence) -> LeafTable:
    rows = []
    for number, row in enumerate(table.rows, 1):
        cells: list[LeafCell | None] = []
        for column, cell in enumerate(row.cells, 1):
            at = say("{place}, rad {row}, kolumn {column}", place=place, row=number, column=column)
            cells.append(None if cell.is_spanned else _cell(cell, at))
        rows.append(tuple(cells))
    return LeafTable(tuple(rows), place)


def _cell(cell: Any, place: Sentence) -> LeafCell:
    lines: list[str] = []
    bullets: list[str] = []
    for paragraph in cell.text_frame.paragraphs:
        text = squeezed(_text(paragraph))
        bare = without_bullet(text)
        if bare is not None or (text and _is_below(paragraph)):
            bullets.append(bare if bare is not None else text)
        elif text:
            (bullets or lines).append(text)
    return LeafCell(" ".join(lines), place, tuple(bullets))


def _is_below(paragraph: Any) -> bool:
    """True for a point of a list in a cell: deeper, indented, or with a mark of its own."""
    properties = paragraph._p.pPr  # noqa: SLF001  (bullets have no name in the library)
    if properties is None:
        return False
    marked = any(properties.find(f"{_A}{name}") is not None for name in _MARKS)
    return bool(paragraph.level) or marked or properties.get("marL", "0") != "0"


def _beside(slide: Any, place: Sentence, own: list[Block]) -> Iterator[Aside]:
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
        for paragraph in slide.notes_slide.notes_text_frame.paragraphs:
            if text := squeezed(_text(paragraph)):
                yield Aside(say("anteckningar till talaren"), text, place)
    for relation in slide.part.rels.values():
        what = _BESIDE.get(relation.reltype.rpartition("/")[2])
        if what and not relation.is_external and (text := _all_text(relation.target_part.blob)):
            yield Aside(what, text, place)
    # What no shape of the library holds, such as a box inside something that it does not know.
    held = Counter(
        word
        for block in own
        for leaf in leaves_of(block)
        for word in words(leaf.whole if isinstance(leaf, LeafCell) else leaf.text)
    )
    left = []
    for node in slide._element.iter(f"{_A}p"):  # noqa: SLF001
        text = squeezed("".join(part.text or "" for part in node.iter(f"{_A}t")))
        need = Counter(words(text))
        if need - held:
            left.append(text)
        else:
            held -= need
    if left:
        yield Aside(say("text utanför bildens rutor"), " ".join(left), place)


def _all_text(blob: bytes) -> str:
    from lxml import etree

    root = etree.fromstring(blob, safe_parser())
    return squeezed(" ".join(node.text for node in root.iter("{*}t", "{*}text", "{*}v") if node.text))
