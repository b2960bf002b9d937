"""Units: the ones plans use again and again, and their spellings."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from .. import lazy_re as re
from ..frozen import frozen


@frozen
class Unit:
    """A unit of measure.

    ``kronor`` is its worth in kronor when it is money, ``euros`` in euro; ``is_whole`` is true for what is not
    counted in thousandths. ``measures`` is what it is a unit of, where there are several, and ``times`` how many
    of the smallest of them it is.
    """

    symbol: str
    spellings: tuple[str, ...] = ()
    kronor: Decimal | None = None
    is_whole: bool = False
    euros: Decimal | None = None
    measures: str = ""
    times: Decimal = Decimal(1)

    def in_other(self, other: Unit) -> Decimal | None:
        """What an amount is multiplied by to be in another unit; None when the two are of different things."""
        if self == other:
            return Decimal(1)
        if self.kronor and other.kronor:
            return self.kronor / other.kronor
        if self.measures and self.measures == other.measures:
            return self.times / other.times
        return self.euros / other.euros if self.euros and other.euros else None


UNITS = (
    Unit("%", ("procent", "proc", "proc.", "pct")),
    Unit("procentenheter", ("procentenhet", "%-enheter", "%-enhet", "p.e.", "procentpoäng")),
    Unit("‰", ("promille",)),
    Unit("kr", ("kronor", "krona", "SEK"), Decimal(1), is_whole=True),
    Unit("tkr", ("tusen kronor", "kkr", "t kr"), Decimal(10) ** 3, is_whole=True),
    Unit(
        "mnkr",
        ("Mkr", "miljoner kronor", "miljoner kr", "miljon kronor", "mn kr", "milj. kr", "milj kr", "mkr."),
        Decimal(10) ** 6,
    ),
    Unit("mdkr", ("Mdkr", "miljarder kronor", "miljarder kr", "miljard kronor", "md kr"), Decimal(10) ** 9),
    Unit("€", ("euro", "EUR"), euros=Decimal(1)),
    Unit("t€", ("tusen euro", "k€", "tusen €", "KEUR", "TEUR"), euros=Decimal(10) ** 3),
    Unit(
        "mn €",
        ("mn euro", "miljoner euro", "miljon euro", "milj. euro", "milj euro", "M€", "miljoner €", "milj. €", "MEUR"),
        euros=Decimal(10) ** 6,
    ),
    Unit("$", ("dollar", "USD")),
    Unit("index", ("indexvärde", "indexenheter")),
    Unit("poäng"),
    Unit("kvm", ("m²", "m2", "kvadratmeter")),
    Unit("m³", ("m3", "kubikmeter")),
    Unit("hektar", ("ha",)),
    Unit("ton", ("ton CO2e", "ton CO₂e", "ton koldioxidekvivalenter"), measures="mass", times=Decimal(10) ** 9),
    Unit("kg", ("kilo", "kilogram"), measures="mass", times=Decimal(10) ** 6),
    Unit("gram", ("g",), measures="mass", times=Decimal(10) ** 3),
    Unit("mg", measures="mass"),
    Unit("liter", ("l",)),
    Unit("TWh", measures="energy", times=Decimal(10) ** 9),
    Unit("GWh", measures="energy", times=Decimal(10) ** 6),
    Unit("MWh", measures="energy", times=Decimal(10) ** 3),
    Unit("kWh", measures="energy"),
    Unit("kWh/kvm", ("kWh/m²", "kWh/m2")),
    Unit("km", measures="length", times=Decimal(10) ** 3),
    Unit("meter", ("m",), measures="length"),
    Unit("mil", measures="length", times=Decimal(10) ** 4),
    Unit("st", ("styck", "stycken", "antal", "st."), is_whole=True),
    Unit("personer", ("person", "pers", "pers."), is_whole=True),
    Unit("årsarbetare", ("årsarbeten",)),
    Unit("år", ("års",), measures="months", times=Decimal(12)),
    Unit("månader", ("månad", "mån", "mån.", "månads", "månaders"), measures="months"),
    Unit("veckor", ("vecka", "veckors", "v"), measures="time", times=Decimal(604_800)),
    Unit("dagar", ("dag", "dygn", "dagars"), measures="time", times=Decimal(86_400)),
    Unit("timmar", ("timme", "tim", "tim.", "timmars", "h"), measures="time", times=Decimal(3_600)),
    Unit("minuter", ("minut", "min", "min.", "minuters"), measures="time", times=Decimal(60)),
    Unit("sekunder", ("sekund", "sek", "sek.", "s"), measures="time"),
    Unit("gånger", ("gång", "ggr")),
)

_REMEMBERED = 1024
_IN_HEADINGS = {
    **dict.fromkeys(("1 000 €", "1000 €", "1 000 euro", "1000 euro"), "t€"),
    **dict.fromkeys(("1 000 kr", "1000 kr"), "tkr"),
}
"""What stands over a table, and is a number and a unit anywhere else."""
_BY_SPELLING = {spelling.casefold(): unit for unit in UNITS for spelling in (unit.symbol, *unit.spellings)}
_SPELLINGS = sorted(_BY_SPELLING, key=len, reverse=True)
UNIT_PATTERN = "|".join(re.escape(spelling).replace(r"\ ", r"\s") for spelling in _SPELLINGS)


@lru_cache(_REMEMBERED)
def known_unit(text: str) -> Unit | None:
    """The unit with this spelling, whatever its capitals; None for any other word."""
    plain = " ".join(text.casefold().split())
    return _BY_SPELLING.get(_IN_HEADINGS.get(plain, plain))
