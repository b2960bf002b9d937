"""Units: the ones plans use again and again, and their spellings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure. ``kronor`` is its worth in kronor when it is money."""

    symbol: str
    spellings: tuple[str, ...] = ()
    kronor: Decimal | None = None


UNITS = (
    Unit("%", ("procent", "proc")),
    Unit("procentenheter", ("procentenhet", "%-enheter", "p.e.")),
    Unit("kr", ("kronor", "krona", "SEK"), Decimal(1)),
    Unit("tkr", ("tusen kronor", "kkr"), Decimal(10) ** 3),
    Unit(
        "mnkr",
        ("Mkr", "miljoner kronor", "miljoner kr", "miljon kronor", "mn kr", "milj. kr", "milj kr"),
        Decimal(10) ** 6,
    ),
    Unit("mdkr", ("Mdkr", "miljarder kronor", "miljarder kr", "miljard kronor", "md kr"), Decimal(10) ** 9),
    Unit("index", ("indexvärde", "indexenheter")),
    Unit("poäng"),
    Unit("kvm", ("m²", "m2", "kvadratmeter")),
    Unit("ton", ("ton CO2e", "ton CO₂e", "ton koldioxidekvivalenter")),
    Unit("kg"),
    Unit("GWh"),
    Unit("MWh"),
    Unit("kWh"),
    Unit("kWh/kvm", ("kWh/m²", "kWh/m2")),
    Unit("km"),
    Unit("mil"),
    Unit("st", ("styck", "stycken", "antal")),
    Unit("personer", ("person",)),
    Unit("årsarbetare", ("årsarbeten",)),
    Unit("dagar", ("dag", "dygn")),
    Unit("timmar", ("timme", "tim")),
    Unit("minuter", ("minut", "min")),
    Unit("månader", ("månad", "mån")),
    Unit("gånger", ("gång", "ggr")),
)

_REMEMBERED = 1024
_BY_SPELLING = {spelling.casefold(): unit for unit in UNITS for spelling in (unit.symbol, *unit.spellings)}
_SPELLINGS = sorted(_BY_SPELLING, key=len, reverse=True)
UNIT_PATTERN = "|".join(re.escape(spelling).replace(r"\ ", r"\s") for spelling in _SPELLINGS)


@lru_cache(_REMEMBERED)
def known_unit(text: str) -> Unit | None:
    """The unit with this spelling, whatever its capitals; None for any other word."""
    return _BY_SPELLING.get(" ".join(text.casefold().split()))
