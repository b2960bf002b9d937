"""Prose in Markdown, taken apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ... import lazy_re as re
from ...frozen import frozen
from ...values import tokens

_AFTER_STOP = r"[”\"')]*\s+(?=[”\"'(]?[A-ZÅÄÖ0-9])"
_STOP_WITHOUT_SPACE = r"(?<=[a-zåäö]{3}\.)(?=[A-ZÅÄÖ][a-zåäö])"
_SENTENCE_END = re.compile(rf"(?<=[.!?]){_AFTER_STOP}|{_STOP_WITHOUT_SPACE}")
_STOP = re.compile(rf"[.!?]{_AFTER_STOP}|{_STOP_WITHOUT_SPACE}")

_NO_SENTENCES = frozenset({"heading_open", "th_open", "td_open"})
_MAY_HAVE_HEADINGS = re.compile(r"^\s*(?:[>*+-]\s+)*(?:#|==|--)", re.MULTILINE)


@frozen
class Heading:
    """A heading inside prose: its level as written, and its line."""

    level: int
    title: str
    line: str


def sentences(markdown: str) -> Iterator[str]:
    """The sentences of the paragraphs and list items, in order; the cells of tables are none."""
    is_heading = False
    for token in tokens(markdown):
        if token.type in _NO_SENTENCES:
            is_heading = True
        elif token.type == "inline":
            if not is_heading:
                yield from (sentence for sentence in _SENTENCE_END.split(token.content) if sentence.strip())
            is_heading = False


def stretches(markdown: str) -> list[str]:
    """The text from one full stop to the next, whatever else it is: each sentence lies within one of them."""
    return _STOP.split(markdown)


def headings(markdown: str) -> Iterator[Heading]:
    """The headings, in order."""
    if not any(mark in markdown for mark in ("#", "==", "--")) or not _MAY_HAVE_HEADINGS.search(markdown):
        return
    lines = markdown.splitlines()
    for token, following in pairwise(tokens(markdown)):
        if token.type == "heading_open" and token.map:
            yield Heading(int(token.tag[1:]), following.content, lines[token.map[0]].strip())
