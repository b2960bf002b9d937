"""Figures below years in running text: ”2026 2027 2028” and lines that end with as many numbers."""

from __future__ import annotations

from collections.abc import Sequence

from ... import lazy_re as re
from ...diagnostics import Sentence
from ..doubts import Doubt
from ..fields import FIGURE, figures_at_end, surest
from ..leaf import LeafCell, LeafTable

_YEARS = re.compile(r"(?P<label>(?:\S.*?\s)??)(?P<years>(?:19|20)\d\d(?:\s(?:19|20)\d\d)+)")
_WORD = re.compile(r"[^\W\d_][^\W\d]*")
_LONGEST = 90
_MOST_READINGS = 4


def years_of(line: str) -> tuple[str, list[str]] | None:
    """A line that is nothing but years, after a word or two: the words, and the years; None for any other."""
    match = _YEARS.fullmatch(line)
    if not match or len(match["label"].split()) > 3 or re.search(r"[\d.,:;]", match["label"]):
        return None
    return match["label"].strip(), match["years"].split()


def is_above_years(line: str, years: Sequence[str]) -> bool:
    """True for a line of one word for each year: ”Utfall Budget Plan”."""
    words = line.split()
    return len(words) == len(years) and all(map(_WORD.fullmatch, words))


def ends_with_figures(line: str) -> bool:
    """True for a line of words and then a number."""
    return len(line) <= _LONGEST and bool(re.search(r"(?:^|\s)[+\-−–±]?\d[\d,]*(?:\s?%)?$", line))


def table_of_figures(head: tuple[str, list[str], str], rows: Sequence[tuple[Sentence, str]], at: Sentence) -> LeafTable:
    """The table of a head (words, years, and the words above the years) and lines with their places."""
    label, years, above = head
    tops = [f"{word} {year}" for word, year in zip(above.split(), years, strict=True)] if above else years
    cells = [LeafCell(text, at) for text in (label, *tops)]
    return LeafTable((tuple(cells), *(_row(line, len(years), place) for place, line in rows)), at)


def _row(line: str, count: int, place: Sentence) -> tuple[LeafCell, ...]:
    ways = figures_at_end(line, count)
    if way := surest(ways):
        return (LeafCell(way.text, place), *(LeafCell(field, place) for field in way.fields))
    words = line.split()
    start = len(words)
    while start and FIGURE.fullmatch(words[start - 1].lstrip("+-−–±") or "-"):
        start -= 1
    text, values = " ".join(words[:start]), " ".join(words[start:])
    readings = tuple(" | ".join((each.text, *each.fields)) for each in ways[:_MOST_READINGS])
    doubt = Doubt("I101" if len(ways) > 1 else "I102", place, values, readings, values)
    empty = tuple(LeafCell("", place) for _ in range(count - 1))
    return (LeafCell(text, place), LeafCell(values, place, (), (doubt,)), *empty)
