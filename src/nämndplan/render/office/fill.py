"""How a table's columns share the width."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum, sqrt

from ...view import Table, TableKind, plain

_ROOMY = 26
_NARROWEST = 7
_NUMBERS = 18


@dataclass(frozen=True, slots=True)
class Share:
    """A column's part of the width, between 0 and 1."""

    part: float


def shares(table: Table) -> tuple[Share, ...]:
    """Numbers get the room that they need, texts share the rest by the roots of their lengths."""
    needs = [_need(table, at) for at in range(len(table.columns))]
    return tuple(Share(need / fsum(needs)) for need in needs)


def _need(table: Table, at: int) -> float:
    column = table.columns[at]
    longest = max((len(plain(row.cells[at].content)) for group in table.groups for row in group.rows), default=0)
    if column.numeric and table.sort is TableKind.INDICATORS:
        return min(max(_NUMBERS, 1.6 * max(longest, len(column.heading)) + 4), 1.5 * _ROOMY)
    wanted = max(longest, len(column.heading), _NARROWEST)
    if wanted <= _ROOMY:
        return wanted + 3
    if table.sort is TableKind.INDICATORS:
        return 2 * _ROOMY
    return min(_ROOMY * sqrt(wanted / _ROOMY), 3 * _ROOMY)
