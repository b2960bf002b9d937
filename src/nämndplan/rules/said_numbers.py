"""Numbers as they stand in running text: in groups of three or not, with a decimal comma."""

from __future__ import annotations

from decimal import Decimal

from .. import lazy_re as re
from ..values import UNITS

NUMBER = r"(?:[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+|[0-9]+)(?:,[0-9]+)?"
"""The source of a pattern for one."""

_SPACE = re.compile(r"[ \u00a0\u202f]")

_SPELLINGS = (spelling for unit in UNITS if unit.kronor or unit.euros for spelling in (unit.symbol, *unit.spellings))
_UNIT = "|".join(re.escape(one).replace(r"\ ", r"\s") for one in sorted(_SPELLINGS, key=len, reverse=True))
AMOUNT = rf"[-–−]?(?P<number>{NUMBER})[ \u00a0\u202f]*(?P<unit>{_UNIT})(?!\w)"
"""The source of a pattern for an amount of money with its unit; the sign apart."""


def number_said(said: str) -> tuple[Decimal, Decimal]:
    """A number, and what its last figure stands for."""
    number = Decimal(unspaced(said).replace(",", "."))
    exponent = number.as_tuple().exponent
    return number, Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def unspaced(said: str) -> str:
    """A number without the spaces between its groups."""
    return _SPACE.sub("", said)
