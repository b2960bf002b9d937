"""Which slip stands behind a fault in the syntax: the one whose mending takes the parser furthest.

See docs/adr/025-read-on-after-a-slip.md.
"""

from __future__ import annotations

from functools import cached_property

from ..frozen import frozen
from ..source import SourceText
from .build import TreeBuilder
from .events import SyntaxFault
from .recovery import Slip, apply, explain, leave_out

MAX_MENDED = 300_000
"""Longer files are not mended: their first slip is all that is said."""

FAR = 10**9


def put_right(text: SourceText, fault: SyntaxFault) -> tuple[Slip, SourceText | None, range | None]:
    """The slip behind a fault, the text without it, and the lines that were only guessed at.

    A slip whose mends do not let the parser read further was not the one.
    """
    reached = fault.sound_until - len(text.text)
    candidates = explain(text, fault)
    slips = next(candidates)
    slip = slips[0]
    while slips:
        tries = [_Try(slip, apply(text, mend)) for slip in slips for mend in slip.mends]
        if not tries or len(text.text) > MAX_MENDED:
            slip = slips[0]
            break
        best = max(tries, key=lambda one: one.worth)
        if best.reach > reached:
            return best.slip, best.text, best.slip.lines
        slips = next(candidates, [])
    return _left_out(text, fault, reached, slip)


def _left_out(
    text: SourceText, fault: SyntaxFault, reached: int, slip: Slip
) -> tuple[Slip, SourceText | None, range | None]:
    if len(text.text) > MAX_MENDED:
        return slip, None, None
    for mend, lines in leave_out(text, fault):
        mended = apply(text, mend)
        if _reach(mended) > reached:
            return slip, mended, lines
    return slip, None, None


@frozen(slots=False)
class _Try:
    """A text with one slip put right, and how far that takes the parser."""

    slip: Slip
    text: SourceText

    @cached_property
    def reach(self) -> int:
        return _reach(self.text)

    @property
    def worth(self) -> tuple[int, int]:
        return self.reach, self.slip.weight


def _reach(text: SourceText) -> int:
    """How near to its end a text can be read: minus the number of characters left."""
    try:
        TreeBuilder(text).build()
    except SyntaxFault as fault:
        return fault.sound_until - len(text.text)
    return FAR
