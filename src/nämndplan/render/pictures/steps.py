"""Frame changes as steps: from where to where each goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, localcontext

from ...view import Row, RowKind, Table
from .scale import DIGITS
from .words import words_in

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class BridgeStep:
    """A row of the table: from where to where it goes; ``end`` is None when its amount is no known number.

    ``beside`` is a move inside the frame, which is no part of the total.
    """

    title: str
    printed: str
    level: int
    start: Decimal
    end: Decimal | None
    total: bool = False
    beside: bool = False


def steps_of(table: Table, transfers: frozenset[str]) -> tuple[BridgeStep, ...]:
    """The rows as steps. Each begins where the one before it on its level ended, its posts where it began.

    Where the amount of a change cannot be read as a number, nobody knows where the next begins,
    so then all begin at zero. ``transfers`` are the anchors of the moves inside the frame.
    """
    unreadable = any(_number(row) is None and _printed(row) for row in _rows(table))
    return tuple(_steps(table, transfers, walking=not unreadable))


def _steps(table: Table, transfers: frozenset[str], *, walking: bool) -> Iterator[BridgeStep]:
    walks, beside = {False: _Walk(), True: _Walk()}, False
    for row in _rows(table):
        total, level = row.kind is RowKind.TOTAL, row.cells[0].level
        if level == 0:
            beside = not total and row.anchor in transfers
        if total or not walking:
            start, end = ZERO, _number(row)
        else:
            start, end = walks[beside].step(level, _number(row))
        yield BridgeStep(words_in(row.cells[0].content), _printed(row), level, start, end, total, beside)


def is_walk(steps: Sequence[BridgeStep]) -> bool:
    """Whether each begins where the one before it ended, since all amounts are known."""
    return all(step.end is not None or not step.printed for step in steps)


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


def _rows(table: Table) -> Iterator[Row]:
    return (row for group in table.groups for row in group.rows)


def _number(row: Row) -> Decimal | None:
    return row.cells[-1].number


def _printed(row: Row) -> str:
    return words_in(row.cells[-1].content)
