"""Colours, and whether text in one can be read on another (WCAG 2.2, contrast ratio)."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal

from .. import lazy_re as re
from ..diagnostics import say
from ..frozen import frozen
from .fault import Fault

COLOR_PATTERN = "^#?[0-9a-fA-F]{6}$"
ENOUGH = Decimal("4.5")
"""The least contrast between text and its background: WCAG 2.2, 1.4.3."""
_STEPS = 50


@frozen
class Color:
    """A colour in sRGB, each part from 0 to 255."""

    red: int
    green: int
    blue: int

    @property
    def code(self) -> str:
        """#004f71."""
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"

    def contrast(self, other: Color) -> Decimal:
        """The contrast ratio, from 1 to 21, with two decimals; never rounded up to a limit."""
        light, dark = sorted((_luminance(self), _luminance(other)), reverse=True)
        return ((light + Decimal("0.05")) / (dark + Decimal("0.05"))).quantize(Decimal("0.01"), ROUND_DOWN)

    def readable_on(self, *grounds: Color, least: Decimal = ENOUGH) -> Color:
        """The colour itself, or the nearest one towards black or white that can be read on all the grounds."""
        end = BLACK if _luminance(grounds[0]) > Decimal("0.18") else WHITE
        mixes = (self._mixed(end, step) for step in range(_STEPS + 1))
        return next((mix for mix in mixes if all(mix.contrast(ground) >= least for ground in grounds)), end)

    def _mixed(self, other: Color, step: int) -> Color:
        pairs = zip(_parts(self), _parts(other), strict=True)
        return Color(*((own * (_STEPS - step) + its * step) // _STEPS for own, its in pairs))


BLACK = Color(0, 0, 0)
WHITE = Color(255, 255, 255)


def read_color(text: str) -> Color | Fault:
    """Read ``004f71`` or ``#004f71``."""
    if re.fullmatch(COLOR_PATTERN, text):
        digits = text.removeprefix("#")
        return Color(*(int(digits[at : at + 2], 16) for at in (0, 2, 4)))
    return Fault(
        "NP118",
        say("”{text}” är ingen färg som går att använda", text=text),
        say("Skriv sex tecken, 0–9 och a–f, utan # framför: 004f71."),
    )


def _parts(color: Color) -> tuple[int, int, int]:
    return color.red, color.green, color.blue


def _luminance(color: Color) -> Decimal:
    weights = (Decimal("0.2126"), Decimal("0.7152"), Decimal("0.0722"))
    return sum((weight * _linear(part) for weight, part in zip(weights, _parts(color), strict=True)), Decimal())


def _linear(part: int) -> Decimal:
    share = Decimal(part) / 255
    if share <= Decimal("0.04045"):
        return share / Decimal("12.92")
    return ((share + Decimal("0.055")) / Decimal("1.055")) ** Decimal("2.4")
