"""How the published plan shows whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ..model import PlanSettings
from ..values import Color
from .text import line

ACCENT = Color(0, 79, 113)
LIGHT = (Color(255, 255, 255), Color(242, 245, 247))
DARK = (Color(20, 24, 28), Color(29, 35, 41))
"""The grounds that text stands on, in light and in dark."""
CLEAR = Decimal(7)
"""The contrast of colours on dark grounds, where a bare 4.5 looks dull."""


@dataclass(frozen=True, slots=True)
class LookView:
    """A name, a colour for light and one for dark grounds, both readable there, and the logo's file in the plan."""

    name: str = ""
    accent: str = ACCENT.code
    accent_on_dark: str = ACCENT.readable_on(*DARK, least=CLEAR).code
    logo: str = ""


def look_of(settings: PlanSettings) -> LookView:
    """The organisation's own look; where it says nothing, ours."""
    own = settings.look
    color = own.color if own and own.color else ACCENT
    return LookView(
        line(own.name if own and own.name else settings.organisation),
        color.readable_on(*LIGHT).code,
        color.readable_on(*DARK, least=CLEAR).code,
        own.logo if own and own.logo else "",
    )
