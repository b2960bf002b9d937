"""Text appears as text in Markdown, whatever it holds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from nämndplan.render.markdown import _WRITING, escaped

from .pages import plain, read_html

HOSTILE = [
    "a | b",
    "*a* **b** _c_ __d__",
    "`kod` ``två``",
    "<script>alert(1)</script>",
    "&copy; &#64; & co",
    "[länk](https://exempel.se) ![bild](https://exempel.se/x.png)",
    "# rubrik",
    "slut med #",
    "- punkt",
    "+ punkt",
    "* punkt",
    "1. ett",
    "1) ett",
    "> citat",
    "---",
    "===",
    "~~struket~~",
    "a\\|b \\* c\\",
    "<!-- gömt -->",
    "<https://exempel.se>",
    ":tada: $x$",
    "- [ ] att göra",
    "|---|---|",
]


def reader() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def shown(markdown: str) -> str:
    return read_html(reader().render(markdown)).text


@pytest.mark.parametrize("text", HOSTILE)
def test_a_paragraph_shows_the_text(text: str) -> None:
    opening = _WRITING.filters["opening"]
    html = reader().render(f"före\n\n{opening(escaped(text))}\n\nefter")
    assert plain(re.sub("<[^>]*>", " ", html)) != ""
    assert read_html(html).text == f"före {plain(text)} efter"
    assert html.count("<p>") == 3


@pytest.mark.parametrize("text", HOSTILE)
def test_a_cell_shows_the_text(text: str) -> None:
    page = read_html(reader().render(f"| a | b |\n|---|---|\n| {escaped(text)} | x |\n"))
    assert [[plain(cell.text) for cell in row] for row in page.tables[0]] == [["a", "b"], [plain(text), "x"]]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_heading_shows_the_text(text: str) -> None:
    html = reader().render(f"## {escaped(text)}\n")
    assert html.startswith("<h2>")
    assert read_html(html).text == plain(text)


TEXTS = st.text(st.characters(blacklist_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1).map(plain).filter(bool)


@given(TEXTS)
def test_any_text_survives_in_a_cell(text: str) -> None:
    page = read_html(reader().render(f"| a | b |\n|---|---|\n| {escaped(text)} | x |\n"))
    assert plain(page.tables[0][1][0].text) == text


@given(TEXTS)
def test_any_text_survives_in_a_paragraph(text: str) -> None:
    assert shown(_WRITING.filters["opening"](escaped(text))) == text
