"""In a page whose fixed words are in another language than the plan, every one of them says so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from nämndplan.i18n import ENGLISH

from ..cli.plan import nplan
from .catalogue import ROOT, make

VOID = frozenset({"meta", "link", "br", "input", "img", "hr", "wbr", "col"})
SPOKEN = ("aria-label", "placeholder", "title", "alt")
PLANS = [ROOT / "plans" / "2024", ROOT / "tests" / "plans" / "rik"]


@cache
def fixed_words() -> frozenset[str]:
    """The document's fixed words in English."""
    shown = {text for text, file in make.sentences() if "/view/" in file or file.startswith("templates/")}
    return frozenset(
        english
        for text in shown
        if "{" not in text and "%(" not in text and (english := ENGLISH.translate(text)) != text
    )


class Reader(HTMLParser):
    """Collects texts with the language that they are in."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.texts: list[tuple[str, str]] = []

    @property
    def language(self) -> str:
        return self.open[-1][1] if self.open else ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        language = values.get("lang") or self.language
        self.texts += [(values[name] or "", language) for name in SPOKEN if name in values]
        if tag not in VOID:
            self.open.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][0] not in {"script", "style"}:
            self.texts.append((data.strip(), self.language))


def unmarked(page: Path) -> Iterator[str]:
    reader = Reader()
    reader.feed(page.read_text("utf-8"))
    words = fixed_words()
    yield from (text for text, language in reader.texts if text in words and language != "en")


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.name)
def test_every_fixed_word_says_which_language_it_is_in(plan: Path, tmp_path: Path) -> None:
    result = nplan("render", plan, "-o", tmp_path / "out", "-f", "html", "--lang", "en")
    assert result.exit_code == 0, result.output
    pages = sorted((tmp_path / "out").rglob("*.html"))
    assert pages
    assert {page.name: found for page in pages if (found := set(unmarked(page)))} == {}
