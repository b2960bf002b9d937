"""Which fixes can be carried out at once: those that do not get in each other's way."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

from ..diagnostics import Diagnostic, Repair, Replacement, Span


def side_by_side(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Those whose fixes touch no text that an earlier one's has touched; the others wait for the next round."""
    taken: list[Replacement] = []
    return [item for item in diagnostics if item.repair and _take(item.repair, taken)]


def _take(repair: Repair, taken: list[Replacement]) -> bool:
    """Take the places of a fix, unless one of them is taken. The same replacement may be wanted twice."""
    new: list[Replacement] = []
    for replacement in repair.replacements:
        if _neighbours(replacement, taken)[-1:] == [replacement]:
            continue
        if any(
            _overlap(replacement, other) for other in _neighbours(replacement, taken) + _neighbours(replacement, new)
        ):
            return False
        insort(new, replacement, key=_span)
    for replacement in new:
        insort(taken, replacement, key=_span)
    return True


def _neighbours(replacement: Replacement, taken: list[Replacement]) -> list[Replacement]:
    """What stands just before and just after, among replacements that do not overlap."""
    at = bisect_left(taken, _span(replacement), key=_span)
    return taken[max(0, at - 1) : at + 1]


def _overlap(one: Replacement, other: Replacement) -> bool:
    """True also for two that begin at the same point: which is to come first nobody can say."""
    a, b = one.span, other.span
    return a.file == b.file and (a.start == b.start or (a.start < b.end and b.start < a.end))


def _span(replacement: Replacement) -> Span:
    return replacement.span
