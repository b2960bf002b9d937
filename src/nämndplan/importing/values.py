"""Values in cells and at the ends of lines: read where there is one reading, kept as printed where there is not."""

from __future__ import annotations

from collections.abc import Callable

from .. import lazy_re as re
from ..diagnostics import Sentence
from ..i18n import SWEDISH
from ..values import Fault, Quantity, possible_readings, read_outcome, read_quantity, read_target
from .doubts import Doubt
from .leaf import LeafCell, squeezed
from .tree import Node, in_swedish

SURELY_ALIKE = 10
"""Two values beside each other are taken to be two when neither is so many times the other."""

_AT_END = re.compile(
    r"(?:(?<=\s)|^)(?P<values>(?:[<>≤≥+\-−–±]?\s?\d[\d\s.,]*\s?%?|Ja|Nej|ja|nej|-|–)"
    r"(?:\s+(?:[<>≤≥+\-−–±]?\s?\d[\d\s.,]*\s?%?|Ja|Nej|ja|nej|-|–))*)$"
)
_YEAR_BEFORE = re.compile(r"((?:19|20)\d\d)\s*:\s*(\S.*)")


def value_node(key: str, cell: LeafCell, reader: Callable[[str], object]) -> Node:
    """A value out of a cell; as printed and with a doubt where it cannot be read, or may be another."""
    text = cell.whole
    doubts = cell.doubts
    read = reader(text)
    if not doubts and isinstance(read, Fault):
        readings = tuple(each if isinstance(each, str) else each.text(SWEDISH) for each in possible_readings(text))
        doubts = (Doubt("I101", cell.place, text, readings, f"tryckt: {text}"),)
    return as_printed(key, text, cell.place, doubts[0]) if doubts else Node(key, text)


def as_printed(key: str, text: str, place: Sentence, doubt: Doubt) -> Node:
    """What stands in the source, with a note that it is in doubt."""
    note = f"Tvivel {doubt.code} vid importen ({in_swedish(place)}). Fråga källan."
    return Node(key, [Node("tryckt", text), Node("notering", note, is_ours=True)], (doubt,))


def outcome_reader(text: str) -> object:
    """How outcomes are read."""
    return read_outcome(text)


def target_reader(text: str) -> object:
    """How targets are read."""
    return read_target(text)


def split_year(text: str) -> tuple[str, str]:
    """``2024: 5 av 8`` as its year and its value; ("", text) for any other."""
    match = _YEAR_BEFORE.fullmatch(text)
    return (match[1], match[2]) if match else ("", text)


def values_at_end(text: str) -> tuple[str, str]:
    """A line as its words, and the values that it ends with."""
    match = _AT_END.search(text)
    if not match:
        return text, ""
    return text[: match.start("values")].rstrip(), match["values"].strip()


def divided(text: str) -> tuple[tuple[str, str] | None, tuple[str, ...]]:
    """Two values run together: the two when there is but one way to part them, and all readings.

    ``212 44 150 000`` has three: 212 and 44 150 000, 212 44 (a misprint) and 150 000, and a single number.
    """
    gaps = [match.span() for match in re.finditer(r"\s+", text)]
    pairs = [(text[:start], text[end:]) for start, end in gaps]
    sure = [(one, other) for one, other in pairs if _is_value(one) and _is_value(other)]
    maybe = [
        (one, other) for one, other in pairs if (_is_value(one) or _is_value(other)) and _may_be(one) and _may_be(other)
    ]
    if len(sure) == 1 and _are_alike(*sure[0]) and not _is_value(text):
        return sure[0], ()
    readings = [f"{one} och {other}" for one, other in (maybe if len(sure) == 1 else sure or maybe)]
    return None, (*readings, text)


def _is_value(text: str) -> bool:
    if text in {"-", "–"} or text.casefold() in {"ja", "nej"}:
        return True
    if re.match(r"[+\-−–±<>≤≥]?\s?0\d", text):
        return False
    read = read_quantity(text)
    return isinstance(read, Quantity) and read.unit in {"", "%"}


def _may_be(text: str) -> bool:
    groups = text.split()
    return (
        all(re.fullmatch(r"[+\-−–±<>≤≥]?\d+(?:[.,]\d+)?%?|%", group) for group in groups)
        and groups[0] != "%"
        and not (len(groups[0]) > 1 and groups[0].startswith("0") and groups[0].isdecimal())
    )


def _are_alike(one: str, other: str) -> bool:
    first, second = read_quantity(one), read_quantity(other)
    if not isinstance(first, Quantity) or not isinstance(second, Quantity):
        return True
    if first.unit or second.unit:
        return first.unit == second.unit
    small, large = sorted((abs(first.value), abs(second.value)))
    return large <= small * SURELY_ALIKE


def cell_of(text: str, place: Sentence) -> LeafCell:
    """A text as a cell."""
    return LeafCell(squeezed(text), place)
