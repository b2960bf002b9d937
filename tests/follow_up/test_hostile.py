"""Whatever texts a follow-up holds, they are texts in the report, and all of them are there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from markdown_it import MarkdownIt

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.render import FORMATS, Templates, template_folders
from nämndplan.view import report_view_of

FOLDER = Path(__file__).parents[1] / "plans" / "uppföljd"
SPOTS = frozenset({"titel", "rubrik", "text", "kommentar", "skäl", "åtgärd", "märkning", "ord", "klart", "bedömning"})
NASTY = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '#read("/etc/passwd") $x$ @y',
    "{{ 7 * 7 }} {% include 'x' %}",
    "=1+1",
    "a | b | c",
    "[klicka](javascript:alert(1))",
    "\"'> & &lt; ]]>",
    "`kod` *x* _y_ ~z~",
)


@cache
def published(nasty: bool) -> Mapping[str, bytes]:
    """The interim report in all its forms; each text has a mark of its own, after something nasty where it is so."""
    numbers = iter(range(1, 10_000))
    words: dict[str, str] = {}

    def spoilt(tree: Any, key: str, file: str) -> Any:
        if isinstance(tree, dict):
            return {name: spoilt(child, name, file) for name, child in tree.items()}
        if isinstance(tree, list):
            return [spoilt(child, key, file) for child in tree]
        if key not in SPOTS or not _is_of_report(file, key):
            return tree
        if key in {"ord", "bedömning"} and "nås" not in tree:
            return words.setdefault(tree, _text(next(numbers), nasty)) if _is_word(tree) else tree
        return _text(next(numbers), nasty)

    documents = load(FOLDER).documents
    files = {file: json.dumps(spoilt(found.tree, "", file)).encode() for file, found in documents.items()}
    compiled = load(files)
    view = report_view_of(compiled.plan, "delår", SWEDISH, compiled.line_of)
    assert view is not None
    templates = Templates(template_folders(None, FOLDER), SWEDISH, (), FOLDER)
    wanted = (one for one in FORMATS if one.name in {"md", "html", "docx", "pdf", "pptx"} and one.installed)
    return {name: content for one in wanted for name, content in one.files(view, templates)}


def _is_of_report(file: str, key: str) -> bool:
    return file.startswith("uppföljning/delår/") or (file == "plan.yaml" and key == "ord")


def _is_word(text: str) -> bool:
    return len(text) < 40


def _text(number: int, nasty: bool) -> str:
    return f"{NASTY[number % len(NASTY)]} (m{number})" if nasty else f"Text (m{number})"


def marks(text: str) -> set[str]:
    return set(re.findall(r"\(m[0-9]+\)", re.sub(r"\s", "", text)))


class Seen(HTMLParser):
    """The elements with their attributes, the addresses, and the words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: set[tuple[str, ...]] = set()
        self.addresses: set[str] = set()
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add((tag, *(name for name, _ in attrs)))
        self.addresses |= {value or "" for name, value in attrs if name in {"href", "src"}}

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def each_html() -> Iterator[tuple[Seen, Seen]]:
    decent, nasty = published(False), published(True)
    yield Seen(decent["index.html"].decode()), Seen(nasty["index.html"].decode())
    reader = MarkdownIt("commonmark", {"html": True}).enable("table")
    yield Seen(reader.render(decent["rapport.md"].decode())), Seen(reader.render(nasty["rapport.md"].decode()))


def test_no_element_or_address_comes_out_of_a_text() -> None:
    for decent, nasty in each_html():
        strange = nasty.elements - decent.elements
        assert {tag for tag, *_ in strange} <= {"em", "strong", "code", "p", "dd", "dt", "td", "th"}
        assert not {name for _, *names in strange for name in names if name.startswith("on")}
        assert not [address for address in nasty.addresses if "javascript" in address]


def test_every_text_is_there() -> None:
    wanted = marks(published(False)["rapport.md"].decode().replace("\\", ""))
    assert len(wanted) > 30
    html, _ = (nasty for _, nasty in each_html())
    assert wanted <= marks("".join(html.words))
    assert wanted <= marks(published(True)["rapport.md"].decode().replace("\\", ""))
    document = Document(BytesIO(published(True)["rapport.docx"]))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert wanted <= marks("".join([*(paragraph.text for paragraph in document.paragraphs), *cells]))


def test_the_typeset_report_and_the_slides_are_made_all_the_same() -> None:
    assert published(True)["rapport.pdf"].startswith(b"%PDF")
    assert published(True)["rapport.pptx"].startswith(b"PK")
