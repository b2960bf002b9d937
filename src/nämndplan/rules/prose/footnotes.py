"""Footnotes of which one side is missing: the mark, or the text."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Plan
from ...values import footnotes
from ..published_text import PublishedText, published_texts


def marks_without_text(plan: Plan) -> Iterator[tuple[PublishedText, str]]:
    """Each mark of a text that has no footnote there, where it stands first."""
    for text, marks, texts in _both_sides(plan):
        yield from ((text, f"[^{label}]") for label in marks if label not in texts)


def texts_without_mark(plan: Plan) -> Iterator[tuple[PublishedText, str]]:
    """The mark that each footnote of a text lacks."""
    for text, marks, texts in _both_sides(plan):
        yield from ((text, f"[^{label}]") for label in texts if label not in marks)


def _both_sides(plan: Plan) -> Iterator[tuple[PublishedText, tuple[str, ...], tuple[str, ...]]]:
    for text in published_texts(plan):
        if text.is_prose:
            found = footnotes(text.text)
            yield text, found.marks, found.texts
