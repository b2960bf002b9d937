"""The Markdown that a plan's prose is written in: CommonMark with tables, footnotes and plain addresses.

One dialect for what is checked and what is published. Raw HTML is never read as such, and
indented lines are no code: they are how people indent.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from .. import lazy_re as re
from ..frozen import frozen

if TYPE_CHECKING:
    from linkify_it.main import Match
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_MAY_MEAN = re.compile(r"[*_\[\]<>\\|#`~&!=@]|://|www\.|^ *[-+0-9]| $", re.IGNORECASE | re.MULTILINE)
_ADDRESS = re.compile(r"://|www\.|@", re.IGNORECASE)
_SAFE_ADDRESS = re.compile(r"(https?://|mailto:)[^\s\x00-\x1f]+", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!?]")
_MARK = re.compile(r"\[\^([^\]\s]+)\]")
_FOOTNOTE = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:", re.MULTILINE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\\\]{2}", re.IGNORECASE)
_DEEPEST = 60


def may_be_markdown(text: str) -> bool:
    """False for a text that is paragraphs only, and needs no parser."""
    return _MAY_MEAN.search(text) is not None


def is_web_address(address: str) -> bool:
    """True for what a link in prose may lead to: an http(s) or mailto address."""
    return _SAFE_ADDRESS.fullmatch(address) is not None


def _may_be_read(address: str) -> bool:
    """Addresses on the web, and the names of files."""
    return is_web_address(address) or not _SCHEME.match(address)


def tokens(text: str) -> list[Token]:
    """A text as markdown-it's tokens."""
    return _reader(addresses=_ADDRESS.search(text) is not None, footnotes="[^" in text).parse(text)


@frozen
class PictureMark:
    """A picture in a text: its file, what it shows in words, and what of it is found in the text as written."""

    file: str
    text: str
    written: str


def pictures(text: str) -> tuple[PictureMark, ...]:
    """The pictures of a text in Markdown, in order."""
    if "![" not in text:
        return ()
    inside = (inner for token in tokens(text) for inner in token.children or ())
    return tuple(_picture(inner, text) for inner in inside if inner.type == "image")


def _picture(image: Token, text: str) -> PictureMark:
    file = file_of(str(image.attrs["src"]))
    return PictureMark(file, words_of(image), file if file in text else f"![{image.content}](")


def file_of(address: str) -> str:
    """The name of a file, of which Markdown has made an address."""
    return unquote(address)


def words_of(image: Token) -> str:
    """What a picture shows, in plain words."""
    return "".join(" " if inner.type == "softbreak" else inner.content for inner in image.children or ()).strip()


def raw_html(text: str) -> tuple[str, ...]:
    """The tags in a text, which a browser would read as more than text; those in code are none."""
    if not _TAG.search(text):
        return ()
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": True, "maxNesting": _DEEPEST}).enable("table").disable("code")
    found: list[str] = []
    for token in reader.parse(text):
        if token.type == "html_block":
            found.append(token.content.strip().split("\n")[0])
        found += [inner.content for inner in token.children or () if inner.type == "html_inline"]
    return tuple(found)


@frozen
class Footnotes:
    """The labels of a text's footnotes, as written: of the marks in it, and of the texts below it.

    ``empty`` are those whose text has no words, ``repeated`` those that have several texts.
    """

    marks: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()


def footnotes(text: str) -> Footnotes:
    """The footnotes of a text in Markdown; a mark in code is none."""
    if "[^" not in text:
        return Footnotes()
    known: dict[str, Any] = {}
    read = _reader(addresses=False, footnotes=True).parse(text, known)
    inside = [inner for token in read for inner in token.children or ()]
    marks = [inner.meta["label"] for inner in inside if inner.type == "footnote_ref"]
    marks += [
        label
        for inner in inside
        if inner.type == "text"
        for label in _MARK.findall(inner.content)
        if f"\\[^{label}" not in text
    ]
    texts = tuple(label.removeprefix(":") for label in known.get("footnotes", {}).get("refs", {}))
    written = Counter(_FOOTNOTE.findall(text))
    return Footnotes(
        tuple(dict.fromkeys(marks)),
        texts,
        tuple(_wordless(read)),
        tuple(label for label in texts if written[label] > 1),
    )


def _wordless(read: Iterable[Token]) -> Iterator[str]:
    """The labels of the footnotes that hold nothing."""
    label, words = "", ""
    for token in read:
        match token.type:
            case "footnote_open":
                label, words = token.meta["label"], ""
            case "footnote_close" if not words:
                yield label
        words += token.content.strip()


@frozen
class WideRow:
    """A row of a table that has more cells than the headings: as written, its cells, and those that there are."""

    written: str
    count: int
    wanted: int


def wide_rows(text: str) -> Iterator[WideRow]:
    """The rows of a text's tables whose last cells Markdown leaves out."""
    if "|" not in text:
        return
    lines, wanted, in_head = text.split("\n"), 0, False
    for token in tokens(text):
        match token.type:
            case "thead_open" | "thead_close":
                wanted, in_head = 0 if token.nesting == 1 else wanted, token.nesting == 1
            case "th_open":
                wanted += 1
            case "tr_open" if not in_head and token.map:
                written = lines[token.map[0]].strip()
                cells = _cells(written)
                if len(cells) > wanted:
                    yield WideRow(written, len(cells), wanted)


def _cells(line: str) -> list[str]:
    from markdown_it.rules_block.table import escapedSplit

    cells = escapedSplit(line.lstrip("> "))
    return cells[not cells[0] : len(cells) - (not cells[-1])]


_UNREAD = re.compile(r"!?\[[^\[\]\n]*\]\([^()\s]+\)")


def unread_links(text: str) -> tuple[str, ...]:
    """The links and pictures that lead where nothing published may lead, as written: they would be raw marks."""
    if "](" not in text:
        return ()
    inside = (inner for token in tokens(text) for inner in token.children or () if inner.type == "text")
    found = (mark for inner in inside for mark in _UNREAD.findall(inner.content))
    return tuple(mark for mark in found if mark in text and f"\\{mark}" not in text)


@cache
def _reader(*, addresses: bool, footnotes: bool) -> MarkdownIt:
    from markdown_it import MarkdownIt  # slow to load, and most runs need it for nothing

    reader = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST, "linkify": addresses})
    reader.enable("table").disable("code")
    if footnotes:
        from mdit_py_plugins.footnote import footnote_plugin

        footnote_plugin(reader, inline=False)
    if addresses:
        reader.linkify = _plain_addresses()
        reader.enable("linkify")
    reader.validateLink = _may_be_read  # type: ignore[method-assign,assignment]
    return reader


def _plain_addresses() -> object:
    """Plain addresses as on git hosts: with http(s), with www, or of e-mail. A name alone, nordanstad.se, is none."""
    from linkify_it import LinkifyIt

    class PlainAddresses(LinkifyIt):  # type: ignore[misc]
        def match(self, text: str) -> Sequence[Match]:
            found = super().match(text) or ()
            return [link for link in found if is_web_address(link.url) and (link.schema or _ADDRESS.match(link.raw))]

    return PlainAddresses()
