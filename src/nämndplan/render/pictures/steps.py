"""Frame changes as steps: from where to where each goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, localcontext

from ...frozen import frozen
from ...view import Row, RowKind, Table, plain
from .scale import DIGITS

ZERO = Decimal(0)


@frozen
class BridgeStep:
    """A row of the table: from where to where it goes; ``end`` is None when its amount is no known number.

    ``is_drawn`` is true for the total, and for an amount with no other below it.
    """

    row: Row
    start: Decimal
    end: Decimal | None
    total: bool
    is_drawn: bool


def steps_of(table: Table) -> tuple[BridgeStep, ...]:
    """The rows as steps. Each begins where the one before it on its level ended, its posts where it began.

    Where the amount of a change cannot be read as a number, nobody knows where the next begins,
    so then all begin at zero.
    """
    rows = [row for group in table.groups for row in group.rows]
    walking = not any(_number(row) is None and plain(row.cells[-1].content) for row in rows)
    return tuple(_steps(rows, walking=walking))


def _steps(rows: Sequence[Row], *, walking: bool) -> Iterator[BridgeStep]:
    walk = _Walk()
    for at, row in enumerate(rows):
        total = row.kind is RowKind.TOTAL
        if total or not walking:
            start, end = ZERO, _number(row)
        else:
            start, end = walk.step(_level(row), _number(row))
        yield BridgeStep(row, start, end, total, end is not None and not _has_amounts_below(rows, at))


def _has_amounts_below(rows: Sequence[Row], at: int) -> bool:
    for row in rows[at + 1 :]:
        if _level(row) <= _level(rows[at]):
            return False
        if _number(row) is not None:
            return True
    return False


@dataclass
class _Walk:
    """Where the way is on each level."""

    ends: dict[int, Decimal] = field(default_factory=dict)
    lacking: list[int] = field(default_factory=list)

    def step(self, level: int, amount: Decimal | None) -> tuple[Decimal, Decimal | None]:
        """One step on; one without an amount of its own is as long as those inside it."""
        while self.lacking and self.lacking[-1] >= level:
            above = self.lacking.pop()
            self.ends[above] = self.ends.get(above + 1, self.ends[above])
        start = self.ends.get(level, ZERO)
        end = None if amount is None else added(start, amount)
        if end is None:
            self.lacking.append(level)
        self.ends[level] = start if end is None else end
        self.ends[level + 1] = start
        return start, end


def added(one: Decimal, other: Decimal) -> Decimal:
    """The exact sum."""
    with localcontext(prec=DIGITS):
        return one + other


def _level(row: Row) -> int:
    return row.cells[0].level


def _number(row: Row) -> Decimal | None:
    return row.cells[-1].number
