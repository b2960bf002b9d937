"""Texts and values as they are to stand in a document."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import Any, Protocol

from .. import lazy_re as re
from ..model import AsPrinted, KindLayout
from ..values import (
    Amount,
    Change,
    HeadingPattern,
    Interval,
    Limit,
    Measure,
    Quantity,
    Share,
    ShownField,
    single_number,
)
from ..values.number import HARD_SPACE, MINUS, SPACES, hard_spaced

_WHITE = re.compile("[ \t\r\n]+")
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]"
)
_PLAIN_THOUSANDS = re.compile(r"(?<![0-9.,])[0-9]{5,}(?![0-9])")
_DECIMAL_POINT = re.compile(r"(?<=[0-9])\.(?=[0-9])")
_SIGN = re.compile(rf"\A([<>≤≥]?[{SPACES}]*)(\+[{SPACES}]?-|[+\-±–{MINUS}])[{SPACES}]*(?=[0-9])")
_SIGNS = {"+": "+", "-": MINUS, "–": MINUS, MINUS: MINUS}


class Numbered(Protocol):
    """What may have a printed number before its title."""

    @property
    def number(self) -> str | None:
        """The number, in any shape."""

    @property
    def title(self) -> str:
        """The title."""


class FixedWords(str):
    """Words of ours, in the document's language; every other text is the plan's own, in the plan's language."""

    __slots__ = ()

    def __add__(self, mark: str) -> str:
        """With a space or a mark after them they are still ours."""
        joined = str.__add__(self, mark)
        return joined if any(map(str.isalnum, mark)) else FixedWords(joined)


def line(text: str) -> str:
    """A text as one line, with characters that hide or turn text made visible."""
    if isinstance(text, FixedWords) or is_plain_line(text):
        return text
    return visible(_WHITE.sub(" ", text).strip())


def numbered(value: Numbered) -> str:
    """A title with the number that the plan prints before it."""
    title = line(value.title)
    return f"{line(value.number)} {title}" if value.number else title


def title_of(
    layout: KindLayout[Any, Any], item: Numbered, values: Callable[[ShownField], str], with_number: bool = True
) -> str:
    """A thing's title as the plan's pattern has it, else with the number before it; alone when the pattern has gaps."""
    pattern: HeadingPattern | None = layout.heading
    if pattern is None:
        return numbered(item) if with_number else line(item.title)
    parts = [line(item.title) if at == ShownField("titel") else values(at) for at in pattern.fields()]
    if not all(parts):
        return line(item.title)
    filled = iter(parts)
    return line("".join(next(filled) if isinstance(part, ShownField) else part for part in pattern.parts))


def is_plain_line(text: str) -> bool:
    """True for most lines: nothing in them is hidden, a line's end, or a space that goes away."""
    return text.isprintable() and "  " not in text and text == text.strip(" ")


def visible(text: str) -> str:
    """The text with control and direction characters replaced by a mark that shows."""
    return text if text.isprintable() else _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text)


def measure_text(value: Measure | AsPrinted) -> str:
    """A target or an outcome as printed, its numbers in the Swedish form."""
    if isinstance(value, AsPrinted):
        return line(value.printed)
    if isinstance(value, Amount | Limit | Interval | Share | Change):
        return swedish_number(value.printed)
    return hard_spaced(line(value.printed))


def amount_text(value: Quantity | AsPrinted | None) -> str:
    """An amount as printed, its number in the Swedish form; nothing for no amount."""
    if value is None:
        return ""
    return line(value.printed) if isinstance(value, AsPrinted) else swedish_number(value.printed)


def signed_amount(value: Quantity | AsPrinted) -> str:
    """An amount inside a sentence, its sign spelt as all are; what was kept as printed stays so."""
    return line(value.printed) if isinstance(value, AsPrinted) else signed(amount_text(value))


def exact(value: Measure | Quantity | AsPrinted | None) -> Decimal | None:
    """The exact number behind a value, when there is one."""
    match value:
        case None | AsPrinted():
            return None
        case Quantity():
            return value.value
        case _:
            return single_number(value)


def signed(number: str) -> str:
    """A number with its sign spelt one way: −140,1, +51,6, ±0. Sources print -140,1, + 51,6 and +- 0."""
    return _SIGN.sub(lambda match: match[1] + _SIGNS.get(match[2], "±"), number)


@lru_cache(maxsize=20_000)
def swedish_number(printed: str) -> str:
    """A printed number with spaces between thousands and a decimal comma: 150000 is 150 000, 11.11 is 11,11.

    Numbers of four digits stay as they are printed; both forms are Swedish.
    """
    text = _DECIMAL_POINT.sub(",", line(printed))
    text = _PLAIN_THOUSANDS.sub(lambda match: f"{int(match[0]):,}".replace(",", HARD_SPACE), text)
    return hard_spaced(text)
