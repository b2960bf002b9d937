"""Prose in Markdown as blocks: paragraphs, headings, lists, quotations, tables, strong and stressed words, links.

Raw HTML and links of other kinds stay the text that they are; code is shown as its text.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import groupby

from markdown_it.tree import SyntaxTreeNode

from ..values import file_of, is_web_address, may_be_markdown, tokens
from .block import (
    Block,
    Blocks,
    Footnote,
    FootnoteList,
    Illustration,
    Listing,
    ListItem,
    Paragraph,
    ProseHeading,
    Quotation,
)
from .context import Context
from .inline import Break, Emphasis, FootnoteMark, Inline, Inlines, Link, Strong, Text, plain
from .table import Cell, Column, Row, RowGroup, Table, TableKind
from .text import visible


def prose(context: Context, home: tuple[str, ...], text: str | None) -> Blocks:
    """The blocks of a text in Markdown; ``home`` are the ids that lead to what it is about."""
    if not text:
        return ()
    if text.replace("\n", "").isprintable() and not may_be_markdown(text):
        return tuple(_plain_paragraphs(text))
    return tuple(_Reader(context, home).blocks(SyntaxTreeNode(tokens(visible(text))).children))


def _plain_paragraphs(text: str) -> Iterable[Block]:
    for paragraph in text.split("\n\n"):
        if words := " ".join(line.lstrip(" ") for line in paragraph.strip("\n ").split("\n")):
            yield Paragraph((Text(words),))


class _Reader:
    """Reads one text; its headings are as deep as those above them make them, whatever level they are written at."""

    def __init__(self, context: Context, home: tuple[str, ...]) -> None:
        self._anchor = partial(context.anchors.of, *home)
        self._open: list[int] = []

    def blocks(self, nodes: Iterable[SyntaxTreeNode]) -> Iterable[Block]:
        """The blocks of some nodes."""
        for node in nodes:
            match node.type:
                case "paragraph":
                    yield from self._paragraph(node)
                case "heading":
                    yield ProseHeading(self._content(node), self._depth(int(node.tag[1:])))
                case "bullet_list" | "ordered_list":
                    yield self._listing(node)
                case "blockquote":
                    yield Quotation(tuple(self.blocks(node.children)))
                case "table":
                    yield self._table(node)
                case "footnote_block":
                    yield FootnoteList(tuple(map(self._footnote, node.children)))
                case "fence":
                    yield Paragraph(_lines(node.content))

    def _paragraph(self, node: SyntaxTreeNode) -> Iterable[Block]:
        """The words, and the pictures between them."""
        for is_picture, nodes in groupby(node.children[0].children, lambda child: child.type == "image"):
            if is_picture:
                yield from (Illustration(file_of(str(image.attrs["src"])), _words(image)) for image in nodes)
            elif content := _stripped(_merged(inline for child in nodes for inline in self._inline(child))):
                yield Paragraph(content)

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

    def _footnote(self, node: SyntaxTreeNode) -> Footnote:
        label = str(node.meta["label"])
        parts = [self._content(child) for child in node.walk() if child.type in {"paragraph", "heading", "td", "th"}]
        content = _merged(
            inline for number, part in enumerate(parts) for inline in (*((Break(),) if number else ()), *part)
        )
        return Footnote(label, self._anchor("fotnot", label), self._anchor("fotnotsmärke", label, "1"), content)

    def _table(self, node: SyntaxTreeNode) -> Table:
        """A table as those that are printed, without a caption: what it is about stands in the text before it."""
        head, *body = (line.children for part in node.children for line in part.children)
        columns = tuple(Column(plain(self._content(cell)), numeric=_is_flush_right(cell)) for cell in head)
        rows = tuple(Row(tuple(Cell(self._content(cell)) for cell in line)) for line in body)
        return Table(TableKind.PRINTED, "", "", columns, (RowGroup(rows),) if rows else ())

    def _content(self, paragraph: SyntaxTreeNode) -> Inlines:
        return _merged(
            inline for child in paragraph.children for node in child.children for inline in self._inline(node)
        )

    def _inline(self, node: SyntaxTreeNode) -> Iterable[Inline]:
        match node.type:
            case "softbreak":
                yield Text(" ")
            case "hardbreak":
                yield Break()
            case "strong":
                yield Strong(self._inside(node))
            case "em":
                yield Emphasis(self._inside(node))
            case "link":
                yield from self._link(str(node.attrs["href"]), self._inside(node))
            case "image":
                yield Text(_words(node))
            case "footnote_ref":
                yield self._mark(str(node.meta["label"]), node.meta["subId"] + 1)
            case _:
                yield Text(node.content)

    def _link(self, address: str, content: Inlines) -> Iterable[Inline]:
        """A file that is not published is named, not led to."""
        if is_web_address(address):
            yield Link(address, content)
        else:
            yield from (*content, Text(f" ({file_of(address)})"))

    def _mark(self, label: str, number: int) -> FootnoteMark:
        return FootnoteMark(label, self._anchor("fotnotsmärke", label, str(number)), self._anchor("fotnot", label))

    def _inside(self, node: SyntaxTreeNode) -> Inlines:
        return _merged(inline for child in node.children for inline in self._inline(child))


def _words(image: SyntaxTreeNode) -> str:
    return "".join(
        " " if inner.type == "softbreak" else inner.content for inner in image.walk(include_self=False)
    ).strip()


def _stripped(content: Inlines) -> Inlines:
    """Without the spaces and new lines beside a picture."""
    words = list(content)
    for end in (0, -1):
        while words and isinstance(words[end], Break):
            words.pop(end)
        if words and isinstance(inline := words[end], Text):
            words[end] = Text(inline.text.rstrip(" \t") if end else inline.text.lstrip(" \t"))
    return _merged(words)


def _is_flush_right(cell: SyntaxTreeNode) -> bool:
    return "right" in str(cell.attrs.get("style", ""))


def _lines(text: str) -> Inlines:
    first, *others = text.rstrip("\n").split("\n")
    return (Text(first), *(inline for line in others for inline in (Break(), Text(line))))


def _merged(inlines: Iterable[Inline]) -> Inlines:
    """Neighbouring texts as one; empty ones left out."""
    merged: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Text) and merged and isinstance(merged[-1], Text):
            merged[-1] = Text(merged[-1].text + inline.text)
        elif not isinstance(inline, Text) or inline.text:
            merged.append(inline)
    return tuple(merged)
