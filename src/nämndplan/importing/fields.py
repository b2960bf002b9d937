"""The fields that a running line ends with, by the columns they belong to: all ways, since one way alone is sure."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import islice

from .. import lazy_re as re
from ..frozen import frozen
from ..values import Quantity, read_quantity
from .heads import HeadOfColumn, Role

_SIGN = r"(?:[<>≤≥]\s?)?(?:[+\-−–±]\s?)?"
_NUMBER = rf"{_SIGN}(?!0\d)(?:\d{{1,3}}(?:\s\d{{3}})+|\d+)(?:,\d+)?"
_UNIT = r"%|procent|mnkr|[Mm]kr|tkr|kr|kronor|min|minuter|dagar|timmar"
_VALUE = rf"(?:{_NUMBER}(?:\s?(?:{_UNIT}))?|\d+\sav\s\d+|[-–]|[Jj]a|[Nn]ej)"
_EVERY = r"/?\s?\d\sår|[Åå]r(?:ligen)?|[Dd]elår|[Hh]elår|[Hh]alvår|[Tt]ertial|[Kk]vartal|[Mm]ånad(?:svis)?"
_TREND = r"[↑↓→↗↘]|[Öö]ka\w*|[Mm]inska\w*"
FIGURE = re.compile(rf"{_NUMBER}\s?%?|[-–]")
"""A number in a table of figures."""
_SHAPES = {
    Role.OUTCOME: re.compile(rf"(?:(?:19|20)\d\d:\s?)?{_VALUE}"),
    Role.TARGET: re.compile(_VALUE),
    Role.LONG_TERM: re.compile(_VALUE),
    Role.TREND: re.compile(_TREND),
    Role.FREQUENCY: re.compile(_EVERY),
}
_MOST_WORDS = 7
_ENOUGH = 500
_BEFORE_A_NUMBER = re.compile(
    r"(?:inom|än|minst|högst|lägst|till|på|under|över|cirka|ca|upp|nr|(?:19|20)\d\d:)$", re.IGNORECASE
)
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d:\s?")
_CUT = re.compile(r"(?:(?:19|20)\d\d:|\d\sav|(?:^|\s)[+\-−–±<>≤≥])$")
_NEARLY_EQUAL, _FAR_FROM_EQUAL = 1.5, 2
_LIKE = 10
_UNIT_AT_END = re.compile(rf"(?:{_UNIT})$")
_PARTED = re.compile(r"(?P<label>[^\W\d_][\wåäö]{0,14}):\s+")


@frozen
class LineOfFields:
    """A line as its words and its fields. ``unsure`` says that a field may be the last word of the text before it."""

    text: str
    fields: tuple[str, ...]
    unsure: bool = False


def has_shape(head: HeadOfColumn) -> bool:
    """True for a column whose fields can be told from words."""
    return head.role in _SHAPES


def fields_at_end(line: str, heads: Sequence[HeadOfColumn]) -> list[LineOfFields]:
    """The ways in which a line ends with a field for each of these columns."""
    shapes = [_SHAPES[head.role] for head in heads]
    anchored = {at for at, head in enumerate(heads) if head.role in {Role.TREND, Role.FREQUENCY}}
    return [
        LineOfFields(text, fields, 0 not in anchored and _may_be_the_text_s(text, fields, heads))
        for text, fields in _ways(line.split(), shapes)
        if not _CUT.search(text)
    ]


def figures_at_end(line: str, count: int) -> list[LineOfFields]:
    """The ways in which a line ends with so many numbers."""
    return [
        LineOfFields(text, fields, _begins_small(text, fields))
        for text, fields in _ways(line.split(), [FIGURE] * count)
        if not _CUT.search(text)
    ]


def surest(ways: Sequence[LineOfFields]) -> LineOfFields | None:
    """The one way to read a line; of several the one whose numbers are nearly equal, when no other's are.

    In ”Skatter 9 309 9 724” the first figure may be the last word of the text: then 309 stands beside 9 724.
    """
    if len(ways) > 1:
        spread = {id(way): _spread(way.fields) for way in ways}
        first, *others = sorted(ways, key=lambda way: spread[id(way)])
        is_alone = spread[id(others[0])] > _LIKE * max(spread[id(first)], 1)
        near = spread[id(first)] <= _NEARLY_EQUAL and spread[id(others[0])] >= _FAR_FROM_EQUAL
        ways = [first] if near or (is_alone and spread[id(first)] <= _LIKE) else ()
    return ways[0] if len(ways) == 1 and not ways[0].unsure else None


def _spread(fields: Sequence[str]) -> float:
    """How many times the largest number is the smallest; without bound where a field is blank."""
    read = [read_quantity(_YEAR_FIRST.sub("", field)) for field in fields]
    sizes = [abs(each.value) for each in read if isinstance(each, Quantity)]
    if len(sizes) < len(fields):
        return math.inf
    filled = [size for size in sizes if size]
    return float(max(filled) / min(filled)) if len(filled) > 1 else math.inf


def parted_fields(line: str, count: int) -> tuple[str, str, tuple[str, ...]] | None:
    """``för sjukhus K: 72 % K: 71 K: 71``: the words, the label, and the fields after it; None for another line."""
    labels = list(_PARTED.finditer(line))[-count:]
    if len(labels) != count or len({label["label"] for label in labels}) != 1:
        return None
    ends = [*(label.start() for label in labels[1:]), len(line)]
    fields = tuple(line[label.end() : end].strip() for label, end in zip(labels, ends, strict=True))
    if not all(re.fullmatch(_VALUE, field) for field in fields):
        return None
    return line[: labels[0].start()].strip(), labels[0]["label"], fields


def _ways(words: list[str], shapes: Sequence[re.Pattern[str]]) -> list[tuple[str, tuple[str, ...]]]:
    dead: set[tuple[int, int]] = set()

    def walk(end: int, at: int, fields: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
        if at < 0:
            yield " ".join(words[:end]), fields
            return
        if (end, at) in dead:
            return
        is_dead = True
        for start in range(end - 1, max(-1, end - 1 - _MOST_WORDS), -1):
            field = " ".join(words[start:end])
            if shapes[at].fullmatch(field):
                for way in walk(start, at - 1, (field, *fields)):
                    is_dead = False
                    yield way
        if is_dead:
            dead.add((end, at))

    return list(islice(walk(len(words), len(shapes) - 1, ()), _ENOUGH))


def _may_be_the_text_s(text: str, fields: tuple[str, ...], heads: Sequence[HeadOfColumn]) -> bool:
    """True where nothing tells that the first field is no number in the text: no year before it, no unit shared."""
    values = [
        field
        for field, head in zip(fields, heads, strict=True)
        if head.role in {Role.OUTCOME, Role.TARGET, Role.LONG_TERM}
    ]
    if _YEAR_FIRST.match(fields[0]):
        return False
    units = {match[0] if (match := _UNIT_AT_END.search(value)) else "" for value in values}
    return units == {""} or len(units) > 1 or bool(_BEFORE_A_NUMBER.search(text))


def _begins_small(text: str, fields: tuple[str, ...]) -> bool:
    """True where the first of the numbers is so much smaller that it may be the last word of the text."""
    plain = [re.sub(r"\s", "", field) for field in fields]
    if not text or len(plain) < 2 or not plain[0].isdecimal() or plain[0] == "0":
        return False
    others = [int(re.sub(r"\D.*", "", each.lstrip("+-−–±<>≤≥")) or 0) for each in plain[1:]]
    return max(others) > int(plain[0]) * _LIKE
