"""Prose in Markdown as blocks: paragraphs, headings, lists, quotations, tables, strong and stressed words, links.

Raw HTML and links of other kinds stay the text that they are; code is shown as its text.
"""

from __future__ import annotations

from collections.abc import Iterable

from markdown_it.tree import SyntaxTreeNode

from ..values import may_be_markdown, tokens
from .block import Block, Blocks, Listing, ListItem, Paragraph, ProseHeading, Quotation
from .inline import Break, Emphasis, Inline, Inlines, Link, Strong, Text, plain
from .table import Cell, Column, Row, RowGroup, Table, TableKind
from .text import visible


def prose(text: str | None) -> Blocks:
    """The blocks of a text in Markdown."""
    if not text:
        return ()
    if text.replace("\n", "").isprintable() and not may_be_markdown(text):
        return tuple(_plain_paragraphs(text))
    return tuple(_Reader().blocks(SyntaxTreeNode(tokens(visible(text))).children))


def _plain_paragraphs(text: str) -> Iterable[Block]:
    for paragraph in text.split("\n\n"):
        if words := " ".join(line.lstrip(" ") for line in paragraph.strip("\n ").split("\n")):
            yield Paragraph((Text(words),))


class _Reader:
    """Reads one text; its headings are as deep as those above them make them, whatever level they are written at."""

    def __init__(self) -> None:
        self._open: list[int] = []

    def blocks(self, nodes: Iterable[SyntaxTreeNode]) -> Iterable[Block]:
        """The blocks of some nodes."""
        for node in nodes:
            match node.type:
                case "paragraph":
                    yield Paragraph(_content(node))
                case "heading":
                    yield ProseHeading(_content(node), self._depth(int(node.tag[1:])))
                case "bullet_list" | "ordered_list":
                    yield self._listing(node)
                case "blockquote":
                    yield Quotation(tuple(self.blocks(node.children)))
                case "table":
                    yield _table(node)
                case "fence":
                    yield Paragraph(_lines(node.content))

    def _depth(self, level: int) -> int:
        while self._open and self._open[-1] >= level:
            self._open.pop()
        self._open.append(level)
        return len(self._open)

    def _listing(self, node: SyntaxTreeNode) -> Listing:
        ordered = node.type == "ordered_list"
        start = int(node.attrs.get("start", 1)) if ordered else 1
        return Listing(tuple(self._item(child) for child in node.children), ordered, start)

    def _item(self, node: SyntaxTreeNode) -> ListItem:
        blocks = tuple(self.blocks(node.children))
        if blocks and isinstance(blocks[0], Paragraph):
            return ListItem(blocks[0].content, blocks[1:])
        return ListItem((), blocks)


def _table(node: SyntaxTreeNode) -> Table:
    """A table as those that are printed, without a caption: what it is about stands in the text before it."""
    lines = [line.children for part in node.children for line in part.children]
    head, *body = lines
    columns = tuple(Column(plain(_content(cell)), numeric=_is_flush_right(cell)) for cell in head)
    rows = tuple(Row(tuple(Cell(_content(cell)) for cell in line)) for line in body)
    return Table(TableKind.PRINTED, "", "", columns, (RowGroup(rows),) if rows else ())


def _is_flush_right(cell: SyntaxTreeNode) -> bool:
    return "right" in str(cell.attrs.get("style", ""))


def _lines(text: str) -> Inlines:
    first, *others = text.rstrip("\n").split("\n")
    return (Text(first), *(inline for line in others for inline in (Break(), Text(line))))


def _content(paragraph: SyntaxTreeNode) -> Inlines:
    return _merged(inline for child in paragraph.children for node in child.children for inline in _inline(node))


def _inline(node: SyntaxTreeNode) -> Iterable[Inline]:
    match node.type:
        case "softbreak":
            yield Text(" ")
        case "hardbreak":
            yield Break()
        case "strong":
            yield Strong(_inside(node))
        case "em":
            yield Emphasis(_inside(node))
        case "link":
            yield Link(str(node.attrs["href"]), _inside(node))
        case _:
            yield Text(node.content)


def _inside(node: SyntaxTreeNode) -> Inlines:
    return _merged(inline for child in node.children for inline in _inline(child))


def _merged(inlines: Iterable[Inline]) -> Inlines:
    """Neighbouring texts as one; empty ones left out."""
    merged: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Text) and merged and isinstance(merged[-1], Text):
            merged[-1] = Text(merged[-1].text + inline.text)
        elif not isinstance(inline, Text) or inline.text:
            merged.append(inline)
    return tuple(merged)
