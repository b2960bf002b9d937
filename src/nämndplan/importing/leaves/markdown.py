"""Markdown: its headings, lists and tables with pipes; the rest is running text."""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import say
from ...values import rows_of
from ..leaf import Block, LeafCell, LeafKind, LeafTable, SourceDocument, TextLeaf, squeezed
from .plain import text_of

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*$")
_ITEM = re.compile(r"(\s*)[-*+]\s+(.*)$")


def read(name: str, content: bytes) -> SourceDocument:
    """Read a Markdown file."""
    return SourceDocument(name, tuple(_blocks(text_of(name, content).split("\n"))))


def _blocks(lines: list[str]) -> Iterator[Block]:
    at = tables = 0
    while at < len(lines):
        line, start = lines[at], at
        place = say("rad {line}", line=at + 1)
        if not line.strip():
            at += 1
        elif line.lstrip().startswith("|"):
            while at < len(lines) and lines[at].lstrip().startswith("|"):
                at += 1
            tables += 1
            yield _table(lines[start:at], start, tables)
        elif match := _HEADING.match(line):
            at += 1
            yield TextLeaf(LeafKind.HEADING, squeezed(match[2]), place, len(match[1]))
        elif match := _ITEM.match(line):
            at += 1
            words = [match[2]]
            while at < len(lines) and lines[at].startswith(" ") and lines[at].strip() and not _ITEM.match(lines[at]):
                words.append(lines[at])
                at += 1
            yield TextLeaf(LeafKind.BULLET, squeezed(" ".join(words)), place, len(match[1]) // 2 + 1)
        else:
            while (
                at < len(lines) and lines[at].strip() and not _HEADING.match(lines[at]) and lines[at][:1] not in "|-*+"
            ):
                at += 1
            at = max(at, start + 1)
            yield TextLeaf(LeafKind.PARAGRAPH, squeezed(" ".join(lines[start:at])), place)


def _table(lines: list[str], start: int, number: int) -> LeafTable:
    place = say("tabell {number}", number=number)
    rows = [
        tuple(
            LeafCell(
                squeezed(cell.text.replace("\\|", "|")),
                say("rad {row}, kolumn {column}", row=start + row.line + 1, column=column),
            )
            for column, cell in enumerate(row.cells, 1)
        )
        for row in rows_of("\n".join(lines))
    ]
    return LeafTable(tuple(rows), place)
