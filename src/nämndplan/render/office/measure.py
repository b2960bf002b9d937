"""How much room a text takes, measured on the safe side.

The widths are those of Helvetica and Arial, in thousandths of the size: wider than
most fonts that organisations use, so that what fits here fits there.
"""

from __future__ import annotations

from math import fsum, sqrt

from ... import lazy_re as re
from ...view import Table, TableKind, plain

_NARROW = dict.fromkeys("ijl'|", 222) | dict.fromkeys(" .,:;!/\\ftI[]()-\N{NO-BREAK SPACE}", 278) | {"r": 333, "”": 333}
_WIDE = dict.fromkeys("mMW%@—…", 900) | dict.fromkeys("ABCDEFGHKNOPQRSTUVXYZÅÄÖ&w", 722)
_WIDTHS = _NARROW | _WIDE
_USUAL = 556
_BOLD = 1.07
LINE_HEIGHT = 1.2
_BREAKS = re.compile(r"(?<=[ \-–/])")
"""Where a line may end; hard spaces hold."""
_ROOMY, _BRIEF, _NARROWEST, _NUMBERS = 26, 40, 7, 18
"""Letters in a column."""


def width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a line in points."""
    thousandths = sum(_WIDTHS.get(letter, _USUAL) for letter in text)
    return thousandths * size / 1000 * (_BOLD if bold else 1)


def line_count(text: str, size: float, room: float, *, bold: bool = False) -> int:
    """How many lines a text takes in ``room`` points."""
    return sum(_lines(part, size, max(room, size), bold) for part in text.split("\n"))


def _lines(text: str, size: float, room: float, bold: bool) -> int:
    lines, used = 1, 0.0
    for word in _BREAKS.split(text):
        wide = width(word, size, bold=bold)
        if used and used + width(word.rstrip(" "), size, bold=bold) > room:
            lines, used = lines + 1, 0.0
        used += wide
        while used > room and width(word.rstrip(" "), size, bold=bold) > room:
            lines, used = lines + 1, used - room
    return lines


def height(text: str, size: float, room: float, *, bold: bool = False) -> float:
    """The height of a text in points."""
    return line_count(text, size, room, bold=bold) * size * LINE_HEIGHT


def shares(table: Table) -> tuple[float, ...]:
    """The columns' parts of the width: numbers get the room that they need, texts share the rest.

    They share it by the roots of their lengths.
    """
    needs = [_need(table, at) for at in range(len(table.columns))]
    return tuple(need / fsum(needs) for need in needs)


def _need(table: Table, at: int) -> float:
    column = table.columns[at]
    longest = max((len(plain(row.cells[at].content)) for group in table.groups for row in group.rows), default=0)
    word = max(map(len, column.heading.split()), default=0)
    if table.sort is TableKind.STATES:
        return word + 3 if column.numeric else 2 * _ROOMY
    if column.numeric and table.sort is TableKind.INDICATORS:
        return min(max(_NUMBERS, 1.8 * max(longest, word) + 5), 1.5 * _ROOMY)
    heading = max(map(len, (column.heading, *(head[at] for head in table.heads))))
    wanted = max(longest, heading, _NARROWEST)
    if table.sort is TableKind.INDICATORS:
        return 2 * _ROOMY if longest > _BRIEF else 1.2 * _ROOMY
    if wanted <= _ROOMY:
        return wanted + 3
    return min(_ROOMY * sqrt(wanted / _ROOMY), 3 * _ROOMY)
