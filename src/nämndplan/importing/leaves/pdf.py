"""PDF: ruled tables cell by cell, and the text around them line by line, with the sizes of the letters.

pdfplumber's guess at tables from text alone cuts numbers in two, and is never used: without lines there are no cells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect

from ...diagnostics import Sentence, say
from ..doubts import Doubt
from ..heads import is_loose_head
from ..leaf import (
    Aside,
    Block,
    LeafCell,
    LeafKind,
    LeafTable,
    LooseTable,
    SourceDocument,
    TextLeaf,
    squeezed,
    without_bullet,
)
from .aligned import AlignedLine, Stretch, aligned_table
from .unreadable import UnreadableDocument

MOST_PAGES = 1_000
_LARGER = 1.12
_WIDE, _BETWEEN_WORDS = 0.75, 0.15
"""Parts of a letter's size: cells stand so far from each other, and words at least so far."""
_APART = 1.75
"""A new paragraph begins where lines are so many line heights apart."""


def read(name: str, content: bytes) -> SourceDocument:
    """Read a PDF. One with a password, or with pictures of pages alone, is UnreadableDocument."""
    try:
        document = pdfplumber.open(BytesIO(content))
    except Exception as error:
        if _is_locked(error):
            raise UnreadableDocument(name, say("filen är låst med lösenord. Spara den utan")) from error
        raise
    with document:
        if len(document.pages) > MOST_PAGES:
            raise UnreadableDocument(name, say("filen har fler än {most} sidor", most=MOST_PAGES))
        return _read(name, document.pages)


def _is_locked(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, PDFPasswordIncorrect) or any(isinstance(a, PDFPasswordIncorrect) for a in error.args):
            return True
        error = error.__cause__ or error.__context__
    return False


def _read(name: str, pages: list[Any]) -> SourceDocument:
    blocks: list[Block] = []
    asides: list[Aside] = []
    empty: list[int] = []
    sizes: Counter[float] = Counter()
    for page in pages:
        sizes.update(round(letter["size"], 1) for letter in page.chars)
    body = sizes.most_common(1)[0][0] if sizes else 0.0
    for number, page in enumerate(pages, 1):
        if not page.chars:
            empty.append(number)
            continue
        own = list(_page(page, say("sida {number}", number=number), body))
        if blocks and own and (whole := _continued(blocks[-1], own[0])):
            blocks[-1], own = whole, own[1:]
        blocks += own
        asides += [
            Aside(say("kommentar"), squeezed(note["contents"]), say("sida {number}", number=number))
            for note in page.annots
            if note.get("contents") and squeezed(note["contents"])
        ]
        page.close()
    if not blocks:
        raise UnreadableDocument(
            name, say("filen har ingen text, bara bilder av sidor. Kör textigenkänning på den först")
        )
    doubts = tuple(
        Doubt("I105", say("sida {number}", number=number), "", ()) for number in empty if pages[number - 1].images
    )
    return SourceDocument(name, tuple(_loosely(blocks)), tuple(asides), doubts)


def _continued(above: Block, below: Block) -> LeafTable | None:
    """A table that goes on at the top of the next page, or None. A row that is cut in two is a doubt."""
    if not (isinstance(above, LeafTable) and isinstance(below, LeafTable)):
        return None
    rows = list(below.rows)
    if len(above.rows[0]) != len(rows[0]):
        return None
    if [cell and cell.whole for cell in rows[0]] == [cell and cell.whole for cell in above.rows[0]]:
        rows = rows[1:]
    elif any(cell and cell.text[:1].islower() for cell in rows[0]):
        cut = zip(above.rows[-1], rows[0], strict=True)
        whole = tuple(_mended(one, other) for one, other in cut)
        return LeafTable((*above.rows[:-1], whole, *rows[1:]), above.place)
    return LeafTable((*above.rows, *rows), above.place)


def _mended(one: LeafCell | None, other: LeafCell | None) -> LeafCell | None:
    if one is None or other is None or not other.whole:
        return one or other
    text = f"{one.text} {other.text}".strip()
    doubt = Doubt(
        "I103", other.place, other.whole, (f"{one.whole} {other.whole}", f"{one.whole} | {other.whole}"), text
    )
    return LeafCell(text, one.place, (*one.bullets, *other.bullets), (*one.doubts, doubt, *other.doubts))


def _page(page: Any, place: Sentence, body: float) -> Iterator[Block]:
    tables = [table for table in page.find_tables() if len(table.rows) > 1 or len(table.rows[0].cells) > 1]
    found: list[tuple[float, Block]] = []
    for number, table in enumerate(tables, 1):
        at = say("{place}, tabell {number}", place=place, number=number)
        found.append((table.bbox[1], _table(page, table, at)))
    outside = page
    for table in tables:
        x0, top, x1, bottom = table.bbox
        box = (max(x0, page.bbox[0]), max(top, page.bbox[1]), min(x1, page.bbox[2]), min(bottom, page.bbox[3]))
        outside = outside.outside_bbox(box)
    lines = outside.extract_text_lines(return_chars=True, strip=True)
    for top, aligned, taken in _aligned_tables(lines, place, body):
        found.append((top, aligned))
        lines = [line for line in lines if not any(line is each for each in taken)]
    found += _paragraphs(lines, place, body, [top for top, _ in found])
    for _, block in sorted(found, key=lambda pair: pair[0]):
        yield block


def _aligned_tables(lines: list[Any], place: Sentence, body: float) -> Iterator[tuple[float, LeafTable, list[Any]]]:
    """Tables without lines whose cells stand below their headings, each with its top and the lines it takes."""
    at = number = 0
    while at < len(lines):
        texts = [line["text"] for line in lines[at : at + 2]]
        head = 2 if len(texts) > 1 and is_loose_head(*texts) else int(is_loose_head(texts[0]))
        end = at + head
        while head and end < len(lines) and not _look(lines[end], body)[0]:
            end += 1
        own = lines[at:end]
        where = say("{place}, olinjerad tabell {number}", place=place, number=number + 1)
        pairs = zip(own, [None, *own], strict=False)
        rows = [
            _aligned(line, above, say("{place}, rad {row}", place=where, row=row))
            for row, (line, above) in enumerate(pairs, 1)
        ]
        if head and (found := aligned_table(rows, head, where, body / 3)):
            number += 1
            yield own[0]["top"], found[0], own[: found[1]]
            at += found[1]
        else:
            at += 1


def _aligned(line: Any, above: Any, place: Sentence) -> AlignedLine:
    letters = [letter for letter in line["chars"] if letter["text"].strip()]
    stretches: list[list[Any]] = []
    for letter in letters:
        if stretches and letter["x0"] - stretches[-1][-1]["x1"] <= letter["size"] * _WIDE:
            stretches[-1].append(letter)
        else:
            stretches.append([letter])
    apart = above is not None and line["top"] - above["top"] > max(line["bottom"] - line["top"], 1) * _APART
    return AlignedLine(tuple(map(_stretch, stretches)), place, apart)


def _stretch(letters: list[Any]) -> Stretch:
    text = ""
    for letter, before in zip(letters, [None, *letters], strict=False):
        is_apart = before is not None and letter["x0"] - before["x1"] > letter["size"] * _BETWEEN_WORDS
        text += f" {letter['text']}" if is_apart else letter["text"]
    return Stretch(letters[0]["x0"], letters[-1]["x1"], squeezed(text))


def _paragraphs(
    lines: list[Any], place: Sentence, body: float, breaks: list[float]
) -> Iterator[tuple[float, TextLeaf]]:
    current: list[Any] = []
    for line in lines:
        if current:
            last = current[-1]
            height = max(last["bottom"] - last["top"], 1)
            apart = line["top"] - last["top"] > height * _APART
            between = any(last["top"] < at < line["top"] for at in breaks)
            other = _look(line, body) != _look(last, body)
            if apart or between or other or without_bullet(line["text"]) is not None:
                yield current[0]["top"], _leaf(current, place, body)
                current = []
        current.append(line)
    if current:
        yield current[0]["top"], _leaf(current, place, body)


def _look(line: Any, body: float) -> tuple[bool, bool]:
    letters = [letter for letter in line["chars"] if letter["text"].strip()]
    size = max((letter["size"] for letter in letters), default=0)
    return size > body * _LARGER, bool(letters) and all("bold" in letter["fontname"].casefold() for letter in letters)


def _leaf(lines: list[Any], place: Sentence, body: float) -> TextLeaf:
    texts = [line["text"] for line in lines]
    text, doubts = _joined(texts, place)
    bare = without_bullet(text)
    large, bold = _look(lines[0], body)
    if (large or bold) and bare is None and len(text) < 250:
        size = max(letter["size"] for letter in lines[0]["chars"])
        return TextLeaf(LeafKind.HEADING, text, place, 1 if size > body * 1.5 else 2 if large else 3, doubts)
    kind = LeafKind.PARAGRAPH if bare is None else LeafKind.BULLET
    return TextLeaf(kind, text if bare is None else bare, place, 1, doubts, tuple(texts))


def _joined(lines: list[str], place: Sentence) -> tuple[str, tuple[Doubt, ...]]:
    """The lines as one text; a hyphen at the end of a line may be the printer's or the word's own."""
    text = ""
    doubts = []
    for line in map(squeezed, lines):
        if not line:
            continue
        if text.endswith("-") and text[-2:-1].isalpha() and line[:1].islower():
            after = line.split()[0]
            if after.strip(",") not in {"och", "eller", "samt", "till"}:
                word = text.rsplit(maxsplit=1)[-1]
                doubts.append(Doubt("I110", place, f"{word} {after}", (word[:-1] + after, word + after), word + after))
                text += line
                continue
        text = f"{text} {line}" if text else line
    return text, tuple(doubts)


def _table(page: Any, table: Any, place: Sentence) -> LeafTable:
    rows = []
    for number, row in enumerate(table.rows, 1):
        cells: list[LeafCell | None] = []
        for column, box in enumerate(row.cells, 1):
            at = say("{place}, rad {row}, kolumn {column}", place=place, row=number, column=column)
            cells.append(None if box is None else _cell(page.crop(box), at))
        rows.append(tuple(cells))
    return LeafTable(tuple(rows), place)


def _cell(part: Any, place: Sentence) -> LeafCell:
    lines = (part.extract_text() or "").split("\n")
    head: list[str] = []
    bullets: list[list[str]] = []
    for line in filter(None, map(squeezed, lines)):
        bare = without_bullet(line)
        if bare is not None:
            bullets.append([bare])
        else:
            (bullets[-1] if bullets else head).append(line)
    text, doubts = _joined(head, place)
    points = [_joined(point, place) for point in bullets]
    found = (*doubts, *(doubt for _, own in points for doubt in own))
    return LeafCell(text, place, tuple(point for point, _ in points), found)


def _loosely(blocks: list[Block]) -> Iterator[Block]:
    """A line of table headings without a ruled table has its cells in what follows, up to the next heading."""
    table: list[TextLeaf] = []
    for block in blocks:
        is_text = isinstance(block, TextLeaf) and block.kind is not LeafKind.HEADING
        if table and is_text and isinstance(block, TextLeaf) and not is_loose_head(block.text):
            table.append(block)
            continue
        if table:
            yield LooseTable(table[0], tuple(table[1:]))
            table = []
        if is_text and isinstance(block, TextLeaf) and block.lines and is_loose_head(squeezed(block.lines[0])):
            head, rest = block.lines[0], block.lines[1:]
            table = [TextLeaf(LeafKind.PARAGRAPH, squeezed(head), block.place, lines=(head,))]
            if rest:
                table.append(TextLeaf(LeafKind.PARAGRAPH, squeezed(" ".join(rest)), block.place, lines=rest))
        else:
            yield block
    if table:
        yield LooseTable(table[0], tuple(table[1:]))
