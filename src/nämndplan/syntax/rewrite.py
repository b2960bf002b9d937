"""Writing something else at a symbolic place, and nothing else anywhere.

What is written stays on its lines, and keeps the quotation marks around it. Where
that cannot be done without doubt, nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from .. import lazy_re as re
from ..diagnostics import On, Place, Replacement, Route
from .document import Document
from .events import Extent

_PLAIN = re.compile(r"\w(?:[\w .()/&%+–-]*[\w.()%])?")
"""Text that reads as itself without quotation marks wherever it stands; YAML allows more."""

_HARMLESS = " \N{NO-BREAK SPACE}.%+-±−–"
_LOOSE = " \t\N{NO-BREAK SPACE}"


def rewrite(document: Document, place: Place, text: str) -> Iterator[Replacement]:
    """Have a place say ``text``: a key, a value, every occurrence of a word in a value, or a line above an entry."""
    if place.on is On.ABOVE:
        yield from _line_above(document, place, text)
        return
    if "," in text and place.word and _in_flow(document, place.route) and not _quotation_mark(document, place):
        yield from _quoted(document, place, text)
        return
    for start, end in _stretches(document, place):
        raw = document.mended.text[start:end]
        quote, in_flow = _quotation_mark(document, place), _in_flow(document, place.route)
        written = _words(raw, place.word, text, in_flow and not quote) if place.word else _value(raw, text)
        if written not in {None, raw} and _is_as_written(document, start, end):
            lead, old, new = _changed_words(raw, str(written))
            yield Replacement(document.mended.span(start + lead, start + lead + len(old)), new)


def _line_above(document: Document, place: Place, text: str) -> Iterator[Replacement]:
    """A line of its own, indented as the entry, where the entry begins its line."""
    extent = document.extent_of(place.route)
    if extent is None or not place.route:
        return
    start, position = extent.key[0], document.mended.position(extent.key[0])
    indent = document.mended.line(position.line)[: position.column - 1]
    if not indent.strip(" ") and _is_as_written(document, *extent.key):
        yield Replacement(document.mended.span(start, start), f"{text}\n{indent}")


def _stretches(document: Document, place: Place) -> list[tuple[int, int]]:
    extent = _extent(document, place)
    if extent is None or not place.route:
        return []
    if place.on is On.KEY:
        return [] if isinstance(place.route[-1], int) else [extent.key]
    if not extent.is_text or extent.value[0] == extent.value[1]:
        return []
    return document.occurrences(place.word, *extent.value) if place.word else [extent.value]


def _extent(document: Document, place: Place) -> Extent | None:
    """A place's own, or that of the text that stands for a mapping with its key alone."""
    extent = document.extent_of(place.route)
    if extent is None and place.on is On.VALUE and place.route:
        above = document.extent_of(place.route[:-1])
        return above if above and above.is_text else None
    return extent


def _quoted(document: Document, place: Place, text: str) -> Iterator[Replacement]:
    """The whole value in quotation marks: inside { } a comma ends it, as in 7.5 mnkr that is to be 7,5 mnkr."""
    extent = _extent(document, place)
    if extent is None or not extent.is_text:
        return
    start, end = extent.value
    raw = document.mended.text[start:end]
    is_plain = not set(raw) & set("\"'\\\n") and raw.count(place.word) == 1
    if is_plain and _is_as_written(document, start, end):
        yield Replacement(document.mended.span(start, end), f'"{raw.replace(place.word, text)}"')


def _words(raw: str, word: str, text: str, is_bare: bool) -> str | None:
    """Other words in the midst of a text. A line break among them stays where it is."""
    old, new = re.split(r"(\s+)", raw), re.split(r"(\s+)", text)
    if raw != word or "\n" in raw:
        if len(old) != len(new):
            return None
        text = "".join(old[i] if i % 2 else new[i] for i in range(len(new)))
    harmless = _HARMLESS if is_bare else f"{_HARMLESS},"
    return text if all(sign.isalnum() or sign in harmless for sign in set(text) - set(raw)) else None


def _changed_words(raw: str, written: str) -> tuple[int, str, str]:
    """The words and spaces from the first to the last that differ, and how many characters stand before them."""
    old, new = re.split(r"(\s+)", raw), re.split(r"(\s+)", written)
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    rest = zip(reversed(old[alike:]), reversed(new[alike:]), strict=False)
    ending = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], rest))
    old_part, new_part = old[alike : len(old) - ending], new[alike : len(new) - ending]
    return len("".join(old[:alike])), "".join(old_part), "".join(new_part)


def _value(raw: str, text: str) -> str | None:
    """A whole key or value."""
    mark = raw[0] if raw[0] in "'\"" else ""
    inner = raw[1:-1] if mark else raw
    if inner.split() == text.split():
        return f"{mark}{inner.strip(_LOOSE)}{mark}"
    if "\n" in raw or raw[0] in "|>":
        return None
    if mark and not set(text) & set("'\"\\"):
        return f"{mark}{text}{mark}"
    if not mark and _PLAIN.fullmatch(text):
        return text
    from .recovery import quoted  # with all that is known of slips

    return quoted(text)


def _quotation_mark(document: Document, place: Place) -> str:
    extent = _extent(document, place)
    first = document.mended.text[extent.value[0]] if extent and place.on is not On.KEY else ""
    return first if first in {"'", '"'} else ""


def _in_flow(document: Document, route: Route) -> bool:
    """True inside [ ] or { }, where a comma ends a value."""
    above = (document.extent_of(route[:depth]) for depth in range(len(route)))
    return any(extent and not extent.is_text and document.mended.text[extent.value[0]] in "[{" for extent in above)


def _is_as_written(document: Document, start: int, end: int) -> bool:
    """True when the lines are read just as they stand in the file."""
    span = document.mended.span(start, end)
    lines = range(span.start.line, span.end.line + 1)
    return all(document.source.line(number) == document.mended.line(number) for number in lines)
