"""Footnotes of which one side is missing, the mark or the text, or of which there are two."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Plan
from ...values import Footnotes, footnotes
from ..published_text import PublishedText, published_texts


def marks_without_text(plan: Plan) -> Iterator[tuple[PublishedText, str]]:
    """Each mark of a text that has no footnote there, where it stands first."""
    for text, found in _footnotes(plan):
        yield from ((text, f"[^{label}]") for label in found.marks if label not in found.texts)


def texts_without_mark(plan: Plan) -> Iterator[tuple[PublishedText, str]]:
    """The mark that each footnote of a text lacks."""
    for text, found in _footnotes(plan):
        yield from ((text, f"[^{label}]") for label in found.texts if label not in found.marks)


def texts_without_words(plan: Plan) -> Iterator[tuple[PublishedText, str]]:
    """The mark of each footnote that holds nothing, where the reader is led to it."""
    for text, found in _footnotes(plan):
        yield from ((text, f"[^{label}]") for label in found.empty)


def texts_twice(plan: Plan) -> Iterator[tuple[PublishedText, str]]:
    """The mark of each footnote that is written more than once in a text: only one could be shown."""
    for text, found in _footnotes(plan):
        yield from ((text, f"[^{label}]") for label in found.repeated)


def _footnotes(plan: Plan) -> Iterator[tuple[PublishedText, Footnotes]]:
    return ((text, footnotes(text.text)) for text in published_texts(plan) if text.is_prose)
