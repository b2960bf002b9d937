"""Prose in Markdown as blocks: paragraphs, lists, strong and stressed words, links.

Nothing else of Markdown is read: raw HTML, pictures, headings and links of other
kinds stay the text that they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from .block import Block, Blocks, Listing, ListItem, Paragraph
from .inline import Break, Emphasis, Inline, Inlines, Link, Strong, Text
from .text import visible

_MARKDOWN = re.compile(r"[*_\[\]<>\\]|^ *[-+0-9]| $", re.MULTILINE)
"""What may mean something in Markdown. A text without it is paragraphs only, and needs no parser."""
_SAFE_ADDRESS = re.compile(r"(https?://|mailto:)[^\s\x00-\x1f]+", re.IGNORECASE)


def _reader() -> MarkdownIt:
    reader = MarkdownIt("zero", {"maxNesting": 60})
    reader.enable(["list", "emphasis", "link", "autolink", "newline", "escape"])
    reader.validateLink = lambda url: _SAFE_ADDRESS.fullmatch(url) is not None  # type: ignore[method-assign]
    return reader


_READER = _reader()


def prose(text: str | None) -> Blocks:
    """The blocks of a text in Markdown."""
    if not text:
        return ()
    if text.replace("\n", "").isprintable() and not _MARKDOWN.search(text):
        return tuple(_plain_paragraphs(text))
    tree = SyntaxTreeNode(_READER.parse(visible(text)))
    return tuple(_blocks(tree.children))


def _plain_paragraphs(text: str) -> Iterable[Block]:
    for paragraph in text.split("\n\n"):
        if words := " ".join(line.lstrip(" ") for line in paragraph.strip("\n ").split("\n")):
            yield Paragraph((Text(words),))


def _blocks(nodes: Iterable[SyntaxTreeNode]) -> Iterable[Block]:
    for node in nodes:
        if node.type == "paragraph":
            yield Paragraph(_content(node))
        elif node.type in {"bullet_list", "ordered_list"}:
            ordered = node.type == "ordered_list"
            start = int(node.attrs.get("start", 1)) if ordered else 1
            yield Listing(tuple(_item(child) for child in node.children), ordered, start)


def _item(node: SyntaxTreeNode) -> ListItem:
    blocks = tuple(_blocks(node.children))
    if blocks and isinstance(blocks[0], Paragraph):
        return ListItem(blocks[0].content, blocks[1:])
    return ListItem((), blocks)


def _content(paragraph: SyntaxTreeNode) -> Inlines:
    return _merged(inline for child in paragraph.children for node in child.children for inline in _inline(node))


def _inline(node: SyntaxTreeNode) -> Iterable[Inline]:
    match node.type:
        case "text":
            yield Text(node.content)
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
