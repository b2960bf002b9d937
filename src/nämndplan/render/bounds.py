"""How large what a template makes may become: looked at beforehand, since memory may not suffice for it."""

from __future__ import annotations

from collections.abc import Sized
from typing import Any

from .. import lazy_re as re
from ..diagnostics import Sentence, say

MAX_TEXT = 1_000_000
MAX_GROWN = 50_000_000
MAX_ITEMS = 10_000
MAX_BITS = 10_000
_WIDE = re.compile(r"[0-9]{4,}|\*")


class Excess(Exception):  # noqa: N818  (it is the template's fault, not ours)
    """A template does more than laying out ever takes."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.template)
        self.sentence = sentence


def short_range(*args: int) -> range:
    """Python's range, as far as templates need it. Raises Excess."""
    numbers = range(*args)
    _check_items(len(numbers))
    return numbers


def size_of(value: Any) -> int:
    """Rounds that going through a value takes; a text is read fast."""
    if isinstance(value, str):
        return len(value) // 1000
    return len(value) if isinstance(value, Sized) else 0


def check_operation(operator: str, left: Any, right: Any) -> None:
    """What calculating can lead to. Raises Excess."""
    if operator == "%":
        if isinstance(left, str):
            _check_pattern(left)
    elif isinstance(left, int) and isinstance(right, int):
        bits = left.bit_length() * right if operator == "**" else left.bit_length() + right.bit_length()
        if bits > MAX_BITS:
            raise Excess(say("mallen räknar med för stora tal"))
    elif operator == "+" and isinstance(left, Sized) and isinstance(right, Sized):
        _check_length(left, len(left) + len(right))
    elif operator == "*":
        for value, times in ((left, right), (right, left)):
            if isinstance(value, Sized) and isinstance(times, int):
                _check_length(value, len(value) * times)


def _check_length(value: Sized, length: int) -> None:
    check = check_text if isinstance(value, str) else _check_items
    check(length)


def check_growth(value: Any, name: str, others: tuple[Any, ...]) -> None:
    """What a text can grow to by a method or a filter, at the most. Raises Excess."""
    if name in {"join", "do_join", "sync_do_join"}:
        _check_join(value, others)
        return
    if name in {"format", "format_map", "do_format"}:
        _check_pattern(str(value))
    longest = max((len(other) if isinstance(other, str) else _number(other) for other in others), default=0)
    if isinstance(value, str):
        if len(value) * (1 + longest) > MAX_GROWN:
            raise Excess(say("mallen låter en text växa för mycket"))
    elif longest > MAX_TEXT:
        _check_items(longest)


def _check_join(value: Any, others: tuple[Any, ...]) -> None:
    """Which of them is the separator depends on whether it is the method or the filter."""
    values = next((given for given in (value, *others) if isinstance(given, list | tuple)), ())
    separator = next((given for given in (value, *others) if isinstance(given, str)), "")
    check_text(sum(len(item) + len(separator) for item in values if isinstance(item, str)))


def _number(value: Any) -> int:
    return abs(value) if isinstance(value, int) else 0


def _check_pattern(text: str) -> None:
    if _WIDE.search(text):
        raise Excess(say("mallen skriver med för stor bredd"))


def check_text(length: int) -> None:
    """Raises Excess for a text that is too long."""
    if length > MAX_TEXT:
        raise Excess(say("mallen gör en text som är längre än {most} tecken", most=MAX_TEXT))


def _check_items(length: int) -> None:
    if length > MAX_ITEMS:
        raise Excess(say("mallen gör en lista som är längre än {most}", most=MAX_ITEMS))
